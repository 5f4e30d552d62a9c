import { CLASS, DIGIT, FOLD, IGNORABLE, LETTER, NEWLINE, SPACE } from './characters.js';
import { spaceEntity } from './space-entity.js';
import { hashStep, knownWord } from './vocabulary.js';

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

function grow(): void {
  size *= 2;
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

const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const isUpper = (code: number): boolean =>
  (code >= UPPER_A && code <= UPPER_Z) || (code >= 0xc0 && code <= 0xde) || code === 0x152;

/** End of the target of a Markdown link « ](https://…) » that opens at `at`, or `at`. A target holds no white space. */
function linkTargetEnd(text: string, at: number): number {
  for (let i = at + 2; i < text.length && i < at + 2000; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x29) return i + 1;
    // A target holds no white space, and no other target.
    if (CLASS[code] === SPACE || CLASS[code] === NEWLINE || code === 0x5d) return at;
  }
  return at;
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
    else if (cls === 0) {
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
const [AMPERSAND, OPEN_BRACKET, CLOSE_BRACKET] = [0x26, 0x5b, 0x5d];

function lexMark(text: string, from: number, index: number): number {
  const code = text.charCodeAt(from);
  kind[index] = MARK;
  value[index] = FOLD[code] ?? code;
  shape[index] = 0;
  return from + 1;
}

/**
 * Tokens of a text. Markdown emphasis around words, the brackets and target of an inline link, and entities for white
 * space count as white space or as nothing, so that « l'[article **L. 1234-1**](https://…) » reads as plain words.
 */
export function lex(text: string): Tokens {
  const links: LinkTarget[] = [];
  bracket = 0;
  let count = 0;
  for (let i = 0; i < text.length;) {
    // One space or nothing stands before nearly every word: only the rest is worth a call.
    let before: number = GLUED;
    let cls = CLASS[text.charCodeAt(i)];
    if (cls === SPACE) {
      before = SPACED;
      cls = CLASS[text.charCodeAt(++i)];
    }
    if (cls !== LETTER && cls !== DIGIT) {
      i = passBlank(text, i, links);
      if (i >= text.length) break;
      if (gapBefore > before) before = gapBefore;
      cls = CLASS[text.charCodeAt(i)];
    }
    if (count + 2 > size) grow();
    gap[count] = before;
    start[count] = i;
    i = cls === LETTER ? lexWord(text, i, count) : cls === DIGIT ? lexNumber(text, i, count) : lexMark(text, i, count);
    end[count++] = i;
  }
  if (count + 2 > size) grow();
  kind[count] = END;
  gap[count] = PARAGRAPH;
  start[count] = end[count] = text.length;
  value[count] = 0;
  return { text, count, kind, start, end, value, gap, shape, links };
}

/** How many characters of markup start here that reading passes over, or 0. */
function skipMarkup(text: string, at: number, code: number): number {
  if (code === 0x2a || code === 0x5f) return emphasisLength(text, at, code);
  // A bracket opens a link only where one closes later; lone brackets are harmless to pass over too.
  if (code === OPEN_BRACKET) return 1;
  if (code === CLOSE_BRACKET) return text.charCodeAt(at + 1) === 0x28 ? Math.max(1, linkTargetEnd(text, at) - at) : 1;
  if (code === AMPERSAND) return spaceEntity(text, at);
  return 0;
}

/** `**`, `__`, or a single mark that touches a word on one side only; « R. * 123-4 » and « R.*123-4 » keep their star. */
function emphasisLength(text: string, at: number, code: number): number {
  if (text.charCodeAt(at + 1) === code) {
    // « R** 123-4 » is a starred number, « **L. 1** » is bold.
    if (code === 0x2a && CLASS[text.charCodeAt(at - 1)] === LETTER && startsNumber(text, at + 2)) return 0;
    return text.charCodeAt(at + 2) === code ? 3 : 2;
  }
  if (code === 0x5f) return 1;
  const before = CLASS[text.charCodeAt(at - 1)] ?? 0;
  const after = CLASS[text.charCodeAt(at + 1)] ?? 0;
  const opens = after === LETTER && before !== LETTER && before !== DIGIT && text.charCodeAt(at - 1) !== 0x2e;
  const closes =
    (before === LETTER || before === DIGIT) && after !== DIGIT && after !== LETTER && !startsNumber(text, at + 1);
  return (opens && !isStarredPrefix(text, at + 1)) || closes ? 1 : 0;
}

/** « *R. 1-1 », an old way to star a number. */
const isStarredPrefix = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return (next === 0x2e || CLASS[next] === SPACE || CLASS[next] === DIGIT) && 'LRDA'.includes(text.charAt(at));
};

/** « R* 123-4 », « R*. 123-4 »: a number follows the star. */
function startsNumber(text: string, at: number): boolean {
  let i = at;
  while (
    i < at + 4 &&
    (CLASS[text.charCodeAt(i)] === SPACE || text.charCodeAt(i) === 0x2e || text.charCodeAt(i) === 0x2a)
  )
    i++;
  return CLASS[text.charCodeAt(i)] === DIGIT;
}

function lexWord(text: string, from: number, index: number): number {
  let i = from;
  let hash = 7;
  let letters = 0;
  let capitals = 0;
  let last = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cls = CLASS[code];
    if (cls === LETTER) {
      hash = hashStep(hash, FOLD[code] ?? code);
      letters++;
      last = i + 1;
      if (code < 0x60 || code > 0xbf) if (isUpper(code)) capitals++;
    } else if (cls !== IGNORABLE) break;
    // A loose accent is part of its letter; a filler behind the last letter is part of nothing.
    else if (code < 0x2000) last = i + 1;
  }
  kind[index] = WORD;
  value[index] = knownWord(hash, letters);
  shape[index] = capitals === letters ? CAPITALS : isUpper(text.charCodeAt(from)) ? CAPITALISED : LOWER;
  return last;
}

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
