import { readOwn } from '../../read/own-json.js';
import type { IndexPatch } from '../../store/index-patch.js';
import type { KeptParcels } from '../../store/kept-parcels.js';
import type { Sections } from '../../store/parcel-file.js';
import type { Said } from '../../store/source-record.js';
import { createStopwatch, createTallies, type BuildReport, type Tallies } from '../build-report.js';
import type { Crew } from '../crew.js';
import type { Engine } from '../engine.js';
import { toSections } from '../parcel-sections.js';
import { BESIDE, type Beside } from './beside.js';
import type { Changes } from './changed-groups.js';
import { groupChange } from './group-change.js';
import { mend } from './mend.js';
import { changedNames, checkTexts } from './names.js';
import { readGroups, type Named, type ReadGroup } from './read-groups.js';
import type { Words } from './splice.js';
import { must } from './unpatchable.js';

/** What patching works with. */
export interface PatchParts {
  readonly engine: Engine;
  readonly crew: Crew;
  readonly kept: KeptParcels;
  /** What the changed groups come to, by name, as soon as it is known. */
  readonly fresh: Map<string, Sections>;
  readonly named: Named;
  readonly words: Words;
  /** A copy of the index, which is made while files are read. */
  readonly open: () => Promise<IndexPatch>;
}

/** What became of an index of which only some files changed, and what the last build said of it. */
export interface PatchOrder {
  readonly changes: Changes;
  readonly said: Said;
  /** What the index will say it was built from. */
  readonly sources: readonly string[];
}

/** What a patch came to, and a hash of each file that was read by path. */
export interface Patched extends Pick<BuildReport, 'counts' | 'references' | 'bullets' | 'times' | 'bytes'> {
  readonly hashes: ReadonlyMap<string, string>;
}

type Counted = Pick<Said, 'references' | 'bullets'>;

/** Figures with some taken away and others added; a form that is met no more is not told. */
function recounted({ references, bullets }: Counted, before: Counted, now: Counted): Counted {
  const flat = (counted: Counted): [string, number][] => [
    ...Object.entries(counted.bullets).map(([name, count]): [string, number] => [`bullets ${name}`, count]),
    ...Object.entries(counted.references).flatMap(([form, outcomes]) =>
      Object.entries(outcomes).map(([outcome, count]): [string, number] => [`references ${form} ${outcome}`, count]),
    ),
  ];
  const counts = new Map(flat({ references, bullets }));
  for (const [name, count] of flat(before)) counts.set(name, (counts.get(name) ?? 0) - count);
  for (const [name, count] of flat(now)) counts.set(name, (counts.get(name) ?? 0) + count);
  const tallies = createTallies();
  for (const [name, count] of counts) {
    const space = name.indexOf(' ');
    const what = name.startsWith('bullets ') ? 'bullets' : 'references';
    if (count > 0) tallies.count(what, name.slice(space + 1), count);
  }
  return figures(tallies);
}

const figures = (tallies: Tallies): Counted => ({ references: tallies.references(), bullets: tallies.bullets() });

/** Keeps what the groups came to, and what stands beside the index where that is something else now. */
function keep({ kept, fresh }: PatchParts, groups: readonly ReadGroup[], beside?: Beside): void {
  const gone = new Set(groups.map(({ before }) => before.name).filter((name) => !fresh.has(name)));
  if (beside === undefined) return void kept.replace(gone, fresh);
  const sections = [new TextEncoder().encode(JSON.stringify(beside))];
  // Taken for what stands beside this index, the old one would make the next patch wrong.
  if (!kept.replace(gone, new Map([...fresh, [BESIDE, sections]]))) kept.forget();
}

/**
 * Mends an index of which some files changed in nothing but their words, references and lists: the same bytes of everything
 * else, and what a build from nothing would hold.
 * @throws Unpatchable where anything else changed; the index is then as it was. IndexError when the disk refuses
 */
export async function patchIndex({ changes, said, sources }: PatchOrder, parts: PatchParts): Promise<Patched> {
  const { run, times } = createStopwatch();
  const { engine, crew, kept, named, words } = parts;
  const written = kept.get(BESIDE)?.[0];
  must(written !== undefined, 'what a group of files came to before is not known');
  const beside = readOwn<Beside>(new TextDecoder().decode(written));
  const opening = parts.open();
  // Whether the copy failed is met when reading is done.
  opening.catch(() => undefined);
  try {
    const groups = await run('read', () => readGroups(changes, crew, { kept, named, words }));
    for (const { now } of groups) parts.fresh.set(now.name, toSections(now.parcel.parcel));
    const differences = groups.map(({ before, now }) => groupChange(before.parcel, now.parcel, changes.files));
    const patch = await opening;
    const mended = await run('resolve', async () => {
      const elsewhere = { kept, but: new Set([BESIDE, ...groups.map(({ before }) => before.name)]) };
      const names = await changedNames(differences, patch, { beside, elsewhere });
      await checkTexts(differences, patch, elsewhere);
      return mend(differences, patch, { engine, beside, names, elsewhere });
    });
    const { files = 0, documents = 0 } = said.counts;
    const counted = recounted(said, figures(mended.before.tallies), figures(mended.now.tallies));
    const same = mended.beside === beside;
    // Before the index is anybody else's to build; but what stands beside the new index must never stand beside the old one.
    if (same) keep(parts, groups);
    const counts = await run('index', () => patch.finish({ sources, met: { files, documents, ...counted } }));
    if (!same) keep(parts, groups, mended.beside);
    const hashes = new Map(groups.flatMap(({ now }) => now.parcel.hashes));
    const bytes = differences.reduce((sum, { now }) => sum + now.head.bytes, 0);
    return { ...counted, counts: { files, documents, ...counts }, times, bytes, hashes };
  } catch (cause) {
    const patch = await opening.catch(() => undefined);
    patch?.discard();
    throw cause;
  }
}
