import { describe, expect, test } from '@jest/globals';
import type { ExtractContext } from '../../src/extract/contract.js';
import { extract } from '../../src/extract/extract.js';
import { BATTERY } from './battery.js';
import { KNOWN_GAPS } from './known-gaps.js';
import { notation } from '../../src/extract/notation.js';

const cases = Object.entries(BATTERY).flatMap(([form, rows]) =>
  rows.map(([text, expected, context]) => ({ form, text, expected, context })),
);
const decided = cases.filter(({ text }) => !KNOWN_GAPS.has(text));
const gaps = cases.filter(({ text }) => KNOWN_GAPS.has(text));
const read = (text: string, context: ExtractContext | undefined) =>
  extract(text.replaceAll('⏎', '\n'), context).map(notation);

test.each(decided)('$form: $text', ({ text, expected, context }) => {
  expect(read(text, context)).toEqual(expected);
});

describe('known gaps', () => {
  test('are rows of the battery, at most one in twenty', () => {
    const known = [...KNOWN_GAPS.keys()].filter((gap) => cases.some(({ text }) => text === gap));
    expect(known).toEqual([...KNOWN_GAPS.keys()]);
    expect(gaps.length / cases.length).toBeLessThanOrEqual(0.05);
  });

  if (gaps.length > 0)
    test.failing.each(gaps)('$form: $text', ({ text, expected, context }) => {
      expect(read(text, context)).toEqual(expected);
    });
});

test('spans are those of the words', () => {
  const wrong = cases.flatMap(({ text, context }) => {
    const words = text.replaceAll('⏎', '\n');
    return extract(words, context).filter(({ span, surface }) => words.slice(span.start, span.end) !== surface);
  });
  expect(wrong).toEqual([]);
});

test('an act is told each time as the words give it: with its day, without, with another', () => {
  const titles = (text: string) => extract(text).map((reference) => reference.text?.title);
  expect(
    titles(
      'la loi n° 83-634 du 13 juillet 1983, la loi n° 83-634, la loi n° 83-634 du 14 juillet 1983, la loi n° 83-634 du 13 juillet 1983',
    ),
  ).toEqual([
    'loi n° 83-634 du 13 juillet 1983',
    'loi n° 83-634',
    'loi n° 83-634 du 14 juillet 1983',
    'loi n° 83-634 du 13 juillet 1983',
  ]);
  expect(titles('la loi du 3 mars 987, le décret du 3 mars 1850, la loi du 3 mars 1850')).toEqual([
    'loi du 3 mars 987',
    'décret du 3 mars 1850',
    'loi du 3 mars 1850',
  ]);
});
