import { isoDate } from './date.js';

/**
 * The republican calendar, as far as it dated law: an I (22 September 1792) to an XIV (abolished on 1 January 1806).
 * First days of the years: concordance of the decree of 4 frimaire an II as observed from Paris; the years III, VII and XI
 * had a sixth complementary day. Check: the law of 22 ventôse an XII is of 13 March 1804, that of 25 ventôse an XI of
 * 16 March 1803.
 */
const FIRST_DAYS: readonly string[] = [
  '1792-09-22',
  '1793-09-22',
  '1794-09-22',
  '1795-09-23',
  '1796-09-22',
  '1797-09-22',
  '1798-09-22',
  '1799-09-23',
  '1800-09-23',
  '1801-09-23',
  '1802-09-23',
  '1803-09-24',
  '1804-09-23',
  '1805-09-23',
];
const SEXTILE: ReadonlySet<number> = new Set([3, 7, 11]);
const DAY = 86_400_000;

/** Folded names of the twelve months of thirty days. */
export const REPUBLICAN_MONTHS: readonly string[] = [
  'vendemiaire',
  'brumaire',
  'frimaire',
  'nivose',
  'pluviose',
  'ventose',
  'germinal',
  'floreal',
  'prairial',
  'messidor',
  'thermidor',
  'fructidor',
];

/**
 * The ISO day of a republican one: year and month from 1 (month 13 stands for the complementary days), day from 1.
 * `undefined` for a day that the calendar did not have.
 */
export function republicanDate(year: number, month: number, day: number): string | undefined {
  const first = FIRST_DAYS[year - 1];
  const days = month === 13 ? (SEXTILE.has(year) ? 6 : 5) : 30;
  if (first === undefined || month < 1 || month > 13 || day < 1 || day > days) return undefined;
  const date = new Date(Date.parse(first) + ((month - 1) * 30 + day - 1) * DAY);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const ROMAN_YEARS: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' ');

/** The number of a year as the calendar wrote it, « XII » or « 12 », or 0. */
export const republicanYear = (written: string): number => {
  const roman = ROMAN_YEARS.indexOf(written.toUpperCase()) + 1;
  return roman > 0 ? roman : ROMAN_YEARS[Number(written) - 1] === undefined ? 0 : Number(written);
};
