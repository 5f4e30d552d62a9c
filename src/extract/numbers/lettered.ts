import { BROKEN, CAPITALS, GLUED, LOWER, NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import { readDigits } from './digits.js';
import { behindLetters } from './figures.js';
import type { NumberForm, NumberReading } from './number-reading.js';

const DOT = 0x2e;
const STAR = 0x2a;
const HYPHEN = 0x2d;
const L = word('l');
const O = word('o');
const PREFIXES = new WordSet(['l', 'r', 'd', 'a', 'lo', 'lp', 'c', 'p', 't']);
const LETTERS = new Map(
  ['l', 'r', 'd', 'a', 'lo', 'lp', 'c', 'p', 't'].map((each) => [word(each), each.toUpperCase()]),
);

interface LetteredStart {
  readonly headed: boolean;
  readonly from: number;
  readonly star: boolean;
}

/** The token after the letters « L », « L.O. », « R » at `i`, dot left out. */
function afterLetters(t: Tokens, i: number): number {
  if (t.value[i] !== L) return i + 1;
  // « L.O. 111-3 », « L. O. 6414-3 »
  const o = isMark(t, i + 1, DOT) ? i + 2 : i + 1;
  return t.kind[o] === WORD && t.value[o] === O && t.shape[o] === CAPITALS && (t.gap[o] ?? 0) <= BROKEN ? o + 1 : i + 1;
}

function readLettered(t: Tokens, i: number, start: LetteredStart): NumberReading | undefined {
  if (t.kind[i] !== WORD || !PREFIXES.has(t.value[i] ?? 0)) return undefined;
  if (t.shape[i] === LOWER && !start.headed) return undefined;
  let at = afterLetters(t, i);
  const prefix = at > i + 1 ? 'LO' : (LETTERS.get(t.value[i] ?? 0) ?? '');
  let { star } = start;
  // Dots, stars and blanks in any order people set them: « R.* 123 », « R* . 123 », « R. *123 », « L-1234-1 ».
  for (let steps = 0; steps < 4; steps++) {
    if (isMark(t, at, DOT) && (t.gap[at] ?? 0) <= 1) at++;
    else if (isMark(t, at, STAR)) {
      star = true;
      at++;
    } else break;
  }
  if (isMark(t, at, HYPHEN) && t.gap[at] === GLUED && t.gap[at + 1] === GLUED && t.kind[at + 1] === NUMBER) at++;
  if (t.kind[at] !== NUMBER || t.gap[at] === PARAGRAPH) return undefined;
  const digits = readDigits(t, at, true);
  if (digits === undefined) return undefined;
  const letters = star ? `${prefix}*` : prefix;
  const { from } = start;
  const number = digits.compound ? letters + digits.digits : behindLetters(letters, digits.digits);
  const { end, compound, glued } = digits;
  return { from, end, number, prefix: letters, compound, glued };
}

export const lettered: NumberForm = {
  part: {
    kind: 'number',
    name: 'lettered',
    summary: 'A letter for the part (L., R., D., A., L.O., LP., C.) and figures, however dots and spaces are set',
    examples: [
      {
        text: "l'article L. 162-5 du code de la sécurité sociale",
        reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article L162-5 du code de la sécurité sociale",
        reads: ['L162-5 = article L162-5 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article L-1234-1 du code du travail",
        reads: ['L-1234-1 = article L1234-1 · code-du-travail (stated)'],
      },
      {
        text: "l'article D. 123-2 du code de l'éducation",
        reads: ['D. 123-2 = article D123-2 · code-de-l-education (stated)'],
      },
      {
        text: "l'article L.O. 111-3 du code de la sécurité sociale",
        reads: ['L.O. 111-3 = article LO111-3 · code-de-la-securite-sociale (stated)'],
      },
      { text: "l'article LO 128 du code électoral", reads: ['LO 128 = article LO128 · code-electoral (stated)'] },
      {
        text: "l'article L. \n162-31-1 du code\nde la sécurité sociale",
        reads: ['L.  162-31-1 = article L162-31-1 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article R.* 123-4 du code de l'urbanisme",
        reads: ['R.* 123-4 = article R*123-4 · code-de-l-urbanisme (stated)'],
      },
    ],
    lookAlikes: ["L'article du journal", 'le plan A, 14 %', 'la vitamine d 3'],
  },
  opens: WORD,
  read: (t, i, { headed }) =>
    PREFIXES.has(t.value[i] ?? 0) ? readLettered(t, i, { headed, from: i, star: false }) : undefined,
};

export const starred: NumberForm = {
  part: {
    kind: 'number',
    name: 'starred',
    summary: 'A star before the letter, an old way to write « R.* »: « *R. 712-2 »',
    examples: [
      {
        text: "l'article *R. 712-2 du code de l'urbanisme",
        reads: ['*R. 712-2 = article R*712-2 · code-de-l-urbanisme (stated)'],
      },
    ],
    lookAlikes: ['5 * 3 jours', '* les articles'],
  },
  opens: STAR,
  read(t, i, { headed }) {
    const letter = isMark(t, i + 1, STAR) ? i + 2 : i + 1;
    return t.gap[letter] === GLUED ? readLettered(t, letter, { headed, from: i, star: true }) : undefined;
  },
};
