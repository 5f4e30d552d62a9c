import { NUMBER } from '../lexer.js';
import type { Reading } from '../reading.js';

/** The first token of figures from `i` on; asked from left to right, so that all of a text's courts look at it once. */
export function nextFigures(r: Reading, i: number): number {
  const { t, figures } = r;
  // Between the place asked last and its answer stand no figures.
  let at = i >= figures.from ? Math.max(i, figures.at) : i;
  while (at < t.count && t.kind[at] !== NUMBER) at++;
  figures.from = i;
  figures.at = at;
  return at;
}
