import { CAPITALS, GLUED, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { figuresAt } from './figures.js';
import type { NumberPiece } from './number-reading.js';

export const HYPHEN = 0x2d;
const DEGREE = 0xb0;

/** « -5 »: no white space on either side of the hyphen at `i`. */
export const isTight = (t: Tokens, i: number): boolean => t.gap[i] === GLUED && t.gap[i + 1] === GLUED;

/** « - 5 », « -5 »; white space on one side only, and only where a letter stands before the number. */
export const joins = (t: Tokens, i: number, lettered: boolean): boolean =>
  isTight(t, i) || (lettered && t.gap[i]! + t.gap[i + 1]! <= 2 && (t.gap[i] === GLUED || t.gap[i + 1] === GLUED));

/** « -3° »: the figures at `i` count an item. */
export const isItem = (t: Tokens, i: number): boolean => isMark(t, i + 1, DEGREE) && t.gap[i + 1] === GLUED;

export const hyphenated: NumberPiece = {
  part: {
    kind: 'number',
    name: 'hyphenated',
    summary: 'Further figures behind a hyphen, an en dash, or a hyphen with a stray space: « 162-5-2 », « 2261- 19 »',
    examples: [
      {
        text: "l'article L. 162-5-2 du code de la sécurité sociale",
        reads: ['L. 162-5-2 = article L162-5-2 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article L. 162–5 du code de la sécurité sociale",
        reads: ['L. 162–5 = article L162-5 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article L. 2261- 19 du code du travail",
        reads: ['L. 2261- 19 = article L2261-19 · code-du-travail (stated)'],
      },
      {
        text: "l'article 150-0 B bis du code général des impôts",
        reads: ['150-0 B bis = article 150-0 B bis · code-general-des-impots (stated)'],
      },
    ],
    lookAlikes: ["l'article 5 - 10 jours après", "l'article 5 – le maire"],
  },
  opens: HYPHEN,
  read(t, i, { lettered, digits }) {
    const next = i + 1;
    // « article 511- 26 du code pénal »: three figures before a stray space are an article's.
    const stray = digits.length >= 3 && t.gap[i] === GLUED && t.gap[next] === SPACED;
    if (t.kind[next] !== NUMBER || !(joins(t, i, lettered) || stray) || isItem(t, next)) return undefined;
    if (t.end[next]! - t.start[next]! > 5) return undefined;
    return { end: next + 1, piece: `-${figuresAt(t, next)}`, hyphen: true, glued: undefined };
  },
};

/** Whether letters stand behind the tight hyphen at `i`, with no figures glued to them. */
export const lettersBehind = (t: Tokens, i: number): boolean =>
  t.kind[i + 1] === WORD && isTight(t, i) && !(t.kind[i + 2] === NUMBER && t.gap[i + 2] === GLUED);

export const hyphenLetter: NumberPiece = {
  part: {
    kind: 'number',
    name: 'hyphen-letter',
    summary: 'One or two capitals behind a hyphen: « 223-0 A », « 1-A »',
    examples: [
      {
        text: "l'article 39-AH du code général des impôts",
        reads: ['39-AH = article 39-AH · code-general-des-impots (stated)'],
      },
    ],
    lookAlikes: ["l'article 5-BIC du règlement", "l'article 5 -A défaut"],
  },
  opens: HYPHEN,
  read(t, i) {
    const next = i + 1;
    if (!lettersBehind(t, i) || t.shape[next] !== CAPITALS || t.end[next]! - t.start[next]! > 2) return undefined;
    return { end: next + 1, piece: `-${t.text.slice(t.start[next], t.end[next])}`, hyphen: true, glued: undefined };
  },
};
