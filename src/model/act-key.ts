import type { Nature } from './text.js';

/**
 * The number of an act in the one form that keys use: « 93-08 » and « 1993-8 » are `93-8`, « 2002-322 » stays.
 * Two digits stand for the years before 2000, as the Journal officiel numbered then.
 */
export function canonicalActNumber(number: string): string {
  if (CANONICAL.test(number)) return number;
  const [year, ...rest] = number.split('-');
  if (year === undefined || rest.length === 0) return number;
  const short = /^19\d\d$/.test(year) ? year.slice(2) : year;
  return [short, ...rest.map((part) => part.replace(/^0+(?=\d)/, ''))].join('-');
}

/** « 93-8 », « 2002-322 », « 12 »: in that form already, as nearly all are. Not: « 93-08 », « 1993-8 ». */
const CANONICAL = /^(?!19\d\d-)[^-]*(?:-(?!0\d)[^-]*)*$/;

/**
 * The key of an act: by number where it has one, else by its date of signature, else by its NOR.
 * `undefined` when the words give none of them (« Loi - art. 128 »).
 */
export function actKey(nature: Nature, by: { number?: string; date?: string; nor?: string }): string | undefined {
  // An organic or constitutional law shares the yearly series of the laws, and people often drop the adjective.
  const series = nature === 'loi-organique' || nature === 'loi-constitutionnelle' ? 'loi' : nature;
  if (by.number !== undefined)
    return `${series}-${canonicalActNumber(series.endsWith('-ue') ? unionSerial(nature, by.number) : by.number)
      .replace(/[/\s]+/g, '-')
      .toLowerCase()}`;
  if (by.nor !== undefined) return `${series}-${by.nor.toLowerCase()}`;
  return by.date === undefined ? undefined : `${series}-${by.date}`;
}

// « 2016/679 », « 1215/2012 », « 95/46 »; « 95/46/CE » keeps its community out of the catalogue's numbers.
const UNION_NUMBER = /^(?<first>\d{1,4})\/(?<second>\d{1,4})/;
const LAST_OLD_YEAR = 2014;

/** An act of the Union by year, then number: « 1215/2012 » is `2012/1215`. */
function unionSerial(nature: Nature, written: string): string {
  const { first, second } = UNION_NUMBER.exec(written)?.groups ?? {};
  if (first === undefined || second === undefined) return written;
  const { year, number } = unionYear(nature, first, second);
  return `${year}/${String(Number(number))}`;
}

const inFull = (year: string): string => (year.length === 2 ? `19${year}` : year);

/**
 * Year and number of an act of the Union, which acts write in either order: regulations put the number first until 2014.
 * « 2157/2001 » and « 4064/89 » begin with a number of four figures, « 2016/679 » with a year; « 2016/2001 » is of 2001.
 */
export function unionYear(nature: Nature, first: string, second: string): { year: string; number: string } {
  const newer = first.length === 4 && Number(first) > LAST_OLD_YEAR && Number(first) < 2100;
  const older = second.length === 4 && Number(second) > 1950 && Number(second) <= LAST_OLD_YEAR;
  const numberFirst = nature === 'reglement-ue' && (!newer || older);
  return numberFirst ? { year: inFull(second), number: first } : { year: inFull(first), number: second };
}
