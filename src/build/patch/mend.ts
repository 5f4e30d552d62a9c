import { EVIDENCE_COLUMN, ORIGINS } from '../../model/evidence-rows.js';
import { RELATION_NAMES } from '../../model/relation.js';
import type { IndexPatch, NumberedVersion } from '../../store/index-patch.js';
import { statusByMarks } from '../article-status.js';
import type { Engine } from '../engine.js';
import { otherEnd } from '../ledger.js';
import { outcomeOf, type Numbers, type Outcome } from './again.js';
import type { GroupChange } from './group-change.js';
import { rowsOf, type OpenParcel } from './open-parcel.js';
import type { Beside } from './beside.js';
import type { Elsewhere, NewNames } from './names.js';
import { withReached } from './reached.js';
import { tablesOf } from './tables.js';
import { must } from './unpatchable.js';

const CREATES = RELATION_NAMES.indexOf('creates');
const LIST = ORIGINS.indexOf('list');

/** By page of a group its version's number, 0 for one that another page was preferred to. */
function groupNumbers({ before, changed }: GroupChange, stored: ReadonlyMap<string, NumberedVersion>): Numbers {
  const taken = new Set<string>();
  return before.pages.map(({ card: { id, path } }, place) => {
    const version = stored.get(id);
    const own = version?.path === path && !taken.has(id);
    must(own || !changed.has(place), 'a changed page is left out for another one');
    if (!own) return 0;
    taken.add(id);
    return version.number;
  });
}

/** The numbers of the groups' pages in the index, where none takes another's name. */
function numbersOf(changes: readonly GroupChange[], patch: Pick<IndexPatch, 'versions'>): Map<GroupChange, Numbers> {
  const names = (side: 'before' | 'now') => changes.flatMap((change) => change[side].pages.map(({ card }) => card.id));
  const [before, now] = [names('before'), names('now')];
  const stored = patch.versions(before);
  const renamed = now.filter((id, place) => before[place] !== id);
  must(
    new Set(renamed).size === renamed.length && patch.versions(renamed).size === 0,
    'a page has the words of another one',
  );
  return new Map(changes.map((change) => [change, groupNumbers(change, stored)]));
}

/** That nobody disputes the versions of the changed pages: what is said of that names their lines. */
async function checkDisputes(changes: readonly GroupChange[], patch: Pick<IndexPatch, 'diagnostics'>): Promise<void> {
  const keys = new Set(
    changes.flatMap(({ now, changed }) => [...changed].map((place) => now.pages[place]!.card.articleKey)),
  );
  const disputed = (await patch.diagnostics()).some(
    ({ code, message }) =>
      (code === 'conflict' || code === 'duplicate') && keys.has(message.slice(0, message.indexOf(':'))),
  );
  must(!disputed, 'two files give words to the article of a changed page');
}

/** « Créé par » of lists on changed pages: what other pages leave open may rest on them. */
const creations = (parcel: OpenParcel, changed: ReadonlySet<number>): readonly string[] => {
  const { head, pages } = parcel;
  const cells = parcel.parcel.rows;
  const pairs = [...rowsOf(parcel, changed)]
    .filter((at) => cells[at + EVIDENCE_COLUMN.relation] === CREATES && cells[at + EVIDENCE_COLUMN.origin] === LIST)
    .map((at) => {
      const own = pages[cells[at + EVIDENCE_COLUMN.version]!]!.card.articleKey;
      return `${own}\n${String(head.keys[otherEnd(cells, at, head.keys.indexOf(own))])}`;
    });
  return [...new Set(pairs)].sort();
};

/** Puts the evidence in its place, with the articles that it needs; those that nothing cites any more go. */
async function mendArticles(
  patch: IndexPatch,
  { before, now }: Omit<Mended, 'beside'>,
  { beside, names: { fresh, gone } }: Pick<Known, 'beside' | 'names'>,
): Promise<Beside> {
  const { keys } = now.evidence;
  const rows = new Set((await patch.articles([...keys, ...beside.named, ...fresh, ...gone])).map(({ key }) => key));
  const added = keys.filter((key) => !rows.has(key));
  must(added.length === 0 || patch.insert(added), 'a text is cited that the index has not');
  const left = patch.evidence({ before: before.evidence, now: now.evidence });
  must(left !== undefined, 'the index has other evidence than what is kept says');
  must(left.length === 0 || patch.remove(left), 'a text is cited no more');
  if (added.length + left.length + fresh.size + gone.size === 0) return beside;
  for (const key of added) rows.add(key);
  for (const key of left) rows.delete(key);
  const late = new Set(beside.late);
  const inTable = (key: string): boolean => fresh.has(key) || !(gone.has(key) || late.has(key));
  const table = new Set([...beside.named, ...fresh, ...left].filter(inTable));
  const cited = [...added.filter((key) => !table.has(key)), ...[...gone].filter((key) => rows.has(key))];
  return {
    named: [...table].filter((key) => !rows.has(key)),
    late: [...new Set([...late, ...cited])].filter((key) => !fresh.has(key) && !left.includes(key)),
  };
}

/** Articles that a mark stands beside a link to, of those whose status marks may give. */
async function mendStatuses(patch: IndexPatch, outcomes: readonly Outcome[]): Promise<void> {
  const marked = new Set<string>();
  for (const { evidence } of outcomes) {
    const { rows, keys } = evidence;
    const cells = rows.cells();
    for (let at = 0; at < cells.length; at += rows.width) {
      if (cells[at + EVIDENCE_COLUMN.mark]! < 0) continue;
      for (const end of [EVIDENCE_COLUMN.source, EVIDENCE_COLUMN.target]) marked.add(keys[cells[at + end]!]!);
    }
  }
  for (const { id, status } of await patch.articles([...marked])) {
    if (status.basis !== 'mark' && status.basis !== 'none') continue;
    const now = statusByMarks(patch.marks(id)) ?? { status: 'unknown', basis: 'none' };
    if (now.status !== status.status) patch.status(id, now);
  }
}

/** How references of the groups ended before and end now, and what table and index do not share after that. */
export interface Mended {
  readonly before: Outcome;
  readonly now: Outcome;
  readonly beside: Beside;
}

/** What mending rests on. */
interface Known {
  readonly engine: Engine;
  readonly beside: Beside;
  readonly names: NewNames;
  readonly elsewhere: Elsewhere;
}

/**
 * Puts what the groups came to into the copy of the index: words, evidence, edges, open references, statuses by marks.
 * @throws Unpatchable where the index has not what it should, or more would change than these pages
 */
export async function mend(given: readonly GroupChange[], patch: IndexPatch, known: Known): Promise<Mended> {
  const { engine, beside, names } = known;
  await checkDisputes(given, patch);
  for (const { before, now, changed } of given)
    must(
      creations(before, changed).join('\t') === creations(now, changed).join('\t'),
      'a page names another act that created it',
    );
  const tables = tablesOf(patch, beside, names);
  const changes = await withReached(given, tables, known);
  const numbers = numbersOf(changes, patch);
  const all = { engine, tables, numbers };
  const [before, now] = [await outcomeOf(changes, 'before', all), await outcomeOf(changes, 'now', all)];
  const after = await mendArticles(patch, { before, now }, known);
  const versions: number[] = [];
  for (const [change, own] of numbers) {
    const { pages, parcel } = change.now;
    if (change.before !== change.now)
      patch.pages({ numbers: own, cards: pages.map(({ card }) => card), blocks: parcel.blocks });
    for (const place of change.changed) versions.push(own[place]!);
  }
  patch.open(versions, now.open);
  await mendStatuses(patch, [before, now]);
  return { before, now, beside: after };
}
