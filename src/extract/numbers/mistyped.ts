import { GLUED, NUMBER } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { HYPHEN, lettersBehind } from './hyphenated.js';
import type { NumberPiece } from './number-reading.js';

const DOT = 0x2e;
const DEGREE = 0xb0;

export const dotted: NumberPiece = {
  part: {
    kind: 'number',
    name: 'dotted',
    summary: 'Dots typed for hyphens, only behind a letter: « L. 212.4.2 »',
    examples: [
      {
        text: "l'article L. 212.4.2 du code du travail",
        reads: ['L. 212.4.2 = article L212-4-2 · code-du-travail (stated)'],
      },
      {
        text: "l'article L.1234.1 du code du travail",
        reads: ['L.1234.1 = article L1234-1 · code-du-travail (stated)'],
      },
    ],
    lookAlikes: ["l'article R. 5132-44.3 tonnes", "l'article 5.2 du contrat"],
  },
  opens: DOT,
  read(t, i, { digits, lettered }) {
    if (!lettered || t.gap[i] !== GLUED || t.kind[i + 1] !== NUMBER || t.gap[i + 1] !== GLUED) return undefined;
    // « R. 5132-44.3 » at the end of a sentence: the dot ends it; only a number of dots goes on after a dot.
    if ((digits.includes('-') && t.value[i - 2] !== DOT) || isMark(t, i + 2, DEGREE)) return undefined;
    return { end: i + 2, piece: `-${t.text.slice(t.start[i + 1], t.end[i + 1])}`, hyphen: true, glued: undefined };
  },
};

export const letterForOne: NumberPiece = {
  part: {
    kind: 'number',
    name: 'letter-for-one',
    summary: 'A lower-case L typed for the figure one: « L. 123-l »',
    examples: [
      {
        text: "l'article L. 123-l du code du travail",
        reads: ['L. 123-l = article L123-1 · code-du-travail (stated)'],
      },
    ],
    lookAlikes: ["l'article 123-l", "l'article L. 123 l'emporte"],
  },
  opens: HYPHEN,
  read(t, i, { digits, lettered }) {
    if (!lettered || !lettersBehind(t, i) || digits.includes('-')) return undefined;
    return t.text.slice(t.start[i + 1], t.end[i + 1]) === 'l'
      ? { end: i + 2, piece: '-1', hyphen: true, glued: undefined }
      : undefined;
  },
};
