import { CAPITAL, CLASS, DIGIT, foldCode, IGNORABLE, LETTER, LETTERS, MARKUP, NEWLINE, SPACE } from './characters.js';
import { AMPERSAND, CLOSE_BRACKET, OPEN_BRACKET, skipMarkup } from './markup.js';
import { EMPTY_WORD, hashStep, knownWord } from './vocabulary.js';

/** Kinds of token. `END` closes every stream, so that reading one token ahead needs no test. */
export const END = 0;
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/** White space before a token. */
export const GLUED = 0;
export const SPACED = 1;
/** One line break: a soft wrap or a block's end, which plain text cannot tell apart. */
export const BROKEN = 2;
/** A blank line: the paragraph is over. */
export const PARAGRAPH = 3;

/** Letters' case of a word token. */
export const LOWER = 0;
export const CAPITALISED = 1;
export const CAPITALS = 2;

/**
 * The tokens of a text in parallel arrays: one linear pass, no objects. The arrays belong to the lexer and are valid
 * until the next call of `lex`.
 */
export interface Tokens {
  readonly text: string;
  count: number;
  kind: Uint8Array;
  /** Half-open UTF-16 offsets. */
  start: Int32Array;
  end: Int32Array;
  /** Word: id in the vocabulary, 0 unknown. Number: its value, -1 beyond nine digits. Mark: folded character code. */
  value: Int32Array;
  gap: Uint8Array;
  /** Word: case. Mark and number: 0. */
  shape: Uint8Array;
  /** Markdown links, in order: what reading passes over. */
  readonly links: readonly LinkTarget[];
}

/** What a token is in a table of 128 by the kind of token, or by the code of the mark; 0, as the end is, where it has no place. */
export function openingAt(t: Tokens, i: number): number {
  const code = t.kind[i] === MARK ? t.value[i]! : t.kind[i]!;
  return code < 128 ? code : END;
}

/** Offsets of a Markdown link: its opening bracket, and its target without the round brackets. */
export interface LinkTarget {
  readonly label: number;
  readonly start: number;
  readonly end: number;
}

let size = 1 << 12;
let kind = new Uint8Array(size);
let start = new Int32Array(size);
let end = new Int32Array(size);
let value = new Int32Array(size);
let gap = new Uint8Array(size);
let shape = new Uint8Array(size);

/** Wider arrays: as wide as the rest of the text will need if it goes on as it began, so that they are copied seldom. */
function grow(count: number, read: number, length: number): void {
  const projected = Math.ceil((count / Math.max(1, read)) * length * 1.02);
  size = Math.max(size * 2, Math.min(projected, length) + 2);
  const wider = <T extends Uint8Array | Int32Array>(old: T, fresh: T): T => {
    fresh.set(old);
    return fresh;
  };
  kind = wider(kind, new Uint8Array(size));
  start = wider(start, new Int32Array(size));
  end = wider(end, new Int32Array(size));
  value = wider(value, new Int32Array(size));
  gap = wider(gap, new Uint8Array(size));
  shape = wider(shape, new Uint8Array(size));
}

/** The white space that `passBlank` went over last: the gap before the next token. */
let gapBefore: number = GLUED;
/** Where the last bracket opened, which a link's target may follow. */
let bracket = 0;

/** The offset of the next token from `from` on, past white space and markup; notes the gap, and the targets of links. */
function passBlank(text: string, from: number, links: LinkTarget[]): number {
  let breaks = 0;
  let spaced = GLUED;
  let i = from;
  for (; i < text.length;) {
    const code = text.charCodeAt(i);
    const cls = CLASS[code];
    if (cls === SPACE) spaced = SPACED;
    else if (cls === NEWLINE) breaks++;
    else if (cls === MARKUP) {
      const skip = skipMarkup(text, i, code);
      if (skip === 0) break;
      i += skip;
      // An entity for white space is white space; other markup is nothing.
      if (code === AMPERSAND) spaced = SPACED;
      else if (code === OPEN_BRACKET) bracket = i - skip;
      else if (code === CLOSE_BRACKET && skip > 1) links.push({ label: bracket, start: i - skip + 2, end: i - 1 });
      continue;
    } else if (cls !== IGNORABLE) break;
    i++;
  }
  gapBefore = breaks > 1 ? PARAGRAPH : breaks === 1 ? BROKEN : spaced;
  return i;
}

/** The classes of characters that are no token by themselves. */
const isBlank = (cls: number): boolean => cls >= SPACE;

/**
 * Tokens of a text. Markdown emphasis around words, the brackets and target of an inline link, and entities for white
 * space count as white space or as nothing, so that « l'[article **L. 1234-1**](https://…) » reads as plain words.
 */
export function lex(text: string): Tokens {
  const links: LinkTarget[] = [];
  const { length } = text;
  bracket = 0;
  let count = 0;
  for (let i = 0; i < length;) {
    let before: number = GLUED;
    let cls = CLASS[text.charCodeAt(i)]!;
    // One space or nothing stands before nearly every word: only the rest is worth a call.
    if (cls === SPACE && i + 1 < length) {
      before = SPACED;
      cls = CLASS[text.charCodeAt(++i)]!;
    }
    if (isBlank(cls)) {
      i = passBlank(text, i, links);
      if (i >= length) break;
      if (gapBefore > before) before = gapBefore;
      cls = CLASS[text.charCodeAt(i)]!;
    }
    if (count + 2 > size) grow(count, i, length);
    gap[count] = before;
    start[count] = i;
    i = cls === LETTER ? lexWord(text, i, count) : cls === DIGIT ? lexNumber(text, i, count) : lexMark(text, i, count);
    end[count++] = i;
  }
  if (count + 2 > size) grow(count, length, length);
  kind[count] = END;
  gap[count] = PARAGRAPH;
  start[count] = end[count] = length;
  value[count] = 0;
  return { text, count, kind, start, end, value, gap, shape, links };
}

function lexMark(text: string, from: number, index: number): number {
  kind[index] = MARK;
  value[index] = foldCode(text.charCodeAt(from));
  shape[index] = 0;
  return from + 1;
}

/** Every letter of a text comes through here: one look into one table for each. */
function lexWord(text: string, from: number, index: number): number {
  const { length } = text;
  let i = from;
  let hash = EMPTY_WORD;
  let capitals = 0;
  let code = 0;
  for (; i < length; i++) {
    code = text.charCodeAt(i);
    const letter = LETTERS[code]!;
    if (letter === 0) break;
    hash = hashStep(hash, letter & 0xffff);
    capitals += letter >>> 16;
  }
  if (i < length && CLASS[code] === IGNORABLE) return lexBrokenWord(text, from, index);
  kind[index] = WORD;
  value[index] = knownWord(hash, i - from);
  shape[index] = capitals === 0 ? LOWER : shapeOf(text, from, capitals === i - from);
  return i;
}

/** A word with accents that stand loose behind their letters, or with fillers. */
function lexBrokenWord(text: string, from: number, index: number): number {
  let hash = EMPTY_WORD;
  let letters = 0;
  let capitals = 0;
  let last = from;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = LETTERS[code]!;
    if (letter !== 0) {
      hash = hashStep(hash, letter & 0xffff);
      letters++;
      capitals += letter >>> 16;
      last = i + 1;
    } else if (CLASS[code] !== IGNORABLE) break;
    // A loose accent is part of its letter; a filler behind the last letter is part of nothing.
    else if (code < 0x2000) last = i + 1;
  }
  kind[index] = WORD;
  value[index] = knownWord(hash, letters);
  shape[index] = shapeOf(text, from, capitals === letters);
  return last;
}

const shapeOf = (text: string, from: number, capitals: boolean): number =>
  capitals ? CAPITALS : LETTERS[text.charCodeAt(from)]! >= CAPITAL ? CAPITALISED : LOWER;

function lexNumber(text: string, from: number, index: number): number {
  let number = 0;
  let last = from;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (CLASS[code] !== DIGIT) {
      if (CLASS[code] === IGNORABLE) continue;
      break;
    }
    if (i - from < 9) number = number * 10 + code - 0x30;
    last = i + 1;
  }
  kind[index] = NUMBER;
  value[index] = last - from > 9 ? -1 : number;
  shape[index] = 0;
  // What stands for markup behind the last figure belongs to no number: « **L. 162-5** ».
  return last;
}
