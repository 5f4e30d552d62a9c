import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build, type BuildReport } from '../../src/pipeline.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import type { LawStore } from '../../src/store/store.js';

let base = '';
let report: BuildReport | undefined;
let store: LawStore | undefined;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'cite-graph-json-'));
  for (const name of ['legi-data.json', 'kali-data.json', 'api-article.json', 'judilibre.json'])
    copyFileSync(`test/fixtures/read/json/${name}`, join(base, name));
  const index = join(base, 'law.sqlite');
  report = await build({ base, roots: [{ path: '.' }], index, sources: ['.'], day: '2026-04-01' });
  store = await openIndex(index);
});
afterAll(async () => {
  await store?.close();
  rmSync(base, { recursive: true, force: true });
});

const opened = (): LawStore => {
  if (store === undefined) throw new Error('no index was built');
  return store;
};

async function idOf(key: string): Promise<number> {
  const [row] = await opened().articles([key]);
  if (row === undefined) throw new Error(`no article ${key}`);
  return row.id;
}

/** « source relation target (origins) » of everything at an article. */
async function edgesAt(key: string): Promise<readonly string[]> {
  const id = await idOf(key);
  const edges = [...(await opened().cited([id])), ...(await opened().citing([id]))];
  const rows = await opened().articlesById(edges.flatMap(({ source, target }) => [source, target]));
  const name = (one: number): string => rows.find((row) => row.id === one)?.key ?? '?';
  return edges
    .map(({ source, relation, target, origins }) => `${name(source)} ${relation} ${name(target)} (${origins.join()})`)
    .sort();
}

test('nothing of it needs a configuration, and nothing is at fault', () => {
  expect(report?.diagnostics).toEqual([]);
  expect(report?.counts).toMatchObject({ files: 4, documents: 4, held: 11 });
});

test('a code says which day it was consolidated to, and that it holds only what is in force', async () => {
  const texts = await opened().texts(['code-du-travail']);
  expect(texts.find(({ key }) => key === 'code-du-travail')).toMatchObject({
    ...{ holding: 'in-force-only', stateOn: '2026-03-27', cid: 'LEGITEXT000006072050' },
    source: 'DILA, LEGI, Licence Ouverte',
  });
});

test('a hyperlink and the words under it are one edge', async () => {
  expect(await edgesAt('code-du-travail/L7123-29')).toEqual([
    'code-du-travail/L7123-29 cites code-du-travail/L7123-19 (text,link)',
    'ordonnance-2007-329/ codifies code-du-travail/L7123-29 (link)',
  ]);
});

test('versions without words have days and states, and no page', async () => {
  const versions = await opened().versions([await idOf('code-du-travail/L1226-5')]);
  expect(versions.map(({ id, from, until, status }) => [id, from, until, status.status])).toEqual([
    ['LEGIARTI000006900971', '2008-05-01', '2016-01-01', 'superseded'],
    ['LEGIARTI000032181969', '2016-01-01', undefined, 'in-force'],
  ]);
  const [former, current] = await Promise.all(versions.map(({ id }) => opened().page(id)));
  expect(versions.map(({ wordless }) => wordless)).toEqual([true, undefined]);
  expect(former).toBeUndefined();
  expect(current?.text).toContain('maladie grave');
});

test('an identifier of a version that is only listed finds its article', async () => {
  const [row] = await opened().withOfficialId('LEGIARTI000006900971');
  expect(row?.key).toBe('code-du-travail/L1226-5');
});

test('an agreement by its IDCC, a decision by its number', async () => {
  const keys = (await opened().texts()).map(({ key }) => key);
  expect(keys).toContain('convention-collective-2075');
  expect(await edgesAt('code-de-commerce/L721-3')).toEqual([
    'cass-19-19-463/ cites code-de-commerce/L721-3 (text,link)',
  ]);
});
