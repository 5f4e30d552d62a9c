import type { GrammarPart } from '../part.js';
import type { Reading } from '../reading.js';

/** A pass over what was read, for what only the words around a reference say. */
export interface Refiner {
  readonly part: GrammarPart;
  refine(r: Reading): void;
}
