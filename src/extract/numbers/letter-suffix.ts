import { BROKEN, CAPITALS, GLUED, MARK, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';
import { AFTER_SUFFIX } from './after-suffix.js';
import type { NumberPiece } from './number-reading.js';

const DOT = 0x2e;
// In a text set in capitals: « L. 162-5 DU CODE ».
const LITTLE = new WordSet(['du', 'de', 'et', 'ou', 'la', 'le', 'au', 'en', 'un', 'ce', 'ni', 'sa', 'si']);
const SENTENCE_OPENERS = new WordSet(['la', 'le', 'les', 'l', 'un', 'une', 'ce', 'si']);

/** Whether the capital letters at `i` belong to the number before them: « 80 A », « 1635 bis AE », « 46 quater-0 ZZ bis ». */
function isLetterSuffix(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || t.shape[i] !== CAPITALS || t.gap[i]! > BROKEN) return false;
  if (t.gap[i] === BROKEN && !goesOn(t, i + 1)) return false;
  const length = t.end[i]! - t.start[i]!;
  if (length > 2 || LITTLE.has(t.value[i] ?? 0)) return false;
  const next = i + 1;
  if (t.kind[next] === MARK) return !opensAbbreviation(t, i, length);
  const letter = t.text.charAt(t.start[i]!);
  if (t.kind[next] === NUMBER) return t.gap[next]! >= BROKEN || !'LRDAC'.includes(letter);
  if (t.kind[next] !== WORD || t.gap[next]! >= BROKEN) return true;
  // « 5 A compter du … »: only « A » opens a French sentence by itself.
  return AFTER_SUFFIX.has(t.value[next] ?? 0)
    ? !(length === 1 && letter === 'A' && SENTENCE_OPENERS.has(t.value[next] ?? 0))
    : length === 2 || t.gap[i] === GLUED || letter !== 'A';
}

/** « R. 5115-1 I, b »: behind a lettered number of several parts a capital I, V or X is the paragraph. */
function isRoman(t: Tokens, i: number): boolean {
  for (let at = t.start[i]!; at < t.end[i]!; at++) if (!'IVX'.includes(t.text.charAt(at))) return false;
  return true;
}

const CODES = new WordSet(['ct', 'cc']);
const GOES_ON = new WordSet(['du', 'de', 'bis', 'ter', 'quater']);

/** « L. 1152-1 CT », « 1240 CC »: two capitals that abbreviate a code, behind a number that is whole without them. */
const isCodeName = (t: Tokens, i: number, digits: string): boolean =>
  CODES.has(t.value[i] ?? 0) &&
  digits.length >= 3 &&
  !digits.includes(' ') &&
  !(t.kind[i + 1] === WORD && GOES_ON.has(t.value[i + 1] ?? 0));

const ACTS = new WordSet(['loi', 'ordonnance', 'decret', 'arrete']);
const TO_ACT = new WordSet(['de', 'la', 'l', 'du', 'ladite', 'cette', 'dudit', 'ce', 'cet']);
const JOINS = new WordSet(['et', 'ou', 'a']);

/** « 24 V de la loi », « 24 V et VII »: acts have no such numbers, and number their paragraphs in Roman figures. */
function isParagraphOfAct(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || t.gap[i]! > BROKEN) return false;
  if (JOINS.has(t.value[i] ?? 0))
    return t.shape[i + 1] === CAPITALS && t.end[i + 1]! - t.start[i + 1]! > 1 && isRoman(t, i + 1);
  let at = i;
  while (at < i + 3 && t.kind[at] === WORD && TO_ACT.has(t.value[at] ?? 0)) at++;
  if (isMark(t, at, 0x27)) at++;
  return at > i && t.kind[at] === WORD && ACTS.has(t.value[at] ?? 0);
}

/** « 200 quater⏎B du code … »: a letter that begins a line is a suffix only where the phrase plainly goes on behind it. */
const goesOn = (t: Tokens, next: number): boolean =>
  t.gap[next]! < BROKEN &&
  (isMark(t, next, 0x2c) || isMark(t, next, 0x3b) || (t.kind[next] === WORD && PHRASE_GOES_ON.has(t.value[next] ?? 0)));
const PHRASE_GOES_ON = new WordSet(['du', 'de', 'des', 'et', 'ou', 'bis', 'ter', 'dudit']);

/** Whether the letter at `i`, before a mark, begins something else: « L. 5 L. 6 », « art. L. 225-1 C. com. », « 5 L'article ». */
function opensAbbreviation(t: Tokens, i: number, length: number): boolean {
  const next = i + 1;
  if (isMark(t, next, 0x27)) return t.gap[next] === GLUED;
  if (!isMark(t, next, DOT)) return false;
  if (t.kind[next + 1] === NUMBER) return t.gap[next + 1]! <= BROKEN;
  if (length !== 1 || t.kind[next + 1] !== WORD) return false;
  // « L. 80 L.P.F. »
  if (isMark(t, next + 2, DOT) && t.gap[next + 2] === GLUED && t.end[next + 1]! - t.start[next + 1]! === 1) return true;
  return t.text.charAt(t.start[i]!) === 'C' || (t.shape[next + 1] !== CAPITALS && t.gap[next + 1] === GLUED);
}

export const letterSuffix: NumberPiece = {
  part: {
    kind: 'number',
    name: 'letter-suffix',
    summary: 'One or two capitals behind the figures: « 80 A », « 199 undecies B », « 1635 bis AE »',
    examples: [
      {
        text: "l'article L. 80 A du livre des procédures fiscales",
        reads: ['L. 80 A = article L80 A · livre-des-procedures-fiscales (stated)'],
      },
      {
        text: "l'article 199 undecies B du code général des impôts",
        reads: ['199 undecies B = article 199 undecies B · code-general-des-impots (stated)'],
      },
      {
        text: "l'article L. 161-17 A du code de la sécurité sociale",
        reads: ['L. 161-17 A = article L161-17 A · code-de-la-securite-sociale (stated)'],
      },
      {
        text: 'art. L. 161-17 A CSS',
        reads: ['L. 161-17 A = article L161-17 A · code-de-la-securite-sociale (stated)'],
      },
    ],
    lookAlikes: [
      "l'article 5 A défaut d'accord",
      "L'ARTICLE L. 162-5 DU CODE DE LA SÉCURITÉ SOCIALE",
      'art. L. 225-1 C. com.',
    ],
  },
  opens: WORD,
  read(t, i, { lettered, digits }) {
    if (!isLetterSuffix(t, i) || isCodeName(t, i, digits)) return undefined;
    if (isRoman(t, i) && (lettered ? digits.includes('-') : isParagraphOfAct(t, i + 1))) return undefined;
    return { end: i + 1, piece: ` ${t.text.slice(t.start[i], t.end[i])}`, hyphen: false, glued: undefined };
  },
};

export const zeroSuffix: NumberPiece = {
  part: {
    kind: 'number',
    name: 'zero-suffix',
    summary: 'A zero that makes room before a letter, in the tax code: « 1649 quater 0 B bis »',
    examples: [
      {
        text: "l'article 1649 quater 0 B bis du code général des impôts",
        reads: ['1649 quater 0 B bis = article 1649 quater 0 B bis · code-general-des-impots (stated)'],
      },
    ],
    lookAlikes: ["l'article 5 0 fois", "l'article 199 quater 0 %"],
  },
  opens: NUMBER,
  read(t, i, { digits }) {
    const zero = t.value[i] === 0 && t.gap[i] === SPACED && digits.includes(' ') && isLetterSuffix(t, i + 1);
    return zero ? { end: i + 1, piece: ' 0', hyphen: false, glued: undefined } : undefined;
  },
};
