import type { EndWords } from './words.js';

/** Whether the end is known to lie behind a day: its own day is known, and no bound. */
export const isSure = ({ since, bound }: EndWords, on: string): boolean =>
  since !== undefined && bound === undefined && since > on;
