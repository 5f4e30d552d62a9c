import { isoDate, monthNumber } from '../../model/date.js';
import { fold } from '../../model/fold.js';

/** A day as a document writes it. */
export interface WrittenDay {
  /** ISO. */
  readonly day: string;
  readonly words: string;
  /** Where the words stand in what was read. */
  readonly index: number;
}

const MONTH = String.raw`janvier|janv\.?|f[ée]vrier|f[ée]vr?\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|ao[ûu]t|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|d[ée]cembre|d[ée]c\.?`;

/** « 12 mars 2004 », « 1er mai 2008 »; `2004-03-12`; « 12/03/2004 », « 12.03.2004 ». Not: « 2004-2005 », « 3.12.4 ». */
const DAY = new RegExp(
  String.raw`(?<![\d/.-])(?:(?<d>\d{1,2})(?:er)?[ \u00a0](?<m>${MONTH})[ \u00a0](?<y>\d{4})|(?<iy>\d{4})-(?<im>\d{2})-(?<id>\d{2})|(?<nd>\d{1,2})(?<sep>[/.])(?<nm>\d{1,2})\k<sep>(?<ny>\d{4}))(?![\d/-])`,
  'giu',
);

function dayOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { d, m, y, iy, im, id, nd, nm, ny } = groups;
  if (iy !== undefined) return isoDate(Number(iy), Number(im), Number(id));
  if (ny !== undefined) return isoDate(Number(ny), Number(nm), Number(nd));
  const month = monthNumber(fold(m ?? '').replace('.', ''));
  return month === undefined ? undefined : isoDate(Number(y), month, Number(d));
}

/** Every way to write a day has a year; looked for first, because the pattern of days is slow to make and to run. */
export const hasYear = (words: string): boolean => /\d{4}/.test(words);

/** The first day that the words write out and that exists, after 1800 and before 2200. */
export function firstDay(words: string): WrittenDay | undefined {
  if (!hasYear(words)) return undefined;
  for (const match of words.matchAll(DAY)) {
    const day = dayOf(match.groups ?? {});
    if (day !== undefined && day > '1800' && day < '2200') return { day, words: match[0], index: match.index };
  }
  return undefined;
}
