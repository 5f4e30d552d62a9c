import type { BulletReading } from '../extract/contract.js';
import type { Reference } from '../model/reference.js';
import type { Span } from '../model/span.js';

/**
 * A bullet in the commonest form is « Code du travail - art. L1234-5 (V) »: its frame is everything around the number, and
 * the number's kind. Bullets of one frame are read alike but for the number.
 */

/** What stands before the number of a bullet that may have a frame. */
export const OPENING = ' - art. ';

const LETTERS = 'LRDA';
const LONGEST_PIECE = 5;
const MOST_PIECES = 6;
const [HYPHEN, SPACE, BRACKET] = [0x2d, 0x20, 0x28];

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Where the plain number from `start` on ends: one letter or none, then figures joined by hyphens; -1 where none is there. */
function figuresEnd(words: string, start: number): number {
  let at = LETTERS.includes(words.charAt(start)) ? start + 1 : start;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    const from = at;
    while (isFigure(words.charCodeAt(at))) at += 1;
    if (at === from || at - from > LONGEST_PIECE) return -1;
    if (words.charCodeAt(at) !== HYPHEN) return at;
    at += 1;
  }
  return -1;
}

/** Where the number of a framed bullet ends: it is plain, with nothing or a bracket behind it; else -1. */
export function numberEnd(words: string, start: number): number {
  if (start >= words.length) return -1;
  const end = figuresEnd(words, start);
  if (end < 0 || end === words.length) return end;
  return words.charCodeAt(end) === SPACE && words.charCodeAt(end + 1) === BRACKET ? end : -1;
}

/** How many kinds of numbers there are. */
export const NUMBER_KINDS = 2 * (LETTERS.length + 1);

/** The kind of a plain number, from 0: its letter, and whether it has a hyphen. */
export function numberKind(words: string, start: number, end: number): number {
  const letter = LETTERS.indexOf(words.charAt(start)) + 1;
  for (let at = start + 1; at < end; at += 1) if (words.charCodeAt(at) === HYPHEN) return 2 * letter + 1;
  return 2 * letter;
}

/** Whether a bullet's reading is nothing but its frame and its number: any other number can then stand there. */
export function isFramed({ references }: BulletReading, words: string, { start, end }: Span): boolean {
  const [one] = references;
  if (one === undefined || references.length > 1) return false;
  const whole = one.span.start === start && one.span.end === end && one.number === words.slice(start, end);
  const behind = [one.textSpan, one.portionSpan, one.throughSpan, one.antecedent].some(
    (span) => span !== undefined && span.end > start,
  );
  return whole && !behind && one.phraseSpan.start <= start && one.phraseSpan.end === end;
}

/** The reference of a framed bullet, by that of another one in the same frame. */
export function reframed(known: Reference, number: string): Reference {
  const { start } = known.span;
  const end = start + number.length;
  const span: Span = { start, end };
  const phraseSpan: Span = known.phraseSpan.start === start ? span : { start: known.phraseSpan.start, end };
  return { ...known, number, surface: number, span, phraseSpan };
}
