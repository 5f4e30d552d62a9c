import { CAPITALS, GLUED, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';
import type { DecisionNumber } from './decision.js';
import { isFigures, isGlued, width, written } from './token-words.js';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const TWO = [2, 2] as const;

/** Appeals to the Cour de cassation: « 13-11.448 », « 13-11448 », « 87-10.022 ». Not: « 13-11 », « 2016-1088 ». */
export function appealNumber(t: Tokens, i: number): DecisionNumber | undefined {
  if (!isFigures(t, i, TWO) || !isMark(t, i + 1, HYPHEN) || !isGlued(t, i + 1) || !isGlued(t, i + 2)) return undefined;
  const year = written(t, i, i + 1);
  if (isFigures(t, i + 2, [5, 5])) {
    const order = written(t, i + 2, i + 3);
    return { end: i + 3, number: `${year}-${order.slice(0, 2)}.${order.slice(2)}` };
  }
  const dotted = isMark(t, i + 3, DOT) || t.gap[i + 3] === SPACED;
  const last = isMark(t, i + 3, DOT) ? i + 4 : i + 3;
  if (!isFigures(t, i + 2, TWO) || !dotted || !isFigures(t, last, [3, 3])) return undefined;
  return { end: last + 1, number: `${year}-${written(t, i + 2, i + 3)}.${written(t, last, last + 1)}` };
}

/** Decisions of the Conseil d'État: « 387763 », « 387 763 », « 00012 »; only behind « n° ». */
export function stateNumber(t: Tokens, i: number, signed: boolean): DecisionNumber | undefined {
  if (!signed) return undefined;
  if (isFigures(t, i, [2, 3]) && isFigures(t, i + 1, [3, 3]) && t.gap[i + 1] === SPACED) {
    return { end: i + 2, number: written(t, i, i + 1) + written(t, i + 1, i + 2) };
  }
  return isFigures(t, i, [4, 6]) && !isMark(t, i + 1, HYPHEN)
    ? { end: i + 1, number: written(t, i, i + 1) }
    : undefined;
}

/** Administrative courts of appeal: « 23BX01652 », « 08PA04258 ». */
export function administrativeAppealNumber(t: Tokens, i: number): DecisionNumber | undefined {
  const letters = t.kind[i + 1] === WORD && width(t, i + 1) === 2 && isGlued(t, i + 1) && isGlued(t, i + 2);
  if (!isFigures(t, i, TWO) || !letters || !isFigures(t, i + 2, [4, 5])) return undefined;
  return { end: i + 3, number: written(t, i, i + 3).toUpperCase() };
}

/** Administrative courts: « 1712345 », « 1712345/3-1 », « 17-1234 »; only behind « n° ». */
export function tribunalNumber(t: Tokens, i: number, signed: boolean): DecisionNumber | undefined {
  if (!signed) return undefined;
  if (isFigures(t, i, [5, 7])) return { end: i + 1, number: written(t, i, i + 1) };
  return pairNumber(t, i, { join: HYPHEN, first: [2, 4], second: [3, 6] });
}

/** Courts of appeal and first instance: « 17/12345 », « 17/00123 ». */
export function registerNumber(t: Tokens, i: number): DecisionNumber | undefined {
  // « F 11/01234 »: the section of a conseil de prud'hommes.
  const section = t.kind[i] === WORD && width(t, i) === 1 && t.shape[i] === CAPITALS;
  const read = pairNumber(t, section ? i + 1 : i, { join: SLASH, first: [2, 4], second: [3, 6] });
  return read && section ? { end: read.end, number: `${written(t, i, i + 1)} ${read.number}` } : read;
}

/** Commercial courts number through: « 2019000123 », « 2019J00123 »; only behind « n° ». Else as other courts do. */
export function commercialNumber(t: Tokens, i: number, signed: boolean): DecisionNumber | undefined {
  const lettered = t.kind[i + 1] === WORD && width(t, i + 1) === 1 && isGlued(t, i + 1) && isGlued(t, i + 2);
  if (signed && lettered && isFigures(t, i, [4, 4]) && isFigures(t, i + 2, [5, 6]))
    return { end: i + 3, number: written(t, i, i + 3).toUpperCase() };
  if (signed && isFigures(t, i, [9, 10])) return { end: i + 1, number: written(t, i, i + 1) };
  return registerNumber(t, i);
}

/** Applications to the Strasbourg court: « 30979/96 », « 4 143/02 » not. */
export const applicationNumber = (t: Tokens, i: number): DecisionNumber | undefined =>
  pairNumber(t, i, { join: SLASH, first: [2, 5], second: [2, 2] });

interface Pair {
  readonly join: number;
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
}

function pairNumber(t: Tokens, i: number, pair: Pair): DecisionNumber | undefined {
  const joined = isMark(t, i + 1, pair.join) && isGlued(t, i + 1) && isGlued(t, i + 2);
  if (!joined || !isFigures(t, i, pair.first) || !isFigures(t, i + 2, pair.second)) return undefined;
  if (isMark(t, i + 3, pair.join) && isGlued(t, i + 3)) return undefined;
  return { end: i + 3, number: `${written(t, i, i + 1)}${String.fromCharCode(pair.join)}${written(t, i + 2, i + 3)}` };
}

const UNION_COURTS = new WordSet(['c', 't', 'f']);
const SUFFIXES = new WordSet(['p', 'ppu', 'r', 'op']);

/** Cases of the Union's courts: « C-362/14 », « C‑362/14 P », « T 13/99 »; before 1989 « 26/62 », only behind « aff. ». */
export function caseNumber(t: Tokens, i: number, signed: boolean): DecisionNumber | undefined {
  if (t.kind[i] === NUMBER)
    return signed ? pairNumber(t, i, { join: SLASH, first: [1, 3], second: [2, 2] }) : undefined;
  if (t.kind[i] !== WORD || !UNION_COURTS.has(t.value[i] ?? 0) || t.shape[i] === 0) return undefined;
  const hyphen = isMark(t, i + 1, HYPHEN);
  const at = hyphen ? i + 2 : i + 1;
  if (!hyphen && !signed) return undefined;
  const pair = pairNumber(t, at, { join: SLASH, first: [1, 4], second: [2, 4] });
  if (pair === undefined || (hyphen && !isGlued(t, at))) return undefined;
  const [order, year = ''] = pair.number.split('/');
  const number = `${written(t, i, i + 1)}-${order ?? ''}/${year.slice(-2)}`;
  const suffix = t.kind[pair.end] === WORD && SUFFIXES.has(t.value[pair.end] ?? 0) && t.shape[pair.end] === 2;
  return suffix
    ? { end: pair.end + 1, number: `${number} ${written(t, pair.end, pair.end + 1)}` }
    : { end: pair.end, number };
}

const TYPES = new WordSet([
  'dc',
  'qpc',
  'l',
  'lp',
  'lom',
  'fnr',
  'elec',
  'i',
  'an',
  'sen',
  'orga',
  'ref',
  'pdr',
  'd',
  'sip',
  'rip',
]);

/** Decisions of the Conseil constitutionnel: « 71-44 DC », « 2010-14/22 QPC ». The type is part of the number. */
export function constitutionalNumber(t: Tokens, i: number): DecisionNumber | undefined {
  if (!isFigures(t, i, [2, 4]) || !isMark(t, i + 1, HYPHEN) || !isFigures(t, i + 2, [1, 4])) return undefined;
  let end = i + 3;
  while (end < i + 15 && isMark(t, end, SLASH) && t.kind[end + 1] === NUMBER && t.gap[end + 1] === GLUED) end += 2;
  if (t.kind[end] !== WORD || t.shape[end] !== 2 || !TYPES.has(t.value[end] ?? 0)) return undefined;
  const serial = written(t, i, end)
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, '');
  return { end: end + 1, number: `${serial} ${written(t, end, end + 1)}` };
}
