import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inNumberOrder } from '../../src/model/article-order.js';
import { intColumn } from '../../src/model/int-column.js';
import { pairPool, pathPool } from '../../src/model/pair-pool.js';
import { stringPool } from '../../src/model/string-pool.js';

const RUNS = { seed: 20261122, numRuns: 200 };

/** Real keys and names, and what a pool of bytes could stumble over. */
const WORDS = [
  ...['code-de-la-securite-sociale/L162-5', 'code-de-la-securite-sociale/L162-50', 'L162-5', '', 'Annexe à l’article'],
  ...['LEGIARTI000006398122', 'é', '\u00ff', '\u0100', '𝔏', '\ud835', 'a'.repeat(20_000), '’'.repeat(9000), 'A\u0000'],
];

/** What a Map would number: the oracle. */
function numbered<Key>(keys: readonly Key[], name: (key: Key) => string): number[] {
  const places = new Map<string, number>();
  return keys.map((key) => {
    const place = places.get(name(key)) ?? places.size;
    places.set(name(key), place);
    return place;
  });
}

describe('a pool of strings', () => {
  test('keeps every string as it was, under one place', () => {
    const pool = stringPool();
    const places = [...WORDS, ...WORDS].map(pool.place);
    expect(places).toEqual([...WORDS.keys(), ...WORDS.keys()]);
    expect(places.slice(0, WORDS.length).map(pool.at)).toEqual(WORDS);
    expect(WORDS.map(pool.find)).toEqual([...WORDS.keys()]);
    expect(pool.count).toBe(WORDS.length);
  });

  test('knows nothing that was not put in', () => {
    const pool = stringPool();
    pool.place('L162-5');
    expect(['L162-50', 'L162-', '', 'l162-5', 'L162-5 '].map(pool.find)).toEqual([-1, -1, -1, -1, -1]);
    expect([pool.at(-1), pool.at(1)]).toEqual(['', '']);
  });

  test('numbers as a Map does', () => {
    const words = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'binary', maxLength: 4 })));
    fc.assert(
      fc.property(words, (all) => {
        const pool = stringPool();
        expect(all.map(pool.place)).toEqual(numbered(all, String));
        expect(all.map((one) => pool.at(pool.find(one)))).toEqual(all);
      }),
      RUNS,
    );
  });

  test('stays right while it grows', () => {
    const pool = stringPool();
    const words = Array.from({ length: 30_000 }, (_, n) => `code-du-travail/L${String(n * 7)}-${String(n % 13)}`);
    expect(words.map(pool.place)).toEqual([...words.keys()]);
    expect([0, 1, 12_345, 29_999].map(pool.at)).toEqual([0, 1, 12_345, 29_999].map((place) => words[place]));
    expect(words.every((word, place) => pool.find(word) === place)).toBe(true);
  });
});

describe('pairs and paths', () => {
  test('a pair is numbered once, whichever way round it is another', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const pool = pairPool();
        expect(pairs.map(([a, b]) => pool.place(a, b))).toEqual(numbered(pairs, String));
        for (const [a, b] of pairs) {
          const place = pool.find(a, b);
          expect([pool.first(place), pool.second(place)]).toEqual([a, b]);
        }
        expect(pool.find(7, 1)).toBe(-1);
      }),
      RUNS,
    );
  });

  test('a path is kept by its folder and its name', () => {
    const pool = pathPool();
    const paths = ['a/b/c.md', 'a/b/d.md', 'a/c.md', 'c.md', '', '/', 'a/b/', '["a/b","c.md"]'];
    expect([...paths, ...paths].map(pool.place)).toEqual([...paths.keys(), ...paths.keys()]);
    expect(pool.count).toBe(paths.length);
  });
});

describe('a column of integers', () => {
  test('has what was set, and elsewhere what is empty', () => {
    const column = intColumn(-1);
    expect([column.push(5), column.push(-7)]).toEqual([0, 1]);
    column.set(5000, 2 ** 31 - 1);
    expect([0, 1, 2, 4999, 5000, 5001, 9e9].map(column.at)).toEqual([5, -7, -1, -1, 2 ** 31 - 1, -1, -1]);
    expect(column.count).toBe(5001);
  });
});

test('numbers of a text stand in official order, the text itself first', () => {
  const given = ['R10', 'L10', 'L9', 'L9-1', '', 'L*9', 'L9-10', 'L9-2'];
  expect(inNumberOrder(given, (number) => number)).toEqual(['', 'L9', 'L9-1', 'L9-2', 'L9-10', 'L*9', 'L10', 'R10']);
});
