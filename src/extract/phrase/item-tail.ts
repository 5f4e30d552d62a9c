import type { NumberReading } from '../numbers/number-reading.js';
import type { GrammarPart } from '../part.js';
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';

/** A number of a list, read so far. */
export interface ItemStart {
  /** The token after what was read of it. */
  readonly end: number;
  /** Letters of the number, or of the one before it: « L. 1234-1 et 1234-5 ». */
  readonly prefix: string;
  readonly number: NumberReading;
}

/** What may stand behind a number and belongs to it; gives the token after, which is `end` where nothing was read. */
export interface ItemTail {
  readonly part: GrammarPart;
  read(r: Reading, draft: Draft, item: ItemStart): number;
}
