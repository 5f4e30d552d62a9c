import type { BulletReading } from '../extract/contract.js';
import type { Reference } from '../model/reference.js';
import type { Span } from '../model/span.js';

/**
 * A bullet in the commonest form, « Code du travail - art. L1234-5 (V) »: where its number stands, and everything around it
 * with the number's kind in its place. Bullets of one frame are read alike but for the number.
 */
export interface BulletFrame {
  readonly frame: string;
  readonly start: number;
  readonly end: number;
}

const OPENING = ' - art. ';
const LETTERS = 'LRDA';
const LONGEST_PIECE = 5;
const MOST_PIECES = 6;

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Behind the figures joined by hyphens from `start` on, with how many there are; 0 of them where there is something else. */
function figures(words: string, start: number): { readonly end: number; readonly pieces: number } {
  let at = start;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    const from = at;
    while (isFigure(words.charCodeAt(at))) at += 1;
    if (at === from || at - from > LONGEST_PIECE) break;
    if (words.charCodeAt(at) !== 0x2d) return { end: at, pieces };
    at += 1;
  }
  return { end: at, pieces: 0 };
}

/** The frame of a bullet whose number is plain, one letter and figures, with nothing or a bracket behind it. */
export function bulletFrame(words: string): BulletFrame | undefined {
  const opening = words.indexOf(OPENING);
  if (opening < 0) return undefined;
  const start = opening + OPENING.length;
  const letter = LETTERS.includes(words.charAt(start)) ? words.charAt(start) : '';
  const { end, pieces } = figures(words, start + letter.length);
  if (pieces === 0) return undefined;
  if (end < words.length && !words.startsWith(' (', end)) return undefined;
  // No bullet has a line break inside.
  const frame = `${words.slice(0, start)}\n${letter}${pieces > 1 ? '-' : ''}${words.slice(end)}`;
  return { frame, start, end };
}

/** Whether a bullet's reading is nothing but its frame and its number: any other number can then stand there. */
export function isFramed({ references }: BulletReading, words: string, { start, end }: BulletFrame): boolean {
  const [one] = references;
  if (one === undefined || references.length > 1) return false;
  const whole = one.span.start === start && one.span.end === end && one.number === words.slice(start, end);
  const behind = [one.textSpan, one.portionSpan, one.throughSpan, one.antecedent].some(
    (span) => span !== undefined && span.end > start,
  );
  return whole && !behind && one.phraseSpan.start <= start && one.phraseSpan.end === end;
}

/** The reading of a bullet by that of another one in the same frame. */
export function reframed(reading: BulletReading, words: string, { start, end }: BulletFrame): BulletReading {
  const [known] = reading.references;
  if (known === undefined) return reading;
  const number = words.slice(start, end);
  const span: Span = { start, end };
  const phraseSpan: Span = known.phraseSpan.start === start ? span : { start: known.phraseSpan.start, end };
  const reference: Reference = { ...known, number, surface: number, span, phraseSpan };
  return { ...reading, references: [reference] };
}
