import type { PortionStep } from '../../model/reference.js';

/** A number of an article, read from tokens. */
export interface NumberReading {
  /** First token. */
  readonly from: number;
  /** Token after the last. */
  readonly end: number;
  /** Canonical: `L162-5`, `R*123-4`, `199 undecies B`, `1`. */
  readonly number: string;
  /** Letters and star: `L`, `R*`, `LO`, or nothing. */
  readonly prefix: string;
  /** Whether the number has more than one figure part (« 162-5 »). */
  readonly compound: boolean;
  /** A portion that agreements glue to the number: « L. 1242-2-3° », « L. 212-9-II ». */
  readonly glued?: PortionStep;
}
