import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalActNumber } from '../../src/model/act-key.js';
import { formatDate } from '../../src/model/date.js';

describe('the number of an act in the form of keys', () => {
  test.each([
    ['93-8', '93-8'],
    ['93-08', '93-8'],
    ['1993-8', '93-8'],
    ['1993-0', '93-0'],
    ['2002-322', '2002-322'],
    ['2002-0322', '2002-322'],
    ['95-02-007', '95-2-7'],
    ['1901', '1901'],
    ['007', '007'],
    ['19', '19'],
    ['DGOS/R2/2019/12', 'DGOS/R2/2019/12'],
    ['', ''],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalActNumber(written)).toBe(canonical);
  });

  test('is made of no more than a year without its century and parts without their zeros', () => {
    const number = fc.string({ unit: fc.constantFrom('0', '1', '9', '2', '-', 'A', '/'), maxLength: 10 });
    fc.assert(
      fc.property(number, (written) => {
        const [year = '', ...rest] = written.split('-');
        const parts = rest.map((part) => part.replace(/^0+(?=\d)/, ''));
        const short = rest.length > 0 && /^19\d\d$/.test(year) ? year.slice(2) : year;
        expect(canonicalActNumber(written)).toBe([short, ...parts].join('-'));
      }),
      { seed: 93, numRuns: 2000 },
    );
  });
});

test.each([
  ['2004-01-01', '1er janvier 2004'],
  ['1993-12-31', '31 décembre 1993'],
  ['0999-08-09', '9 août 999'],
  ['2004-13-02', '2 ? 2004'],
  ['2004-01', '2004-01'],
])('%s is written %s', (iso, words) => {
  expect(formatDate(iso)).toBe(words);
});
