import { CAPITALS, GLUED, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';

const N = word('n');
const NO = new WordSet(['no', 'nos', 'numero', 'numeros', 'n', 'ns']);
const DEGREE = 0xb0;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/** « n° », « no », « nº », « n°s », « n ° », « numéro »; the token after it, or `i` where there is none. */
export function afterNumberSign(t: Tokens, i: number): number {
  if (t.kind[i] !== WORD || !NO.has(t.value[i] ?? 0)) return i;
  let at = i + 1;
  if (t.value[i] === N) {
    if (!isMark(t, at, DEGREE) && !isMark(t, at, DOT)) return i;
    while (isMark(t, at, DEGREE)) at++;
    if (t.kind[at] === WORD && t.value[at] === S) at++;
    if (isMark(t, at, DOT)) at++;
  }
  return at;
}
const S = word('s');

const SLASH = 0x2f;
const isGluedNumber = (t: Tokens, i: number): boolean =>
  t.kind[i] === NUMBER && t.gap[i] === GLUED && t.gap[i - 1] === GLUED;

/** « 93-8 », « 2016-1088 », « 45-2658 », « 2008-21 », « DGOS/R2/2019/12 »: the end and the words, `signed` after « n° ». */
export function readActNumber(t: Tokens, i: number, signed: boolean): { end: number; number: string } | undefined {
  if (t.kind[i] === NUMBER) {
    let end = i + 1;
    let hyphens = 0;
    while (
      isMark(t, end, HYPHEN) &&
      t.kind[end + 1] === NUMBER &&
      (t.gap[end]! === GLUED || t.gap[end + 1]! === GLUED)
    ) {
      end += 2;
      hyphens++;
    }
    if (hyphens === 0 && !signed) return undefined;
    // « circulaire n° 2003/07 »: the year, and the number in it.
    if (hyphens === 0 && t.end[i]! - t.start[i]! === 4 && isMark(t, end, SLASH) && isGluedNumber(t, end + 1))
      return {
        end: end + 2,
        number: `${t.text.slice(t.start[i], t.end[i])}-${t.text.slice(t.start[end + 1], t.end[end + 1])}`,
      };
    const written = t.text.slice(t.start[i], t.end[end - 1]);
    return { end, number: OTHER.test(written) ? plain(written) : written };
  }
  return signed ? readSerial(t, i) : undefined;
}

// « 93–8 », « 93 -8 »
const OTHER = /[^\d-]/;
const plain = (written: string): string => written.replace(/[^\d-]/g, (c) => ('‐‑–—'.includes(c) ? '-' : ''));

/** « DSS/5B n° 2003-07 »: the token after the letters of an office that glued slashes go on with, before a number sign; else `i`. */
function pastOffice(t: Tokens, i: number): number {
  let at = i;
  while (isMark(t, at, SLASH) && t.gap[at] === GLUED && t.gap[at + 1] === GLUED) {
    at++;
    while ((t.kind[at] === WORD || t.kind[at] === NUMBER) && t.gap[at] === GLUED) at++;
  }
  return afterNumberSign(t, at) > at ? at : i;
}

/** The token after the qualifier at `i`, with its dot or the rest of its office; `i` where it begins a number. */
export function pastQualifier(t: Tokens, i: number): number {
  if (isMark(t, i + 1, DOT) && t.gap[i + 1] === GLUED) return i + 2;
  const office = pastOffice(t, i + 1);
  return office === i + 1 && isMark(t, office, SLASH) ? i : office;
}

/** « DSS/5B/2003/07 »: the number of a circular that needs no « n° », by its office in capitals and two slashes or more. */
export function readOfficeNumber(t: Tokens, i: number): { end: number; number: string } | undefined {
  if (t.kind[i] !== WORD || t.shape[i] !== CAPITALS || !isMark(t, i + 1, SLASH)) return undefined;
  const read = readSerial(t, i);
  return read !== undefined && read.number.split('/').length > 2 ? read : undefined;
}

/** « DGT/2008-21 », « DSS/SD2/2019/45 »: words, figures and slashes glued together, with a figure somewhere. */
function readSerial(t: Tokens, i: number): { end: number; number: string } | undefined {
  let end = i;
  let figures = false;
  while (
    end < i + 16 &&
    (end === i || t.gap[end] === GLUED) &&
    (t.kind[end] === WORD || t.kind[end] === NUMBER || '/-.'.includes(String.fromCharCode(t.value[end] ?? 0)))
  ) {
    if (t.kind[end] === 0) break;
    figures ||= t.kind[end] === NUMBER;
    end++;
  }
  while (end > i && t.kind[end - 1] === MARK) end--;
  return figures ? { end, number: t.text.slice(t.start[i], t.end[end - 1]) } : undefined;
}
