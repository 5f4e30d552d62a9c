import { WORD } from '../lexer.js';
import type { Reading, TextReading } from '../reading.js';
import { TEXTS } from './registry.js';
import type { TextAsk, TextForm } from './text-form.js';

/** Forms that a word may open, by its id; made when the word is first met. */
const byWord = new Map<number, readonly TextForm[]>();

function formsOf(id: number): readonly TextForm[] {
  const known = byWord.get(id);
  if (known !== undefined) return known;
  const forms = TEXTS.filter((form) => form.opens(id));
  byWord.set(id, forms);
  return forms;
}

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
  const forms = formsOf(r.t.value[i]!);
  let read: TextReading | undefined;
  for (let k = 0; k < forms.length && read === undefined; k++) read = forms[k]!.read(r, i, ask);
  return read;
}
