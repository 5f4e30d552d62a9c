import { canonicalNumber } from '../../model/number.js';
import { CAPITALS, END, GLUED, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import { isBracketedMark } from './bracketed-mark.js';

/**
 * The number of an article in a list: as the grammar reads it, or as named (« Annexe II tableau 13 », « Tableau IX »). Its fields
 * stand in one order wherever one is made, so that the engine sees one shape.
 */
export interface ListNumber {
  readonly from: number;
  readonly end: number;
  readonly number: string;
  readonly prefix: string;
  readonly compound: boolean;
}

const DOT = 0x2e;
const STAR = 0x2a;
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const NAMED = new WordSet(['annexe', 'annexes', 'tableau', 'tableaux', 'preambule']);
const JORF = word('jorf');
const V = word('v');
const ARTICLES = new WordSet(['art', 'article', 'articles']);

/**
 * The number at token `i`. `roman`: the text numbers its articles with capital letters (code général des impôts), so that
 * « 39 quinquies I » is whole; elsewhere « 4 I » is article 4, paragraph I.
 */
export function readListNumber(t: Tokens, i: number, roman: boolean): ListNumber | undefined {
  if (t.kind[i] === WORD && NAMED.has(t.value[i] ?? 0)) return readNamedNumber(t, i);
  // « *50 »: an old star before plain figures.
  const from = isMark(t, i, STAR) && t.kind[i + 1] === NUMBER ? i + 1 : i;
  const read = readNumber(t, from, HEADED);
  if (read === undefined) return undefined;
  if (read.prefix === '' && isDotted(t, read.end)) return readDotted(t, i, read.end);
  const number = starredByEmphasis(t, i, read.number);
  return withoutRoman(t, { from: i, end: read.end, number, prefix: read.prefix, compound: read.compound }, roman);
}

/** « **R13-44 »: the lexer takes two stars for emphasis. */
const starredByEmphasis = (t: Tokens, i: number, number: string): string =>
  t.start[i]! > 0 && t.text.charCodeAt(t.start[i]! - 1) === STAR && !number.startsWith('*', 1) && t.kind[i] === WORD
    ? `${number.charAt(0)}*${number.slice(1)}`
    : number;

const isDotted = (t: Tokens, i: number): boolean =>
  isMark(t, i, DOT) && t.gap[i] === GLUED && t.kind[i + 1] === NUMBER && t.gap[i + 1] === GLUED;

/** « 2.6.4 », « 215-1.26 », as annexed rules are numbered. */
function readDotted(t: Tokens, i: number, from: number): ListNumber | undefined {
  let end = from;
  while (isDotted(t, end)) end += 2;
  const number = canonicalNumber(t.text.slice(t.start[i], t.end[end - 1]));
  return number === undefined ? undefined : { from: i, end, number, prefix: '', compound: true };
}

/** « 4 I », « L322-4-8 I », « R231-59-10 II »: the paragraph that the number swallowed is given back. */
function withoutRoman(t: Tokens, read: ListNumber, roman: boolean): ListNumber {
  let { end, number } = read;
  // « D241-1 A D241-31 »: the letter joins a range.
  if (number.endsWith(' A') && t.gap[end - 1] !== GLUED && t.gap[end] !== GLUED && readNumber(t, end, HEADED)?.prefix)
    return shortened(read, end - 1, number.slice(0, -2));
  // « L323-30 AL. FINAL »
  if (number.endsWith(' AL') && isMark(t, end, DOT)) return shortened(read, end - 1, number.slice(0, -3));
  while (end - read.from > 1 && t.gap[end - 1] !== GLUED && isRoman(t, end - 1)) {
    const length = t.end[end - 1]! - t.start[end - 1]!;
    if (roman && length === 1 && !isMark(t, end, DOT)) break;
    number = number.slice(0, -length - 1);
    end--;
  }
  return end === read.end ? read : shortened(read, end, number);
}

const shortened = ({ from, prefix, compound }: ListNumber, end: number, number: string): ListNumber => ({
  from,
  end,
  number,
  prefix,
  compound,
});

function isRoman(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || t.shape[i] !== CAPITALS) return false;
  for (let at = t.start[i]!; at < t.end[i]!; at++) if (!'IVX'.includes(t.text.charAt(at))) return false;
  return true;
}

/** Words up to the mark, « JORF », « , v. init. » or the end: « Annexe (3) à l'art. A931-11-11 », « ANNEXE, art. 30-11 ». */
export function readNamedNumber(t: Tokens, i: number): ListNumber | undefined {
  let end = i;
  let open = 0;
  while (t.kind[end] !== END && !stopsName(t, end)) {
    if (isMark(t, end, OPEN)) open++;
    if (isMark(t, end, CLOSE) && --open < 0) break;
    end++;
  }
  if (end === i) return undefined;
  const written = t.text.slice(t.start[i], t.end[end - 1]);
  return { from: i, end, number: canonicalNumber(written) ?? oneLine(written), prefix: '', compound: false };
}

const oneLine = (words: string): string => words.split(/\s/).filter(Boolean).join(' ');

/** Where the name of an annex is over. */
function stopsName(t: Tokens, i: number): boolean {
  if (t.kind[i] === WORD) return t.value[i] === JORF;
  if (t.kind[i] !== MARK) return false;
  if (t.value[i] === OPEN) return isBracketedMark(t, i) || isMark(t, i + 1, CLOSE);
  if (t.value[i] === COMMA) return !goesOn(t, i + 1);
  return t.value[i] === 0x3a;
}

/** Behind a comma: « Annexe, art. 23 », « ANNEXE, 2 », « Annexe ET-2-R, art. 5 » go on; « , v. init. », « , R. 5 » do not. */
const goesOn = (t: Tokens, i: number): boolean =>
  (t.kind[i] === WORD && t.value[i] !== V && (ARTICLES.has(t.value[i] ?? 0) || NAMED.has(t.value[i] ?? 0))) ||
  t.kind[i] === NUMBER;
