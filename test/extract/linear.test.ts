import { describe, expect, test } from '@jest/globals';
import { extract, read } from '../../src/extract/extract.js';
import { lex } from '../../src/extract/lexer.js';
import { emptyReading } from '../../src/extract/reading.js';
import { REFINERS } from '../../src/extract/refine/registry.js';
import { scan } from '../../src/extract/scan.js';
import { prepareNames } from '../../src/extract/texts/name-trie.js';

// Data for the benchmark, which runs without TypeScript.
const HOSTILE_TEXTS = '../bench/hostile.mjs';
const { HOSTILE }: { HOSTILE: Readonly<Record<string, (length: number) => string>> } = await import(HOSTILE_TEXTS);
const LENGTH = 5_000;
/** What twice the length may cost: a little more than twice, for the openings that stand once. */
const TWICE = 2.3;
/** Looks at tokens and records that one character may cost. */
const MOST_LOOKS = 100;

/** Steps of the cursor, and every single look at a token or at a list of what was read, in any loop anywhere. */
function work(text: string) {
  let looks = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key) {
        looks++;
        const value: unknown = Reflect.get(object, key);
        return value;
      },
    });
  prepareNames();
  const r = counted(emptyReading(counted(lex(text)), {}));
  scan(r);
  for (const { refine } of REFINERS) refine(r);
  const { steps } = r;
  return { steps, looks };
}

test.each(Object.entries(HOSTILE))('twice as much of « %s » is at most 2.3 times the work', (_name, make) => {
  const [one, two] = [work(make(LENGTH)), work(make(2 * LENGTH))];
  expect(two.steps).toBeLessThanOrEqual(TWICE * one.steps + 8);
  expect(two.looks).toBeLessThanOrEqual(TWICE * one.looks + 200);
  expect(two.looks).toBeLessThanOrEqual(MOST_LOOKS * 2 * LENGTH);
});

describe('what is counted', () => {
  test('every word is a step, as in read()', () => {
    const text = 'un mot et '.repeat(1000);
    expect(work(text).steps).toBeGreaterThanOrEqual(3000);
    expect(work(text).steps).toBe(read(text, {}).steps);
  });

  test('a pass over all tokens for each token would show', () => {
    const looks = (count: number) => work('du code '.repeat(count)).looks;
    expect(looks(2000) / looks(1000)).toBeCloseTo(2, 1);
  });
});

test.each(['ancien ancien …', 'du I du 1° du I …', '«««', '((('])('no run of « %s » exhausts the stack', (name) => {
  expect(() => extract(HOSTILE[name]!(1e6))).not.toThrow();
});
