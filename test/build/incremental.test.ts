import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { soloCrew } from '../../src/build/crew.js';
import type { FileGroup } from '../../src/build/parcel.js';
import { readHashes, toSections } from '../../src/build/parcel-sections.js';
import { nameOf, rememberParcels } from '../../src/build/remember-parcels.js';
import { loadEngine } from '../../src/load-engine.js';
import { discover } from '../../src/read/files.js';
import { openReader } from '../../src/read/reader.js';
import { pagePacker } from '../../src/store/sqlite/page-blob.js';
import { build, type BuildReport } from '../../src/pipeline.js';
import { logicalRows } from '../store/logical-rows.js';
import { openParcelFile } from '../../src/store/parcel-file.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-incremental-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Real pages of the Code du travail and the founding documents, so that ranges, lists and notes are among them. */
function corpus(name: string): string {
  const path = join(folder, name);
  cpSync('test/fixtures/build', join(path, 'law'), { recursive: true });
  cpSync('seeds', join(path, 'law', 'seeds'), { recursive: true });
  return path;
}

const pages = (path: string): string[] =>
  readdirSync(join(path, 'law'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .sort();

const request = (path: string, index: string) => ({
  ...{ base: path, roots: [{ path: 'law' }], index: join(path, index), sources: ['law'], day: '2026-01-01' },
  remember: 0,
});

const rebuilt = (path: string): Promise<BuildReport> => build(request(path, 'kept.sqlite'));

async function anew(path: string): Promise<BuildReport> {
  return build({ ...request(path, 'anew.sqlite'), force: true });
}

const bytes = ({ index }: BuildReport): Buffer => readFileSync(index);

/** Bytes are laid out otherwise only where an index that was there is mended; what they hold is the same. */
async function sameAsAnew(path: string): Promise<void> {
  const [report, fresh] = [await rebuilt(path), await anew(path)];
  if (report.patched === undefined) expect(bytes(report).equals(bytes(fresh))).toBe(true);
  expect(logicalRows(report.index)).toEqual(logicalRows(fresh.index));
}

/** What somebody may do to a folder of law between two builds. */
type Change = readonly [kind: 'edit' | 'swap' | 'remove' | 'add' | 'touch', which: number];

function change(path: string, [kind, which]: Change): void {
  const files = pages(path);
  const file = join(path, 'law', files[which % files.length] ?? '');
  const words = readFileSync(file, 'utf8');
  if (kind === 'edit')
    writeFileSync(file, `${words}\n\nVoir les articles L. 1232-${String(which)} à L. 1233-4 du code du travail.\n`);
  else if (kind === 'swap') writeFileSync(file, words.replace('1232', '1243'));
  else if (kind === 'remove' && files.length > 2) rmSync(file);
  else if (kind === 'add')
    writeFileSync(`${file.slice(0, -3)}-${String(which)}.md`, `# Article L${String(which)}\n\nL’article L. 1232-2.`);
  else if (kind === 'touch') utimesSync(file, which, which);
}

const changes = fc.array(fc.tuple(fc.constantFrom('edit', 'swap', 'remove', 'add', 'touch'), fc.nat({ max: 60 })), {
  minLength: 1,
  maxLength: 5,
}) as fc.Arbitrary<readonly Change[]>;

describe('a build that reads only what changed', () => {
  test('gives the very bytes that one from nothing gives, whatever changed, where it writes the index whole', async () => {
    const path = corpus('random');
    await rebuilt(path);
    await fc.assert(
      fc.asyncProperty(changes, async (some) => {
        for (const each of some) change(path, each);
        await sameAsAnew(path);
      }),
      { seed: 20_261_122, numRuns: 12 },
    );
  });

  test('hands on only groups with a changed page', async () => {
    const path = corpus('counted');
    const index = join(path, 'counted.sqlite');
    const desk = {
      engine: await loadEngine(),
      reader: await openReader(),
      packer: pagePacker,
      aliases: new Map(),
      day: '',
    };
    const fresh = new Map<string, Uint8Array<ArrayBuffer>[]>();
    const read = async (): Promise<readonly string[]> => {
      const { sources } = discover([{ path: 'law' }], { base: path });
      const kept = openParcelFile(index);
      const solo = soloCrew(desk);
      const seen: string[] = [];
      const spy = { ...solo, read: (group: FileGroup) => (seen.push(group.files[0]?.path ?? ''), solo.read(group)) };
      const memory = { kept, request: '', day: '', files: new Map() };
      const crew = rememberParcels(spy, { ...memory, fresh });
      for (const { path: name, absolute, hints } of sources)
        await crew.read({ files: [{ path: name, absolute, hints }] });
      kept.publish();
      return seen;
    };
    expect((await read()).length).toBe(discover([{ path: 'law' }], { base: path }).sources.length);
    expect(await read()).toEqual([]);
    change(path, ['edit', 3]);
    expect(await read()).toEqual([`law/${pages(path)[3] ?? ''}`]);
    // What somebody read already need not be read again.
    change(path, ['edit', 5]);
    const file = discover([{ path: 'law' }], { base: path }).sources.find(({ path: own }) =>
      own.endsWith(pages(path)[5] ?? ''),
    )!;
    const group = { files: [{ path: file.path, absolute: file.absolute, hints: file.hints }] };
    const parcel = await soloCrew(desk).read(group);
    const name = nameOf(group, { request: '', day: '' }, () => readHashes(parcel)[0]?.[1]);
    fresh.set(name!, toSections(parcel));
    expect(await read()).toEqual([]);
  });

  test('what is kept, cut short or of another kind, is as good as none', async () => {
    const path = corpus('damaged');
    const first = await rebuilt(path);
    const kept = `${first.index}.parcels`;
    for (const damage of [
      () => readFileSync(kept).subarray(0, statSync(kept).size / 2),
      () => Buffer.from('no parcels'),
    ]) {
      writeFileSync(kept, damage());
      change(path, ['edit', 1]);
      await sameAsAnew(path);
    }
  });

  test('nothing is left behind but the index, its record and what is kept', async () => {
    const path = corpus('tidy');
    await rebuilt(path);
    expect(readdirSync(path).sort()).toEqual(['kept.sqlite', 'kept.sqlite.files', 'kept.sqlite.parcels', 'law']);
  });
});
