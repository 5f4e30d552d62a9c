import { CAPITALS, GLUED, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word } from '../vocabulary.js';

const width = (t: Tokens, i: number): number => (t.end[i] ?? 0) - (t.start[i] ?? 0);

/**
 * The number that the Journal officiel gives every text, « NOR : SSAZ2007748A »: four capitals for the ministry and
 * its service, the year and the order in seven figures, a letter for the nature. Not: « portail nor », an IBAN.
 */
const NOR = word('nor');

/** The token after the NOR number whose letters stand at `i`, or -1. */
export function afterNorNumber(t: Tokens, i: number): number {
  const letters = t.kind[i] === WORD && t.shape[i] === CAPITALS && width(t, i) === 4;
  if (!letters || t.gap[i + 1] !== GLUED || t.kind[i + 1] !== NUMBER || width(t, i + 1) !== 7) return -1;
  const last = t.kind[i + 2] === WORD && t.shape[i + 2] === CAPITALS && width(t, i + 2) === 1 && t.gap[i + 2] === GLUED;
  if (!last) return -1;
  const goesOn = t.gap[i + 3] === GLUED && (t.kind[i + 3] === WORD || t.kind[i + 3] === NUMBER);
  return goesOn ? -1 : i + 3;
}

/** « NOR : SSAZ2007748A », « NOR SSAZ2007748A », « (NOR : SSAZ2007748A) » at token `i`: the number and the token after it. */
export function readNor(t: Tokens, i: number): { end: number; nor: string } | undefined {
  let at = i;
  const bracket = isMark(t, at, 0x28);
  if (bracket || isMark(t, at, 0x2c)) at++;
  if (t.kind[at] !== WORD || t.value[at] !== NOR) return undefined;
  at++;
  if (isMark(t, at, 0x3a)) at++;
  const end = afterNorNumber(t, at);
  if (end < 0 || (bracket && !isMark(t, end, 0x29))) return undefined;
  return { end: bracket ? end + 1 : end, nor: t.text.slice(t.start[at], t.end[end - 1]) };
}
