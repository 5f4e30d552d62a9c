import { isLatinAdverb } from '../../model/number.js';
import type { PortionStep } from '../../model/reference.js';
import { BROKEN, CAPITALS, GLUED, MARK, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { spelling, word, WordSet } from '../vocabulary.js';

/**
 * The figures of a number and what follows them: « 162-5-2 », « 199 undecies B », « 46 quater-0 ZZ bis », « 1er »,
 * « 150-0 B bis », and as agreements mistype them: « 212.4.2 », « 2261- 19 », « 123-l ».
 * Not: « 3° » (an item), « 15 % », « 5 A compter du … » (a sentence begins).
 */
export interface Digits {
  readonly end: number;
  readonly digits: string;
  readonly compound: boolean;
  readonly glued?: PortionStep;
}

const HYPHEN = 0x2d;
const DOT = 0x2e;
const DEGREE = 0xb0;

const LATIN_IDS = new Map<number, boolean>();
/** Whether a word is a Latin adverb (bis, ter, undecies …); answers are remembered by id, unknown words never are. */
function isLatin(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD) return false;
  const id = t.value[i] ?? 0;
  if (id === 0) return t.end[i]! - t.start[i]! > 5 && isLatinAdverb(t.text.slice(t.start[i], t.end[i]));
  const known = LATIN_IDS.get(id);
  if (known !== undefined) return known;
  const latin = isLatinAdverb(spelling(id));
  LATIN_IDS.set(id, latin);
  return latin;
}
for (const each of ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']) word(each);

const ER = new WordSet(['er', 'ere', 're']);
const ROMAN_LETTERS = /^[IVX]{1,5}$/;
// Words that may follow a number's capital letter; anything else means that a sentence begins: « l'article 5 A défaut … ».
const AFTER_SUFFIX = new WordSet([
  'du',
  'de',
  'des',
  'd',
  'et',
  'ou',
  'a',
  'au',
  'aux',
  'ni',
  'dans',
  'est',
  'sont',
  'par',
  'pour',
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'ainsi',
  'precite',
  'relatif',
  'relative',
  'qui',
  'que',
  'lorsque',
  'ne',
  'peut',
  'peuvent',
  'sans',
  'sous',
  'en',
  'si',
  'les',
  'le',
  'la',
  'dudit',
  'desdits',
  'audit',
  'auxdits',
  'ci',
  'susvise',
  'il',
  'elle',
  'un',
  'une',
  'se',
  'al',
  'alinea',
  'premier',
  'modifie',
  'reste',
  's',
  'c',
  'cgi',
  'lpf',
  'css',
  'code',
]);

// In a text set in capitals: « L. 162-5 DU CODE ».
const LITTLE = new WordSet(['du', 'de', 'et', 'ou', 'la', 'le', 'au', 'en', 'un', 'ce', 'ni', 'sa', 'si']);

/** Whether the capital letters at `i` belong to the number before them: « 80 A », « 1635 bis AE », « 46 quater-0 ZZ bis ». */
function isLetterSuffix(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || t.shape[i] !== CAPITALS) return false;
  const length = t.end[i]! - t.start[i]!;
  if (length > 2 || LITTLE.has(t.value[i] ?? 0)) return false;
  const gap = t.gap[i] ?? 0;
  if (gap >= BROKEN) return false;
  const next = i + 1;
  if (t.kind[next] === MARK) {
    const mark = t.value[next];
    if (mark === 0x27 && t.gap[next] === GLUED) return false;
    // « art. L. 225-1 C. com. »: the letter opens the abbreviation of a code.
    if (mark === DOT && length === 1 && t.text.charAt(t.start[i]!) === 'C' && t.kind[next + 1] === WORD) return false;
    // « L. 5 L. 6 », « art. 3 R. 123 »: the letter opens the next number.
    if (mark === DOT && t.kind[next + 1] === NUMBER && t.gap[next + 1]! <= BROKEN) return false;
    if (
      mark === DOT &&
      length === 1 &&
      t.kind[next + 1] === WORD &&
      t.shape[next + 1] !== CAPITALS &&
      t.gap[next + 1] === GLUED
    )
      return false;
    return true;
  }
  if (t.kind[next] === NUMBER)
    return t.gap[next] === PARAGRAPH_OR_BREAK(t, next) || 'LRDAC'.indexOf(t.text.charAt(t.start[i]!)) < 0;
  if (t.kind[next] === WORD) {
    if (t.gap[next]! >= BROKEN) return true;
    // « 5 A compter du … »: only « A » and « O » open a French sentence by themselves.
    return AFTER_SUFFIX.has(t.value[next] ?? 0)
      ? !(length === 1 && t.text.charAt(t.start[i]!) === 'A' && opensSentence(t, next))
      : length === 2 || gap === GLUED || t.text.charAt(t.start[i]!) !== 'A';
  }
  return true;
}

const PARAGRAPH_OR_BREAK = (t: Tokens, i: number): number => (t.gap[i]! >= BROKEN ? (t.gap[i] ?? 0) : -1);

const SENTENCE_OPENERS = new WordSet(['la', 'le', 'les', 'l', 'un', 'une', 'ce', 'si']);
const opensSentence = (t: Tokens, i: number): boolean => SENTENCE_OPENERS.has(t.value[i] ?? 0);

/** Reads figures at `i`, where a NUMBER token must stand. `lettered`: a prefix stands before, so looser typing is sure. */
export function readDigits(t: Tokens, i: number, lettered: boolean): Digits | undefined {
  if (t.kind[i] !== NUMBER) return undefined;
  let end = i + 1;
  let digits = t.text.slice(t.start[i], t.end[i]);
  if (digits.length > 5) return undefined;
  if (t.kind[end] === MARK && t.value[end] === DEGREE) return undefined;
  let compound = false;
  if (t.kind[end] === WORD && t.gap[end] === GLUED && ER.has(t.value[end] ?? 0)) end++;
  for (;;) {
    const next = readPiece(t, end, lettered, digits);
    if (next === undefined) break;
    if (next.glued !== undefined) return { end: next.end, digits, compound, glued: next.glued };
    digits += next.piece;
    compound ||= next.hyphen;
    end = next.end;
  }
  return { end, digits, compound };
}

interface Piece {
  readonly end: number;
  readonly piece: string;
  readonly hyphen: boolean;
  readonly glued?: PortionStep;
}

function readPiece(t: Tokens, i: number, lettered: boolean, before: string): Piece | undefined {
  if (t.kind[i] === WORD) {
    const gap = t.gap[i] ?? 0;
    if (gap > BROKEN) return undefined;
    if (isLatin(t, i))
      return { end: i + 1, piece: ` ${t.text.slice(t.start[i], t.end[i]).toLowerCase()}`, hyphen: false };
    if (isLetterSuffix(t, i)) return { end: i + 1, piece: ` ${t.text.slice(t.start[i], t.end[i])}`, hyphen: false };
    return undefined;
  }
  // « 1649 quater 0 B bis »
  if (
    t.kind[i] === NUMBER &&
    t.value[i] === 0 &&
    t.gap[i] === SPACED &&
    before.includes(' ') &&
    isLetterSuffix(t, i + 1)
  ) {
    return { end: i + 1, piece: ' 0', hyphen: false };
  }
  if (t.kind[i] !== MARK) return undefined;
  if (t.value[i] === HYPHEN) return readHyphenPiece(t, i, lettered, before);
  // « L. 212.4.2 »: dots for hyphens, only inside a lettered number and only glued.
  if (
    t.value[i] === DOT &&
    lettered &&
    !writtenWithHyphen(t, i, before) &&
    t.gap[i] === GLUED &&
    t.kind[i + 1] === NUMBER &&
    t.gap[i + 1] === GLUED
  ) {
    if (t.kind[i + 2] === MARK && t.value[i + 2] === DEGREE) return undefined;
    return { end: i + 2, piece: `-${t.text.slice(t.start[i + 1], t.end[i + 1])}`, hyphen: true };
  }
  return undefined;
}

/** « R. 5132-44.3 » at the end of a sentence: the dot ends it; only a number of dots goes on after a dot. */
const writtenWithHyphen = (t: Tokens, i: number, before: string): boolean =>
  before.includes('-') && t.value[i - 2] !== DOT;

/** After « 162 »: « -5 », « - 5 » (one side spaced), « -0 », « -II », « -3° », « -A », « -l » for « -1 ». */
function readHyphenPiece(t: Tokens, i: number, lettered: boolean, before: string): Piece | undefined {
  const spaced = (t.gap[i] ?? 0) + (t.gap[i + 1] ?? 0);
  const glued = t.gap[i] === GLUED && t.gap[i + 1] === GLUED;
  if (!glued && !(lettered && spaced <= 2 && (t.gap[i] === GLUED || t.gap[i + 1] === GLUED))) return undefined;
  const next = i + 1;
  if (t.kind[next] === NUMBER) {
    const figures = t.text.slice(t.start[next], t.end[next]);
    if (t.kind[next + 1] === MARK && t.value[next + 1] === DEGREE && t.gap[next + 1] === GLUED) {
      return lettered
        ? { end: next + 2, piece: '', hyphen: false, glued: { kind: 'item', value: `${figures}°` } }
        : undefined;
    }
    return figures.length > 5 ? undefined : { end: next + 1, piece: `-${figures}`, hyphen: true };
  }
  if (t.kind[next] !== WORD || !glued) return undefined;
  return readHyphenLetters(t, next, lettered, before);
}

function readHyphenLetters(t: Tokens, i: number, lettered: boolean, before: string): Piece | undefined {
  const letters = t.text.slice(t.start[i], t.end[i]);
  if (t.kind[i + 1] === NUMBER && t.gap[i + 1] === GLUED) return undefined;
  if (lettered && letters === 'l') {
    // A lower-case L typed for a one; after a second hyphen agreements mean the roman paragraph.
    return before.includes('-')
      ? { end: i + 1, piece: '', hyphen: false, glued: { kind: 'paragraphe', value: 'I' } }
      : { end: i + 1, piece: '-1', hyphen: true };
  }
  if (lettered && before.includes('-') && ROMAN_LETTERS.test(letters)) {
    return { end: i + 1, piece: '', hyphen: false, glued: { kind: 'paragraphe', value: letters } };
  }
  // « article 43-II de la loi … »: the paragraph, glued.
  if (!lettered && ROMAN_LETTERS.test(letters) && t.kind[i + 1] === WORD) {
    return { end: i + 1, piece: '', hyphen: false, glued: { kind: 'paragraphe', value: letters } };
  }
  if (letters.length <= 2 && t.shape[i] === CAPITALS && t.gap[i]! <= SPACED)
    return { end: i + 1, piece: `-${letters}`, hyphen: true };
  return undefined;
}
