import { END, GLUED, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { readYear } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';
import { isBracketedMark } from './bracketed-mark.js';

/**
 * What DILA's writers noted beside a number, no part of the reference: « ELEMENTS LEGISLATIFS », « partie », « début »,
 * « V12 », « (sauf alinéa 2) », « (1973) », « finances pour 1972 ». Not « (V) », not « () ».
 */
const NOTED = new WordSet([
  'elements',
  'element',
  'legislatifs',
  'legislatif',
  'reglementaires',
  'reglementaire',
  'partie',
  'parties',
  'partiel',
  'partiellement',
  'debut',
  'fin',
  'milieu',
  'deb',
  'in',
  'fine',
  'final',
]);
const ENDS = new WordSet(['debut', 'fin', 'milieu']);
const ET = word('et');
const FINANCES = word('finances');
const SAUF = word('sauf');
const JORF = word('jorf');
const V = word('v');
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;

/** Passes over remarks; `year`: one of them was the year of an edition. */
export function passRemarks(t: Tokens, i: number): { end: number; year: boolean } {
  let end = i;
  let year = false;
  for (;;) {
    const at = isMark(t, end, COMMA) && t.kind[end + 1] === WORD && t.value[end + 1] === SAUF ? end + 1 : end;
    if (t.kind[at] === WORD) {
      const next = passWord(t, at);
      if (next === at) return { end, year };
      end = next;
    } else if (isMark(t, at, OPEN) && !isBracketedMark(t, at) && !isMark(t, at + 1, CLOSE)) {
      year ||= readYear(t, at + 1) !== undefined && isMark(t, at + 2, CLOSE);
      end = afterBracket(t, at);
    } else return { end, year };
  }
}

function passWord(t: Tokens, i: number): number {
  const id = t.value[i] ?? 0;
  if (NOTED.has(id)) return i + 1;
  // « début et fin »
  if (id === ET && t.kind[i + 1] === WORD && ENDS.has(t.value[i + 1] ?? 0) && t.kind[i + 2] !== NUMBER) return i + 2;
  if (id === V && t.kind[i + 1] === NUMBER && t.gap[i + 1] === GLUED) return i + 2;
  if (id === FINANCES) return afterYear(t, i);
  if (id !== SAUF) return i;
  let end = i;
  while (t.kind[end] !== END && !(t.kind[end] === WORD && t.value[end] === JORF) && !isBracketedMark(t, end)) end++;
  return end;
}

/** « finances pour 1972 », « Finances rectificative pour 2005 ». */
function afterYear(t: Tokens, i: number): number {
  for (let at = i + 1; at < i + 5; at++) {
    if (t.kind[at] === NUMBER) return at + 1;
    if (t.kind[at] !== WORD) break;
  }
  return i + 1;
}

/** The token after the bracket that opens at `i`, or the end of the words where it never closes. */
export function afterBracket(t: Tokens, i: number): number {
  let depth = 0;
  for (let at = i; t.kind[at] !== END; at++) {
    if (t.kind[at] !== MARK) continue;
    if (t.value[at] === OPEN) depth++;
    else if (t.value[at] === CLOSE && --depth === 0) return at + 1;
  }
  return t.count;
}
