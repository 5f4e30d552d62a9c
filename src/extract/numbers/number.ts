import { openingAt, type Tokens } from '../lexer.js';
import type { NumberForm, NumberFreedom, NumberReading } from './number-reading.js';
import { NUMBERS } from './registry.js';

/** Forms by the kind of token they begin with, or by the code of the mark. */
const BY_OPENING: readonly (readonly NumberForm[] | undefined)[] = Array.from({ length: 128 }, (_, opens) => {
  const forms = NUMBERS.filter((form) => form.opens === opens);
  return forms.length === 0 ? undefined : forms;
});

/** The number of an article at token `i`, or `undefined`. Look-alikes refused: « 3° », « L'article ». */
export function readNumber(t: Tokens, i: number, freedom: NumberFreedom): NumberReading | undefined {
  const forms = BY_OPENING[openingAt(t, i)];
  if (forms === undefined) return undefined;
  for (const form of forms) {
    const read = form.read(t, i, freedom);
    if (read !== undefined) return read;
  }
  return undefined;
}
