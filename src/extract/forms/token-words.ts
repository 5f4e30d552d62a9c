import { GLUED, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word } from '../vocabulary.js';

/** The words of tokens `from` to `end`, as written. */
export const written = (t: Tokens, from: number, end: number): string => t.text.slice(t.start[from], t.end[end - 1]);

/** How many characters token `i` has. */
export const width = (t: Tokens, i: number): number => (t.end[i] ?? 0) - (t.start[i] ?? 0);

/** A number of `least` to `most` figures. */
export const isFigures = (t: Tokens, i: number, [least, most]: readonly [number, number]): boolean =>
  t.kind[i] === NUMBER && width(t, i) >= least && width(t, i) <= most;

/** Whether token `i` is that word, whatever its case and accents. */
export const isWord = (t: Tokens, i: number, id: number): boolean => t.kind[i] === WORD && t.value[i] === id;

/** Whether token `i` is written against the one before. */
export const isGlued = (t: Tokens, i: number): boolean => t.gap[i] === GLUED;

/** The token after a dot that stands at `i`, or `i`. */
export const pastDot = (t: Tokens, i: number): number => (isMark(t, i, 0x2e) ? i + 1 : i);

/** The token after the words that begin at `i` (« cour de cassation »; dots of abbreviations are passed), or -1. */
export function afterWords(t: Tokens, i: number, ids: readonly number[]): number {
  let at = i;
  for (const id of ids) {
    if (at > i && (isMark(t, at, 0x27) || (isMark(t, at, 0x2d) && isGlued(t, at)))) at++;
    if (!isWord(t, at, id) || (at > i && t.gap[at]! > 2)) return -1;
    at = pastDot(t, at + 1);
  }
  return at;
}

/** Phrases as lists of word ids, longest first. */
export const phrases = (list: readonly string[]): readonly (readonly number[])[] =>
  list
    .map((each) => each.split(/[ '.-]/).filter((part) => part !== ''))
    .sort((a, b) => b.length - a.length)
    .map((parts) => parts.map(word));

/** The token after the longest of `list` that begins at `i`, or -1. */
export function afterPhrase(t: Tokens, i: number, list: readonly (readonly number[])[]): number {
  for (const ids of list) {
    const end = afterWords(t, i, ids);
    if (end >= 0) return end;
  }
  return -1;
}
