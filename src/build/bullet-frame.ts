import type { BulletReading } from '../extract/contract.js';
import type { Reference } from '../model/reference.js';
import type { Span } from '../model/span.js';

// A bullet in the commonest form is « Code du travail - art. L1234-5 (V) »: its frame is everything around the number, and the
// number's kind. Bullets of one frame are read alike but for the number.

const OPENING = ' - art. ';
const LETTERS = 'LRDA';
const LONGEST_PIECE = 5;
const MOST_PIECES = 6;
const [HYPHEN, SPACE, BRACKET, COMMA] = [0x2d, 0x20, 0x28, 0x2c];

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Where the plain number from `start` on ends: one letter or none, then figures joined by hyphens; -1 where none is there. */
function figuresEnd(words: string, start: number): number {
  let at = isLetter(words, start) ? start + 1 : start;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    const from = at;
    while (isFigure(words.charCodeAt(at))) at += 1;
    if (at === from || at - from > LONGEST_PIECE) return -1;
    if (words.charCodeAt(at) !== HYPHEN) return at;
    at += 1;
  }
  return -1;
}

const isLetter = (words: string, at: number): boolean => at >= 0 && LETTERS.includes(words.charAt(at));

/** Where a number with its letter stands, « Code du travail L122-1 alinéa 2 », if no other figure stands before it; else -1. */
function letteredStart(words: string): number {
  let figure = 0;
  while (figure < words.length && !isFigure(words.charCodeAt(figure))) figure += 1;
  const start = figure - 1;
  return figure < words.length && isLetter(words, start) && words.charCodeAt(start - 1) === SPACE ? start : -1;
}

/** Whether the number that may be framed stands behind « - art. ». */
export const opensArticle = (beginning: string): boolean => beginning.endsWith(OPENING);

/** Where the number of a bullet that may have a frame starts; -1 where there is none. */
export function numberStart(words: string): number {
  const opening = words.indexOf(OPENING);
  return opening < 0 ? letteredStart(words) : opening + OPENING.length;
}

/**
 * Where the number of a framed bullet ends: it is plain, with nothing or a bracket behind it, or anything else if it has a
 * letter, which no day or year has; else -1.
 */
export function numberEnd(words: string, start: number): number {
  if (start >= words.length) return -1;
  const end = figuresEnd(words, start);
  if (end < 0 || end === words.length) return end;
  const next = words.charCodeAt(end);
  if (next === SPACE && words.charCodeAt(end + 1) === BRACKET) return end;
  return (next === SPACE || next === COMMA) && isLetter(words, start) ? end : -1;
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
  const { span, number, phraseSpan, portionSpan } = one;
  const whole = span.start === start && span.end === end && number === words.slice(start, end);
  const behind = [one.textSpan, one.throughSpan, one.antecedent].some((each) => each !== undefined && each.end > start);
  const apart = portionSpan === undefined || portionSpan.start >= end || portionSpan.end <= start;
  return whole && !behind && apart && phraseSpan.start <= start && phraseSpan.end >= end;
}

/** A span that ends behind a number which is so much longer. */
const moved = ({ start, end }: Span, after: number, by: number): Span => ({
  start: start < after ? start : start + by,
  end: end + by,
});

/** The reference of a framed bullet, by that of another one in the same frame. */
export function reframed(known: Reference, number: string): Reference {
  const { span, phraseSpan, portionSpan } = known;
  const by = number.length - (span.end - span.start);
  const portion =
    portionSpan === undefined || portionSpan.end <= span.start ? portionSpan : moved(portionSpan, span.end, by);
  return {
    ...known,
    ...{ number, surface: number, span: moved(span, span.end, by), phraseSpan: moved(phraseSpan, span.end, by) },
    ...(portion !== undefined && { portionSpan: portion }),
  };
}
