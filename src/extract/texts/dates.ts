import { isoDate, monthNumber, MONTH_WORDS } from '../../model/date.js';
import { republicanDate, REPUBLICAN_MONTHS, republicanYear } from '../../model/republican.js';
import { BROKEN, GLUED, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { word } from '../vocabulary.js';

/**
 * A day at token `i`: « 4 janvier 1993 », « 1er juillet 2004 », « 16 févr. 2015 », « 1993-01-04 », « 04/01/1993 », « 25
 * ventôse an XI ».
 * Not: « 4 de l'article », « 12 à 15 ».
 */
export interface DateReading {
  readonly end: number;
  readonly iso: string;
}

const ER = word('er');
const DOT = 0x2e;
const SEPARATORS = new Set([0x2d, 0x2f, 0x2e]);
const MONTH_IDS = new Map(MONTH_WORDS.map((name) => [word(name), monthNumber(name) ?? 0]));

export function readDate(t: Tokens, i: number): DateReading | undefined {
  if (t.kind[i] !== NUMBER) return undefined;
  let at = i + 1;
  if (t.kind[at] === WORD && t.value[at] === ER && t.gap[at] === GLUED) at++;
  if (t.kind[at] === MARK && SEPARATORS.has(t.value[at] ?? 0) && t.gap[at] === GLUED) return readFigures(t, i);
  const month = t.kind[at] === WORD ? MONTH_IDS.get(t.value[at] ?? 0) : undefined;
  if (month === undefined) return readRepublican(t, i, at);
  if ((t.gap[at] ?? 0) > BROKEN) return undefined;
  at++;
  if (t.kind[at] === MARK && t.value[at] === DOT) at++;
  if (t.kind[at] !== NUMBER) return undefined;
  const iso = isoDate(fullYear(t, at), month, t.value[i] ?? 0);
  return iso === undefined ? undefined : { end: at + 1, iso };
}

const REPUBLICAN = new Map(REPUBLICAN_MONTHS.map((name, index) => [word(name), index + 1]));
const AN = word('an');

/** « 25 ventôse an XI », « 2 brumaire an 2 »; the month is at token `at`. */
function readRepublican(t: Tokens, i: number, at: number): DateReading | undefined {
  const month = t.kind[at] === WORD && t.gap[at]! <= BROKEN ? REPUBLICAN.get(t.value[at] ?? 0) : undefined;
  if (month === undefined || t.kind[at + 1] !== WORD || t.value[at + 1] !== AN) return undefined;
  const iso = republicanDate(republicanYear(t.text.slice(t.start[at + 2], t.end[at + 2])), month, t.value[i] ?? 0);
  return iso === undefined ? undefined : { end: at + 3, iso };
}

const fullYear = (t: Tokens, i: number): number =>
  t.end[i]! - t.start[i]! === 2 ? 1900 + (t.value[i] ?? 0) : (t.value[i] ?? 0);

/** « 1993-01-04 » or « 04/01/1993 ». */
function readFigures(t: Tokens, i: number): DateReading | undefined {
  if (t.kind[i + 2] !== NUMBER || t.kind[i + 4] !== NUMBER || t.value[i + 1] !== t.value[i + 3]) return undefined;
  if (t.gap[i + 2] !== GLUED || t.gap[i + 3] !== GLUED || t.gap[i + 4] !== GLUED) return undefined;
  const [first, middle, last] = [t.value[i] ?? 0, t.value[i + 2] ?? 0, t.value[i + 4] ?? 0];
  const yearFirst = t.end[i]! - t.start[i]! === 4;
  if (!yearFirst && t.end[i + 4]! - t.start[i + 4]! !== 4) return undefined;
  const iso = yearFirst ? isoDate(first, middle, last) : isoDate(last, middle, first);
  return iso === undefined ? undefined : { end: i + 5, iso };
}

/** A year alone: « 1978 », « 2000 ». */
export const readYear = (t: Tokens, i: number): number | undefined =>
  t.kind[i] === NUMBER && t.end[i]! - t.start[i]! === 4 && (t.value[i] ?? 0) >= 1500 && (t.value[i] ?? 0) < 2200
    ? (t.value[i] ?? 0)
    : undefined;

export const isMonth = (id: number): boolean => MONTH_IDS.has(id);
