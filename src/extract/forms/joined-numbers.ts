import { WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { afterNumberSign } from '../texts/act-number.js';
import { word, WordSet } from '../vocabulary.js';
import type { Court } from './decision.js';
import { isWord } from './token-words.js';

/** A further number of decisions that one court gave together. */
export interface JoinedNumber {
  readonly from: number;
  readonly end: number;
  readonly number: string;
}

const COMMA = 0x2c;
const ET = word('et');
const PLURAL = new WordSet(['s', 'nos', 'ns', 'numeros', 'pourvois', 'requetes', 'affaires', 'jointes']);

/** Whether the signs before the first number promise several: « n°s », « nos », « pourvois n° », « affaires jointes ». */
function promisesMore(t: Tokens, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (t.kind[i] === WORD && PLURAL.has(t.value[i] ?? 0)) return true;
  return false;
}

/**
 * The numbers behind the first: « n°s 17/12345 et 17/12346 », « n° 13-11.448, 13-11.449 ». `signs`: where the signs before the
 * first begin. Only a number that has a sign of its own, or is
 * one without any doubt behind a plural sign, may be made otherwise than the first. Not: « n° 387763,
 * 2016 », « n° 17/12345, 12/2019 ».
 */
export function joinedNumbers(
  t: Tokens,
  court: Court,
  { signs, first }: { readonly signs: number; readonly first: JoinedNumber },
): readonly JoinedNumber[] {
  const plural = promisesMore(t, signs, first.from);
  const found: JoinedNumber[] = [];
  for (let at = first.end; ;) {
    const comma = isMark(t, at, COMMA) ? at + 1 : at;
    const next = isWord(t, comma, ET) ? comma + 1 : comma;
    if (next === at) return found;
    const from = afterNumberSign(t, next);
    const read = court.number(t, from, plural || from > next);
    if (read === undefined) return found;
    const sure = from > next || (plural && court.number(t, from, false) !== undefined);
    if (!sure && read.number.length !== first.number.length) return found;
    found.push({ from, ...read });
    at = read.end;
  }
}
