import { CLASS, DIGIT, LETTER, NEWLINE, SPACE } from './characters.js';
import { spaceEntity } from './space-entity.js';

/** Markdown around words and entities for white space: what the lexer passes over. */
const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const DOT = 0x2e;
export const AMPERSAND = 0x26;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
const LONGEST_TARGET = 2000;

/** The class of the character at `at`; 0 outside of the text. */
const classAt = (text: string, at: number): number => (at >= 0 && at < text.length ? CLASS[text.charCodeAt(at)]! : 0);

/** How many characters of markup start here that reading passes over, or 0. */
export function skipMarkup(text: string, at: number, code: number): number {
  if (code === STAR || code === UNDERSCORE) return emphasisLength(text, at, code);
  // A bracket opens a link only where one closes later; lone brackets are harmless to pass over too.
  if (code === OPEN_BRACKET) return 1;
  if (code === CLOSE_BRACKET) return text.charCodeAt(at + 1) === 0x28 ? Math.max(1, linkTargetEnd(text, at) - at) : 1;
  return code === AMPERSAND ? spaceEntity(text, at) : 0;
}

/** End of the target of a Markdown link « ](https://…) » that opens at `at`, or `at`. A target holds no white space. */
function linkTargetEnd(text: string, at: number): number {
  for (let i = at + 2; i < text.length && i < at + LONGEST_TARGET; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x29) return i + 1;
    // A target holds no white space, and no other target.
    if (CLASS[code] === SPACE || CLASS[code] === NEWLINE || code === CLOSE_BRACKET) return at;
  }
  return at;
}

/** `**`, `__`, or a single mark that touches a word on one side only; « R. * 123-4 » and « R.*123-4 » keep their star. */
function emphasisLength(text: string, at: number, code: number): number {
  if (text.charCodeAt(at + 1) === code) {
    // « R** 123-4 » is a starred number, « **L. 1** » is bold.
    if (code === STAR && classAt(text, at - 1) === LETTER && startsNumber(text, at + 2)) return 0;
    return text.charCodeAt(at + 2) === code ? 3 : 2;
  }
  if (code === UNDERSCORE) return 1;
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  const opens = after === LETTER && before !== LETTER && before !== DIGIT && text.charCodeAt(at - 1) !== DOT;
  const closes =
    (before === LETTER || before === DIGIT) && after !== DIGIT && after !== LETTER && !startsNumber(text, at + 1);
  return (opens && !isStarredPrefix(text, at + 1)) || closes ? 1 : 0;
}

/** « *R. 1-1 », an old way to star a number. */
const isStarredPrefix = (text: string, at: number): boolean => {
  const next = classAt(text, at + 1);
  return (next === SPACE || next === DIGIT || text.charCodeAt(at + 1) === DOT) && 'LRDA'.includes(text.charAt(at));
};

/** « R* 123-4 », « R*. 123-4 »: a number follows the star. */
function startsNumber(text: string, at: number): boolean {
  let i = at;
  while (i < at + 4 && (classAt(text, i) === SPACE || text.charCodeAt(i) === DOT || text.charCodeAt(i) === STAR)) i++;
  return classAt(text, i) === DIGIT;
}
