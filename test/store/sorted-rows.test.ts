import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openForBuilding, PAGE_SIZE, type Database } from '../../src/store/sqlite/database.js';
import { TABLES } from '../../src/store/sqlite/schema.js';
import { pageAfter, sortedRows } from '../../src/store/sqlite/sorted-rows.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-sorted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = readonly number[];
const WIDTHS = { evidence: 14, edge_out: 6 };
/** How many of the first columns are the key. */
const KEYS = { evidence: 7, edge_out: 3 };

let files = 0;
function newIndex(): Database {
  files += 1;
  const database = openForBuilding(join(folder, `${String(files)}.building`));
  database.exec(TABLES);
  return database;
}

/** What the table has when these rows were laid out for it, and what SQLite says of the file. */
function movedIn(rows: Readonly<Record<keyof typeof WIDTHS, readonly Row[]>>): Readonly<Record<string, unknown>> {
  const database = newIndex();
  const sorted = sortedRows(database, WIDTHS);
  for (const name of ['evidence', 'edge_out'] as const)
    for (const row of rows[name]) sorted.tables[name].add(Int32Array.from([-1, ...row]), 1);
  sorted.moveIn();
  sorted.remove();
  const found = {
    evidence: database.rows('SELECT * FROM evidence'),
    edge_out: database.rows('SELECT * FROM edge_out'),
    health: database.rows('PRAGMA integrity_check'),
    counts: [sorted.tables.evidence.count, sorted.tables.edge_out.count],
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

test('rows that are laid out come back as if SQLite had been given each', () => {
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 40 }), fc.array(edge, { maxLength: 40 }), (proofs, edges) => {
      const rows = {
        evidence: inOrder(
          proofs.map(([needed, rest]) => [...needed, ...rest]),
          KEYS.evidence,
        ),
        edge_out: inOrder(edges, KEYS.edge_out),
      };
      expect(movedIn(rows)).toEqual({
        ...{ evidence: read(rows.evidence), edge_out: read(rows.edge_out), health: [['ok']] },
        counts: [rows.evidence.length, rows.edge_out.length],
      });
    }),
    { seed: 20_261_122, numRuns: 40 },
  );
});

test.each([1, 240, 300, 60_000])('a table of %i rows is a whole tree, however many pages it takes', (count) => {
  const large = 2_000_000_000;
  const proof = (at: number): Row => [large + (at >> 4), large, 1, large + at, ...Array<number>(10).fill(large)];
  const rows = {
    evidence: Array.from({ length: count }, (_, at) => proof(at)),
    edge_out: Array.from({ length: count }, (_, at): Row => [at, at % 3, large - at, 0, 3, 1]),
  };
  const found = movedIn(rows);
  expect(found).toMatchObject({ health: [['ok']], counts: [count, count] });
  expect(found['evidence']).toEqual(rows.evidence);
  expect(found['edge_out']).toEqual(rows.edge_out);
});

test('the page that SQLite keeps for its locks is left out', () => {
  const lock = 0x40000000 / PAGE_SIZE + 1;
  expect([1, lock - 2, lock - 1, lock].map((page) => pageAfter(page))).toEqual([2, lock - 1, lock + 1, lock + 1]);
});

test('given up, nothing of the file is left', () => {
  const database = newIndex();
  const sorted = sortedRows(database, WIDTHS);
  sorted.tables.edge_out.add(Int32Array.from([1, 2, 3, 0, 1, 1]), 0);
  expect(readdirSync(folder).some((name) => name.endsWith('.rows.building'))).toBe(true);
  sorted.remove();
  sorted.remove();
  expect(readdirSync(folder).some((name) => name.endsWith('.rows.building'))).toBe(false);
  expect(database.rows('SELECT count(*) FROM edge_out')).toEqual([[0]]);
  database.close();
});

test('what cannot be written is an error that names the file', () => {
  const database = newIndex();
  const path = database.path.replace('.building', '.rows.building');
  mkdirSync(path);
  writeFileSync(join(path, 'held'), '');
  expect(() => sortedRows(database, WIDTHS)).toThrow();
  rmSync(path, { recursive: true });
  database.close();
});
