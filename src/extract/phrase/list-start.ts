import type { NumberFreedom, NumberReading } from '../numbers/number-reading.js';
import type { PortionReading } from '../portions/before.js';
import type { TextReading } from '../reading.js';

/** Where a list begins and what its head promised: all fields, in this order, so that the engine sees one shape. */
export interface ListStart {
  /** First token of the phrase: portions and determiner included. */
  readonly from: number;
  /** Token of the first number. */
  readonly at: number;
  /** That number as `freedom` reads it: whoever opens a list has read it to know that one stands there. */
  readonly number: NumberReading;
  readonly form: string;
  readonly freedom: NumberFreedom;
  /** « articles »: bare figures may follow each other. */
  readonly plural: boolean;
  readonly portion: PortionReading | undefined;
  /** « du même article L. 1 »: the number was cited before, with its text. */
  readonly recalls: boolean;
  /** A text read before the head: « C. trav., art. L. 1 », « notamment ses articles ». */
  readonly textBefore: TextReading | undefined;
}
