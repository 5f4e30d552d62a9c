import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Table } from '../../src/model/table.js';
import { REPORTERS } from '../../src/report/registry.js';
import type { Reporter, ReportOptions } from '../../src/report/reporter.js';
import { query as show } from '../../src/query/show.js';
import { query as whoCites } from '../../src/query/who-cites.js';
import { expectGolden } from '../golden.js';
import { memoryStore } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const PLAIN: ReportOptions = { color: false, language: 'en' };
const EMPTY: Table = { columns: [{ name: 'article', label: 'article' }], rows: [] };
const NAMES = REPORTERS.map(({ name }) => name);
const store = memoryStore(SEED_LAW);

async function load(name: string): Promise<Reporter> {
  const entry = REPORTERS.find((row) => row.name === name);
  if (entry === undefined) throw new Error(`no reporter ${name}`);
  return (await entry.load()).reporter;
}

const render = async (name: string, table: Table, options = PLAIN): Promise<string> =>
  [...(await load(name)).renderTable(table, options)].join('');

const citing = async (): Promise<Table> =>
  (await whoCites.run(store, await store.articles(['code-de-la-securite-sociale/L162-5']), {})).table;
const portrait = async (): Promise<Table> =>
  (await show.run(store, await store.articles(['code-de-la-sante-publique/L4134-4']), {})).table;

describe('every reporter', () => {
  test.each(NAMES)('%s is named as registered and has an extension', async (name) => {
    const reporter = await load(name);
    expect(reporter.name).toBe(name);
    expect(reporter.extension).toMatch(/^[a-z]+$/);
  });

  test.each(NAMES)('%s ends in one newline, also with nothing to say', async (name) => {
    for (const table of [EMPTY, await citing(), await portrait()]) {
      const words = await render(name, table);
      expect(words).toMatch(/\n$/);
      expect(words).not.toMatch(/\n\n$/);
    }
  });

  test.each(NAMES)('%s gives the same bytes twice', async (name) => {
    expect(await render(name, await citing())).toBe(await render(name, await citing()));
  });

  test.each(NAMES)('%s has no colour when not asked', async (name) => {
    expect(await render(name, await portrait())).not.toContain('\u001b');
  });

  test.each(NAMES)('%s: golden', async (name) => {
    expectGolden(`report/who-cites.${name}`, await render(name, await citing()));
    expectGolden(`report/show.${name}`, await render(name, await portrait()));
  });
});

describe('text', () => {
  test.each([80, 100, 120, 200])('no line is wider than a terminal of %i columns', async (width) => {
    for (const table of [await citing(), await portrait()]) {
      const words = await render('text', table, { ...PLAIN, width });
      expect(words.split('\n').filter((line) => [...line].length > width)).toEqual([]);
    }
  });

  test.each([20, 40, 60])('no article is cut on a terminal of %i columns', async (width) => {
    const words = await render('text', await citing(), { ...PLAIN, width });
    expect(words).toContain('art.\u00a0L.\u00a0162-12-17');
  });

  test('the quoted words stay in sight however narrow', async () => {
    const words = await render('text', await citing(), { ...PLAIN, width: 60 });
    expect(words).toContain("à l'article L. 162-5");
  });

  test('colour marks the references and the dead, and takes no room', async () => {
    const colored = await render('text', await portrait(), { ...PLAIN, color: true, width: 100 });
    expect(colored).toContain('\u001b[4mL. 162-5\u001b[24m');
    expect(colored).toContain('\u001b[31mabrogé (its own page)\u001b[39m');
  });

  test('escape sequences and direction marks of a source never reach the terminal', async () => {
    const hostile = 'a\u001b[2Jb\u202ec\u0007\u009bd';
    const table: Table = {
      title: hostile,
      head: [hostile],
      foot: [hostile],
      groupBy: ['group'],
      columns: [
        { name: 'group', label: '' },
        { name: 'words', label: 'words', role: 'excerpt' },
        { name: 'cell', label: 'cell' },
        { name: 'note', label: 'note', role: 'remark' },
      ],
      rows: [
        { group: hostile, words: [{ before: hostile, words: hostile, after: hostile }], cell: hostile, note: hostile },
      ],
      passages: [{ heading: hostile, text: hostile, marks: [{ start: 0, end: 4, target: '' }] }],
    };
    expect(await render('text', table)).not.toMatch(/[\u001b\u202e\u0007\u009b]/);
    expect(await render('markdown', table)).not.toMatch(/[\u001b\u202e\u0007\u009b]/);
  });

  test('a remark without room goes below its row', async () => {
    const table: Table = {
      columns: [
        { name: 'act', label: 'by' },
        { name: 'note', label: 'note', role: 'remark' },
      ],
      rows: [
        { act: 'ordonnance n° 2007-329', note: 'listed by Légifrance under « Codifié par » after the codifying act' },
      ],
    };
    expect(await render('text', table, { ...PLAIN, width: 50 })).toBe(
      'by\nordonnance n° 2007-329\n    listed by Légifrance under « Codifié par »\n    after the codifying act\n',
    );
  });
});

describe('csv', () => {
  test('quotes what needs it, as RFC 4180 says', async () => {
    const table: Table = {
      columns: [
        { name: 'a', label: 'A' },
        { name: 'b', label: 'B' },
      ],
      rows: [
        { a: 'said "yes", twice', b: 'line\nbreak' },
        { a: null, b: ['x', 2] },
        { a: true, b: [{ words: 'w' }] },
      ],
    };
    expect(await render('csv', table)).toBe(
      'a,b\r\n"said ""yes"", twice","line\nbreak"\r\n,x; 2\r\ntrue,"{""words"":""w""}"\r\n',
    );
  });
});

describe('markdown', () => {
  test('markup in the words of a source stays words', async () => {
    const table: Table = {
      columns: [{ name: 'a', label: 'A|B' }],
      rows: [{ a: '<script>|*x*_y_[z](u)`' }],
    };
    expect(await render('markdown', table)).toBe(
      '\n| A\\|B |\n| --- |\n| \\<script\\>\\|\\*x\\*\\_y\\_\\[z\\](u)\\` |\n',
    );
  });
});

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('yes', 'null', '1e3', '- a', '# b', '2004-01-01', 'é: x', 'a\u0085b', '\u2028'),
);
const cell = fc.oneof(
  scalar,
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
  fc.array(fc.record({ words: fc.string(), line: fc.integer(), portion: fc.array(fc.string(), { maxLength: 2 }) }), {
    maxLength: 2,
  }),
);
const anyTable = fc.array(fc.record({ a: cell, b: cell }), { maxLength: 4 }).map((rows): Table => ({
  about: { subject: 'code-civil/1240' },
  columns: [
    { name: 'a', label: 'A' },
    { name: 'b', label: 'B' },
  ],
  rows,
}));

describe('machine formats say the same', () => {
  const seeded = { seed: 1804, numRuns: 200 };

  test('yaml reads back as json does', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        expect(parse(await render('yaml', table))).toEqual(JSON.parse(await render('json', table)));
      }),
      seeded,
    );
  });

  test('ndjson has the rows of json', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const lines = (await render('ndjson', table)).split('\n').filter((line) => line !== '');
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(JSON.parse(await render('json', table)).rows);
      }),
      seeded,
    );
  });
});
