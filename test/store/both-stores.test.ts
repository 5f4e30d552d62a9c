import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/check/registry.js';
import { EXPORTERS } from '../../src/export/registry.js';
import type { QueryOptions } from '../../src/query/query.js';
import { QUERIES } from '../../src/query/registry.js';
import { openIndex } from '../../src/store/open.js';
import { pushIndex } from '../../src/store/postgres/push.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import type { ArticleRow, LawStore } from '../../src/store/store.js';
import { VIEWS } from '../../src/store/views.js';
import { checked, rules } from '../check/checked.js';
import { LITTLE_LAW } from '../check/little-law.js';
import { runFake } from '../cli/fake-io.js';
import { DATED_LAW } from '../dated-law.js';
import { contentsOf } from '../literal-contents.js';
import { serverPrograms, startServer, type Server } from './postgres-server.js';

/** The same law in a file and on a server: whatever is asked of both, the answers are the same bytes. */
const programs = serverPrograms();
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-both-'));
const LAWS = ['seeds', 'little', 'dated'] as const;
type Law = (typeof LAWS)[number];

let server: Server;
const file = (law: Law): string => join(folder, `${law}.sqlite`);
const address = (law: Law): string => server.address(`schema=${law}`);
const opened = new Map<Law, readonly [LawStore, LawStore]>();
const both = (law: Law): readonly [LawStore, LawStore] => {
  const stores = opened.get(law);
  if (stores === undefined) throw new Error(`${law} is not open`);
  return stores;
};

if (programs !== undefined)
  beforeAll(async () => {
    server = await startServer(programs);
    const built = await runFake(['build', '--config', 'seeds', '--index', file('seeds')]);
    expect(built.code).toBe(0);
    await saveIndex(file('little'), await contentsOf(LITTLE_LAW));
    await saveIndex(file('dated'), await contentsOf(DATED_LAW));
    for (const law of LAWS) {
      await pushIndex({ index: file(law), address: address(law), keep: 1, grants: [], distribute: false });
      opened.set(law, [await openIndex(file(law)), await openIndex(address(law))]);
    }
  });
afterAll(async () => {
  for (const stores of opened.values()) for (const store of stores) await store.close();
  if (programs !== undefined) await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const OPTIONS: readonly QueryOptions[] = [
  {},
  { depth: 3 },
  { at: '2009-06-01', language: 'fr' },
  { proof: 'list' },
  { proof: 'text', status: 'all' },
  { limit: 3, relations: ['cites', 'amends'] },
  { versions: true },
];

async function everyArticle(store: LawStore): Promise<readonly ArticleRow[]> {
  const texts = await store.texts();
  return (await Promise.all(texts.map(({ key }) => store.articlesOf(key)))).flat();
}

/** What a question comes to: its table and the graph behind it, or its error, as one string. */
async function told(store: LawStore, name: string, asked: { subjects: readonly ArticleRow[]; options: QueryOptions }) {
  const entry = QUERIES.find((row) => row.name === name);
  if (entry === undefined) throw new Error(`no query ${name}`);
  const { query } = await entry.load();
  try {
    const { table, graph } = await query.run(store, asked.subjects, asked.options);
    return JSON.stringify([table, (await graph?.())?.export()]);
  } catch (error) {
    return String(error);
  }
}

const suite = programs === undefined ? describe.skip : describe;

suite('every question is answered in the same bytes', () => {
  describe.each(LAWS)('of %s', (law) => {
    test.each(QUERIES.map(({ name }) => name))(
      '%s',
      async (name) => {
        const [here, there] = both(law);
        const { query } = await QUERIES.find((row) => row.name === name)!.load();
        const articles = await everyArticle(here);
        const some = articles.filter((_, index) => index % Math.ceil(articles.length / 12) === 0);
        const groups =
          query.subjects === 0
            ? [[], some.slice(0, 1)]
            : query.subjects === 1
              ? [...some.map((one) => [one]), some, [...some, ...some].slice(0, 5)]
              : some.slice(1).map((one, index) => [some[index]!, one]);
        let answers = 0;
        for (const subjects of groups)
          for (const options of OPTIONS) {
            const asked = { subjects, options };
            const expected = await told(here, name, asked);
            expect(await told(there, name, asked)).toBe(expected);
            answers += expected.startsWith('[') ? 1 : 0;
          }
        expect(answers).toBeGreaterThan(0);
      },
      60_000,
    );
  });
});

suite('every check finds the same', () => {
  test.each(RULES.map(({ name }) => name))(
    '%s',
    async (name) => {
      const rule = rules.find(({ card }) => card.name === name)!;
      const [here, there] = both('little');
      const settings = new Map([[name, 'error' as const]]);
      for (const { words } of rule.examples) {
        const expected = JSON.stringify(await checked(words, { store: here, settings }));
        expect(JSON.stringify(await checked(words, { store: there, settings }))).toBe(expected);
      }
    },
    60_000,
  );
});

/** Every file of a folder, by name. */
const filesOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name), 'base64')]),
  );

suite('every export is the same', () => {
  test.each(EXPORTERS.map(({ name }) => name))(
    '%s',
    async (name) => {
      const exported = async (side: string, index: string) => {
        const out = join(folder, side, name);
        mkdirSync(out, { recursive: true });
        const about = name === 'mermaid' ? ['loi-93-8/8'] : [];
        const { code, stderr } = await runFake([
          'export',
          ...about,
          '-f',
          name,
          '-o',
          join(out, 'law'),
          '--index',
          index,
        ]);
        expect([code, stderr.replaceAll(side, '')]).toEqual([0, expect.any(String)]);
        return filesOf(out);
      };
      const here = await exported('here', file('seeds'));
      expect(Object.keys(here).length).toBeGreaterThan(0);
      expect(await exported('there', address('seeds'))).toEqual(here);
    },
    60_000,
  );
});

suite('the command line', () => {
  test.each([
    [['who-cites', 'L162-5']],
    [['who-cites', 'L162-5', '--format', 'json', '--depth', '2']],
    [['show', 'L4134-4 csp']],
    [['list', 'css', '--format', 'csv']],
    [['complete', 'who-cites', 'L162']],
    [['check', 'seeds', '--format', 'json']],
    ...VIEWS.map(({ name, columns }): [string[]] => [
      [
        'sql',
        `SELECT * FROM ${name} ORDER BY ${Object.keys(columns)
          .map((_, index) => String(index + 1))
          .join(', ')}`,
        ...['--format', 'csv'],
      ],
    ]),
    [['sql', 'SELECT count(*) AS n, max(id) AS last FROM v_articles; VALUES (1, NULL), (2, NULL)', '--format', 'json']],
    [['sql', 'SELECT text FROM v_texts ORDER BY 1', '--limit', '2']],
  ])(
    '%j',
    async (words) => {
      const here = await runFake([...words, '--index', file('seeds')]);
      const there = await runFake([...words, '--index', address('seeds')]);
      expect(there).toEqual(here);
      expect(here.stdout).not.toBe('');
    },
    60_000,
  );
});
