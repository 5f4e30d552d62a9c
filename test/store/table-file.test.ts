import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../src/store/rows/value.js';
import { openForBuilding, PAGE_SIZE } from '../../src/store/sqlite/database.js';
import { INDEXES } from '../../src/store/sqlite/schema.js';
import { layTables, pageAfter } from '../../src/store/sqlite/table-file.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = readonly number[];
/** How many of the first columns are the key. */
const KEYS = { evidence: 7, edge_out: 3, edge_in: 3 } as const;
type Keyed = keyof typeof KEYS;
/** Rows of tables with ids, each its id and its other columns. */
type Numbered = readonly (readonly [id: number, ...Value[]])[];

interface Given {
  readonly keyed?: Partial<Readonly<Record<Keyed, readonly Row[]>>>;
  readonly strings?: Numbered;
  readonly blocks?: Numbered;
}

let files = 0;

/** What the tables have that were laid out, and what SQLite says of the file once it has made its indexes. */
function laidOut({ keyed = {}, strings = [], blocks = [] }: Given) {
  const path = join(folder, `${String((files += 1))}.building`);
  const { tables, finish } = layTables(path);
  for (const [name, rows] of Object.entries(keyed))
    for (const row of rows) tables[name as Keyed].add(Int32Array.from([-1, ...row]), 1);
  // Tables grow beside each other, page by page.
  for (let place = 0; place < Math.max(strings.length, blocks.length); place += 1)
    for (const [table, rows] of [
      [tables.string, strings],
      [tables.page_block, blocks],
    ] as const) {
      const row = rows[place];
      if (row !== undefined) table.add(row[0], [null, ...row.slice(1)]);
    }
  const counts = Object.values(tables).reduce((sum, { count }) => sum + count, 0);
  finish();
  const database = openForBuilding(path);
  database.exec(INDEXES);
  const all = (table: string) => database.rows(`SELECT * FROM ${table}`);
  const found = {
    ...{ evidence: all('evidence'), edge_out: all('edge_out'), edge_in: all('edge_in') },
    ...{ string: all('string'), page_block: all('page_block'), counts },
    health: database.rows('PRAGMA integrity_check'),
  };
  database.close();
  return found;
}

/** Rows in order of their key, each key once. */
function inOrder(rows: readonly Row[], key: number): Row[] {
  const compare = (a: Row, b: Row): number => {
    for (let column = 0; column < key; column += 1) if (a[column] !== b[column]) return a[column]! - b[column]!;
    return 0;
  };
  const all = [...rows].sort(compare);
  return all.filter((row, place) => place === 0 || compare(all[place - 1]!, row) !== 0);
}

/** Compared as one string: of a hundred thousand cells each would be looked at by itself. */
const plain = (rows: Numbered | readonly Value[][] | readonly Row[]): string =>
  JSON.stringify(
    rows.map((row) => row.map((each) => (ArrayBuffer.isView(each) ? Buffer.from(each).toString('hex') : each))),
  );

const read = (rows: readonly Row[]) => rows.map((row) => row.map((cell) => (cell < 0 ? null : cell)));

// Where a record takes a byte more, on both sides.
const EDGES = [0, 1, 2, 127, 128, 255, 256, 32_767, 32_768, 8_388_607, 8_388_608, 2_147_483_647];
const cell = fc.oneof(fc.constantFrom(...EDGES), fc.nat({ max: 2_147_483_647 }), fc.nat({ max: 3 }));
const optional = fc.oneof(cell, fc.constant(-1));
const evidence = fc.tuple(
  fc.array(cell, { minLength: 10, maxLength: 10 }),
  fc.array(optional, { minLength: 4, maxLength: 4 }),
);
const edge = fc.array(cell, { minLength: 6, maxLength: 6 });

test('rows of integers that are laid out come back as if SQLite had been given each', () => {
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 40 }), fc.array(edge, { maxLength: 40 }), (proofs, edges) => {
      const keyed = {
        evidence: inOrder(
          proofs.map(([needed, rest]) => [...needed, ...rest]),
          KEYS.evidence,
        ),
        edge_out: inOrder(edges, KEYS.edge_out),
      };
      expect(laidOut({ keyed })).toMatchObject({
        ...{ evidence: read(keyed.evidence), edge_out: read(keyed.edge_out), health: [['ok']] },
        counts: keyed.evidence.length + keyed.edge_out.length,
      });
    }),
    { seed: 20_261_122, numRuns: 40 },
  );
});

test.each([1, 240, 300, 60_000])('a table of %i rows is a whole tree, however many pages it takes', (count) => {
  const large = 2_000_000_000;
  const proof = (at: number): Row => [large + (at >> 4), large, 1, large + at, ...Array<number>(10).fill(large)];
  const keyed = {
    evidence: Array.from({ length: count }, (_, at) => proof(at)),
    edge_out: Array.from({ length: count }, (_, at): Row => [at, at % 3, large - at, 0, 3, 1]),
    edge_in: Array.from({ length: count }, (_, at): Row => [at, 1, 2, 0, 3, large]),
  };
  const strings = Array.from({ length: count }, (_, at) => [1 + at, `Article L. ${String(at)} à jour`] as const);
  const found = laidOut({ keyed, strings });
  expect(found).toMatchObject({ health: [['ok']], counts: 4 * count });
  for (const table of ['evidence', 'edge_out', 'edge_in'] as const)
    expect(plain(found[table])).toBe(plain(keyed[table]));
  expect(plain(found.string)).toBe(plain(strings));
});

// Letters of one to four bytes, what a lone half of a pair becomes, and lengths around those that are treated otherwise.
const words = fc.oneof(
  // The driver reads no further than a zero.
  fc.string({ maxLength: 60, unit: 'binary' }).map((some) => some.replaceAll('\0', '0')),
  fc.constantFrom(
    ...[0, 1, 57, 58, 95, 96, 97, 8_000].flatMap((length) => ['x', 'é', '€'].map((letter) => letter.repeat(length))),
  ),
  fc.constantFrom('L. 1\ufffd', '\u{1f4d5}', 'R*. 1-1', '߿ࠀ'),
);
// Around the lengths from which on a row has pages of its own, one, two and many.
const blob = fc
  .oneof(
    fc.nat({ max: 300 }),
    fc.integer({ min: 16_330, max: 16_360 }),
    fc.integer({ min: 32_600, max: 32_800 }),
    fc.nat({ max: 50_000 }),
  )
  .map((length) => Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 0xff));
const gaps = fc.oneof(
  fc.constantFrom(1, 2),
  fc.constantFrom(100, 20_000, 3_000_000),
  fc.nat({ max: 9 }).map((n) => n + 1),
);

const numbered = (values: readonly (readonly [number, Value])[]): Numbered => {
  let id = 0;
  return values.map(([gap, value]) => [(id += gap), value]);
};

test('words and bytes of any length come back as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(gaps, words), { maxLength: 60 }),
      fc.array(fc.tuple(gaps, blob), { maxLength: 12 }),
      (some, others) => {
        const [strings, blocks] = [numbered(some), numbered(others)];
        const found = laidOut({ strings, blocks });
        expect(found.health).toEqual([['ok']]);
        expect(plain(found.string)).toBe(plain(strings));
        expect(plain(found.page_block)).toBe(plain(blocks));
      },
    ),
    { seed: 20_261_122, numRuns: 25 },
  );
});

test('every kind of value is what SQLite would have kept', () => {
  const path = join(folder, 'values.building');
  const { tables, finish } = layTables(path);
  const numbers = [...EDGES, ...EDGES.map((value) => -value), -129, -32_769, -8_388_609, -2_147_483_648];
  for (const [place, value] of numbers.entries())
    // prettier-ignore
    tables.text.add(1 + place, [null, 'k', 'law', 't'.repeat(200), null, value, null, null, null, null, null, 'partial', null, 20_261_122, null, 0, -1]);
  finish();
  const database = openForBuilding(path);
  const rows = database.rows('SELECT id, date, length(title), number, state_on, first, last FROM text');
  expect(rows).toEqual(
    numbers.map((value, place) => [1 + place, value === 0 ? 0 : value, 200, null, 20_261_122, 0, -1]),
  );
  database.close();
  const other = layTables(join(folder, 'wrong.building'));
  for (const wrong of [2_147_483_648, -2_147_483_649, 1.5, Number.NaN])
    expect(() => other.tables.string.add(1, [null, wrong])).toThrow(RangeError);
  other.close();
});

test('the page that SQLite keeps for its locks is left out', () => {
  const lock = 0x40000000 / PAGE_SIZE + 1;
  expect([1, lock - 2, lock - 1, lock].map((page) => pageAfter(page))).toEqual([2, lock - 1, lock + 1, lock + 1]);
});

test('what cannot be written is an error', () => {
  const path = join(folder, 'folder.building');
  mkdirSync(path);
  expect(() => layTables(path)).toThrow();
});
