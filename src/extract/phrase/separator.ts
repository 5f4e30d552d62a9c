import { NUMBER, WORD, type Tokens } from '../lexer.js';
import { BARE } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';

const COMMA = 0x2c;
const SLASH = 0x2f;
/** « et », « ou », « ni ». */
export const JOINS = new WordSet(['et', 'ou', 'ni']);
const AINSI = word('ainsi');
const QUE = word('que');
const DETERMINERS = new WordSet(['l', 'les', 'le', 'la', 'des', 'de', 'aux', 'a']);

/** The token after a separator of list items at `i`, or -1. */
export function afterSeparator(t: Tokens, i: number): number {
  let at = i;
  if (isMark(t, at, COMMA)) at++;
  if (t.kind[at] === WORD) {
    if (JOINS.has(t.value[at] ?? 0)) {
      at++;
      if (isMark(t, at, SLASH) && t.kind[at + 1] === WORD) at += 2;
    } else if (t.value[at] === AINSI && t.value[at + 1] === QUE) at += 2;
  }
  return at === i ? -1 : at;
}

/** « et l'article » opens a new head; « et les L. 5 », « et de L. 5 » go on. */
export function skipDeterminer(t: Tokens, i: number): number {
  let at = i;
  if (t.kind[at] === WORD && DETERMINERS.has(t.value[at] ?? 0) && t.kind[at + 1] !== NUMBER) {
    const next = isMark(t, at + 1, 0x27) ? at + 2 : at + 1;
    // « L. 5 »: the letter itself is the number.
    if (!isMark(t, at + 1, 0x2e) && t.kind[next] === WORD && readNumber(t, next, BARE) !== undefined) at = next;
  }
  return at;
}
