import type { PortionStep } from '../../model/reference.js';
import type { Tokens } from '../lexer.js';
import type { GrammarPart } from '../part.js';

/** A number of an article, read from tokens. Always all fields in this order, so that the engine sees one shape. */
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
  readonly glued: PortionStep | undefined;
}

/** How freely a number may be typed: after a head (« article ») more is certain than in the open. */
export interface NumberFreedom {
  /** A head stands before: « article l 162-5 », « art. R 5 », « article premier », roman numerals. */
  readonly headed: boolean;
}

export const HEADED: NumberFreedom = { headed: true };
export const BARE: NumberFreedom = { headed: false };

/** One way in which numbers begin. */
export interface NumberForm {
  readonly part: GrammarPart;
  /** Kind of the token it begins with: WORD, NUMBER or MARK of the lexer. */
  readonly opens: number;
  read(t: Tokens, i: number, freedom: NumberFreedom): NumberReading | undefined;
}

/** What stands behind the figures at token `end` and goes on with the number. All fields, in this order. */
export interface Piece {
  readonly end: number;
  /** What joins the canonical number: « -5 », « bis », « B ». */
  readonly piece: string;
  /** A further figure part. */
  readonly hyphen: boolean;
  /** The number is over: a portion is glued to it. */
  readonly glued: PortionStep | undefined;
}

/** The number so far. */
export interface Figures {
  digits: string;
  compound: boolean;
  /** A letter stands before, so looser typing is sure. */
  readonly lettered: boolean;
}

/** One way in which numbers go on. */
export interface NumberPiece {
  readonly part: GrammarPart;
  readonly opens: number;
  read(t: Tokens, i: number, before: Figures): Piece | undefined;
}
