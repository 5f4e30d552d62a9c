import { BROKEN, CAPITALS, GLUED, LOWER, MARK, NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { word, WordSet } from '../vocabulary.js';
import { readDigits } from './digits.js';
import type { NumberReading } from './number-reading.js';

const DOT = 0x2e;
const STAR = 0x2a;
const HYPHEN = 0x2d;
const L = word('l');
const O = word('o');
const PREFIXES = new WordSet(['l', 'r', 'd', 'a', 'lo', 'lp', 'c', 'p', 't']);
const LETTERS = new Map(
  ['l', 'r', 'd', 'a', 'lo', 'lp', 'c', 'p', 't'].map((each) => [word(each), each.toUpperCase()]),
);
const FIRST = new WordSet(['premier', 'premiere']);
const WORDED = new Map<number, string>([
  [word('unique'), 'unique'],
  [word('liminaire'), 'liminaire'],
  [word('preliminaire'), 'préliminaire'],
]);

const isMark = (t: Tokens, i: number, code: number): boolean => t.kind[i] === MARK && t.value[i] === code;

/** How freely a number may be typed: after a head (« article ») more is certain than in the open. */
export interface NumberFreedom {
  /** A head stands before: « article l 162-5 », « art. R 5 », « article premier », roman numerals. */
  readonly headed: boolean;
}

export const HEADED: NumberFreedom = { headed: true };
export const BARE: NumberFreedom = { headed: false };

/**
 * The number of an article at token `i`: lettered (« L. 162-5 », « R.* 123-4 », « LO 111-3 », « *R. 1-1 »), plain
 * (« 1240 », « 199 undecies B »), or in words (« premier », « unique »). Look-alikes refused: « 3° », « L'article ».
 */
export function readNumber(t: Tokens, i: number, freedom: NumberFreedom): NumberReading | undefined {
  if (t.kind[i] === NUMBER) {
    const digits = readDigits(t, i, false);
    if (digits === undefined) return undefined;
    const plain = { from: i, end: digits.end, number: digits.digits, prefix: '', compound: digits.compound };
    return digits.glued === undefined ? plain : { ...plain, glued: digits.glued };
  }
  if (t.kind[i] === MARK) {
    // « *R. 712-2 »: the star before the letter.
    const stars = isMark(t, i, STAR) ? (isMark(t, i + 1, STAR) ? 2 : 1) : 0;
    return stars > 0 && t.gap[i + stars] === GLUED
      ? readLettered(t, i + stars, { headed: freedom.headed, from: i, star: true })
      : undefined;
  }
  if (t.kind[i] !== WORD) return undefined;
  const id = t.value[i] ?? 0;
  if (PREFIXES.has(id)) {
    const lettered = readLettered(t, i, { headed: freedom.headed, from: i, star: false });
    if (lettered !== undefined) return lettered;
  }
  if (!freedom.headed) return undefined;
  if (FIRST.has(id)) return { from: i, end: i + 1, number: '1', prefix: '', compound: false };
  const worded = WORDED.get(id);
  if (worded !== undefined) return { from: i, end: i + 1, number: worded, prefix: '', compound: false };
  return readRoman(t, i);
}

interface LetteredStart extends NumberFreedom {
  readonly from: number;
  readonly star: boolean;
}

function readLettered(t: Tokens, i: number, start: LetteredStart): NumberReading | undefined {
  if (t.kind[i] !== WORD || !PREFIXES.has(t.value[i] ?? 0)) return undefined;
  if (t.shape[i] === LOWER && !start.headed) return undefined;
  let prefix = LETTERS.get(t.value[i] ?? 0) ?? '';
  let at = i + 1;
  // « L.O. 111-3 », « L. O. 6414-3 »
  if (t.value[i] === L) {
    const o = isMark(t, at, DOT) ? at + 1 : at;
    if (t.kind[o] === WORD && t.value[o] === O && t.shape[o] === CAPITALS && (t.gap[o] ?? 0) <= BROKEN) {
      prefix = 'LO';
      at = o + 1;
    }
  }
  let star = start.star;
  // Dots, stars and blanks in any order people set them: « R.* 123 », « R* . 123 », « R. *123 », « L-1234-1 ».
  for (let steps = 0; steps < 4; steps++) {
    if (isMark(t, at, DOT) && (t.gap[at] ?? 0) <= 1) at++;
    else if (isMark(t, at, STAR)) {
      star = true;
      at++;
    } else break;
  }
  if (isMark(t, at, HYPHEN) && t.gap[at] === GLUED && t.gap[at + 1] === GLUED && t.kind[at + 1] === NUMBER) at++;
  if (t.kind[at] !== NUMBER || t.gap[at] === PARAGRAPH) return undefined;
  const digits = readDigits(t, at, true);
  if (digits === undefined) return undefined;
  const letters = star ? `${prefix}*` : prefix;
  const reading = {
    from: start.from,
    end: digits.end,
    number: letters + digits.digits,
    prefix: letters,
    compound: digits.compound,
  };
  return digits.glued === undefined ? reading : { ...reading, glued: digits.glued };
}

/** « article II du protocole »: only I, V and X, and only in capitals. */
function readRoman(t: Tokens, i: number): NumberReading | undefined {
  if (t.shape[i] !== CAPITALS) return undefined;
  for (let at = t.start[i]!; at < t.end[i]!; at++) if (!'IVX'.includes(t.text.charAt(at))) return undefined;
  return { from: i, end: i + 1, number: t.text.slice(t.start[i], t.end[i]), prefix: '', compound: false };
}
