import { WORD } from '../lexer.js';
import type { Reading, TextReading } from '../reading.js';
import { TEXTS } from './registry.js';
import type { TextAsk } from './text-form.js';

/** Behind « article … de la ». */
export const HEADED: TextAsk = { headed: true, again: (r, i) => readText(r, i, true) };
const OPEN: TextAsk = { headed: false, again: (r, i) => readText(r, i, false) };

/**
 * The text at token `i`, where its noun, name or « présent », « même », « ledit » stands. The forms are tried from the
 * most to the least specific; the first that reads wins.
 */
export function readText(r: Reading, i: number, headed: boolean): TextReading | undefined {
  if (r.t.kind[i] !== WORD) return undefined;
  const ask = headed ? HEADED : OPEN;
  let read: TextReading | undefined;
  for (let k = 0; k < TEXTS.length && read === undefined; k++) read = TEXTS[k]!.read(r, i, ask);
  return read;
}
