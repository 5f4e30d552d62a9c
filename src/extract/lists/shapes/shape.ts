import type { BulletWords, ShapeReading } from '../bullet-words.js';

/** A real bullet and everything that must be read from it. */
export interface BulletExample {
  readonly words: string;
  /**
   * One line a reference: « text key/number..through [portion] “surface” », `?` for a text without a key. A division stands
   * in place of the number.
   */
  readonly reads: readonly string[];
  readonly mark?: string;
  /** « published 1999-12-30 ». */
  readonly dates?: readonly string[];
  readonly prefix?: string;
}

/** One way in which the official lists write a link (or something that is no link). */
export interface BulletShape {
  readonly name: string;
  readonly summary: string;
  /** Only behind this prefix. */
  readonly prefix?: string;
  readonly examples: readonly BulletExample[];
  /** Real words that look alike and belong to another shape, or to none. */
  readonly lookAlikes: readonly string[];
  /** The reading, `undefined` where the words are of another shape. */
  readonly read: (b: BulletWords) => ShapeReading | undefined;
}
