import { numberSortKey } from './number.js';

const plainOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What has a number of one text, in official order; the text as a whole, which has the empty number, first. */
export function inNumberOrder<Numbered>(given: Iterable<Numbered>, numberOf: (one: Numbered) => string): Numbered[] {
  return Array.from(given, (one) => {
    const number = numberOf(one);
    return { one, number, sort: number === '' ? '' : numberSortKey(number) };
  })
    .sort((a, b) => plainOrder(a.sort, b.sort) || plainOrder(a.number, b.number))
    .map(({ one }) => one);
}
