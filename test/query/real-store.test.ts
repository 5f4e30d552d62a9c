import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { neighbourhood } from '../../src/graph/neighbourhood.js';
import { wholeGraph } from '../../src/graph/whole-graph.js';
import { QUERIES } from '../../src/query/registry.js';
import type { QueryOptions } from '../../src/query/query.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import type { LawStore } from '../../src/store/store.js';
import { DATED_LAW } from '../dated-law.js';
import { contentsOf } from '../literal-contents.js';
import { memoryStore, type LiteralLaw } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-query-'));
const opened: LawStore[] = [];

async function onDisk(name: string, law: LiteralLaw): Promise<LawStore> {
  const path = join(folder, `${name}.sqlite`);
  await saveIndex(path, await contentsOf(law));
  const store = await openIndex(path);
  opened.push(store);
  return store;
}

let seeds: LawStore;
let dated: LawStore;
beforeAll(async () => {
  seeds = await onDisk('seeds', SEED_LAW);
  dated = await onDisk('dated', DATED_LAW);
});
afterAll(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';

async function answer(store: LawStore, name: string, keys: readonly string[], options: QueryOptions) {
  const rows = (await Promise.all(keys.map((key) => store.articles([key])))).flat();
  const entry = QUERIES.find((row) => row.name === name);
  if (entry === undefined) throw new Error(`no query ${name}`);
  return (await (await entry.load()).query.run(store, rows, options)).table;
}

describe('an index on disk answers as one in memory does', () => {
  test.each<[string, readonly string[], QueryOptions]>([
    ['who-cites', [`${CSS}/L162-5`], {}],
    ['who-cites', [`${CSS}/L162-5`], { depth: 3 }],
    ['who-cites', [`${CSS}/L162-12-17`], { proof: 'list' }],
    ['cites', [`${CSS}/L162-12-17`], {}],
    ['cites', [`${CSS}/L162-5`], {}],
    ['show', [`${CSP}/L4134-4`], {}],
    ['show', [`${CSS}/L162-12-17`], {}],
    ['history', [`${CSP}/L4134-4`], {}],
    ['history', [`${CSS}/L162-12-17`], {}],
    ['path', [`${CSS}/L162-12-20`, 'loi-93-8/6'], {}],
    ['list', [], {}],
    ['list', [], { within: [CSS] }],
    ['rank', [], { relations: ['cites', 'codifies'] }],
    ['stats', [], {}],
    ['orphans', [], {}],
    ['matrix', [], {}],
  ])('%s %j %j', async (name, keys, options) => {
    expect(await answer(seeds, name, keys, options)).toEqual(await answer(memoryStore(SEED_LAW), name, keys, options));
  });

  test.each<[string, QueryOptions]>([
    ['who-cites', { at: '2007-06-01' }],
    ['rank', { at: '2007-06-01' }],
    ['rank', { at: '2009-06-01' }],
    ['who-cites', { at: '2009-06-01' }],
    ['cites', { at: '1990-01-01' }],
    ['show', { at: '1990-01-01' }],
    ['history', {}],
  ])('%s of a dated article, %j', async (name, options) => {
    const keys = ['code-du-travail/L122-14'];
    expect(await answer(dated, name, keys, options)).toEqual(await answer(memoryStore(DATED_LAW), name, keys, options));
  });

  test('graphs have the same articles and edges', async () => {
    const [disk, memory] = [await wholeGraph(seeds), await wholeGraph(memoryStore(SEED_LAW))];
    expect(disk.nodes()).toEqual(memory.nodes());
    expect(disk.mapEdges((key, attributes) => ({ key, ...attributes }))).toEqual(
      memory.mapEdges((key, attributes) => ({ key, ...attributes })),
    );
    const ids = (await seeds.articles([`${CSS}/L162-5`])).map((row) => row.id);
    const near = await neighbourhood(seeds, ids, { direction: 'both', depth: 1 });
    expect(near.order).toBeGreaterThan(6);
  });
});
