import { numberPrefix } from '../../model/number.js';
import type { TextName } from '../../model/text.js';

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters and that many figures; no article's number begins with more than nine. */
const MOST_FIGURES = 9;
const COMPOUND = Array.from({ length: MOST_FIGURES + 1 }, (_, figures) => `lettered-${String(figures)}`);
const SINGLE = COMPOUND.map((each) => `${each}-single`);

/**
 * How a text numbers its articles, as far as one number shows: letters or none, and how many figures come first. The
 * code du travail has « L. 1234-5 », the code de la sécurité sociale « L. 162-5 », the code civil « 1240 ». Two numbers of
 * different numbering do not stand in one part of one code.
 */
export function numbering(number: string): string {
  const prefix = numberPrefix(number);
  if (prefix === '') return 'plain';
  let figures = 0;
  while (isFigure(number.charCodeAt(prefix.length + figures))) figures++;
  return (number.includes('-') ? COMPOUND : SINGLE)[Math.min(figures, MOST_FIGURES)]!;
}

/** Whether a text can have an article of that number: only codes, and laws of a territory, put a letter before it. */
export const canNumber = (text: TextName | undefined, number: string): boolean =>
  text === undefined ||
  text.nature === 'code' ||
  text.nature === 'loi-du-pays' ||
  text.nature === 'document' ||
  numberPrefix(number) === '';
