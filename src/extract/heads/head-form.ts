import type { GrammarPart } from '../part.js';
import type { Reading } from '../reading.js';

/** A word that may open a reference, or something that references are read by. */
export interface HeadForm {
  /** What it reads; where there are several, each is named as the `form` of its references. */
  readonly parts: readonly GrammarPart[];
  /** Ids of the words that open it; asked once, when the catalogue's words are known. */
  triggers(): Iterable<number>;
  /** Reads at the word token `i`; the token to go on from, or 0 where it stands for nothing here. */
  read(r: Reading, i: number): number;
}
