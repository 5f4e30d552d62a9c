import { WORD, type Tokens } from '../lexer.js';
import { word } from '../vocabulary.js';
import type { List } from './before.js';
import { isMark, unitEndingAt } from './words.js';

const A = word('a');
const L = word('l');
const ANNEX = word('annexe');

/** « l'annexe II à l'article R. 512-8 »: an annex is said to be at its article, where other portions are of it. */
export function annexEndingAt(t: Tokens, head: number): List | undefined {
  const at = head - 3;
  if (!isMark(t, head - 1, 0x27) || t.value[head - 2] !== L || t.kind[at] !== WORD || t.value[at] !== A)
    return undefined;
  const unit = unitEndingAt(t, at);
  const from = unit === undefined ? -1 : unit.from - 1;
  if (unit === undefined || t.kind[from] !== WORD || t.value[from] !== ANNEX) return undefined;
  return { from, step: { kind: 'annexe', value: unit.value } };
}
