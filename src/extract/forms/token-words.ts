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

/** Phrases as lists of word ids, longest first, by the first: « conseil » is met often, and seldom begins one of a list. */
export type Phrases = ReadonlyMap<number, readonly (readonly number[])[]>;

export function phrases(list: readonly string[]): Phrases {
  const byFirst = new Map<number, number[][]>();
  const parts = list.map((each) => each.split(/[ '.-]/).filter((part) => part !== ''));
  for (const each of parts.sort((a, b) => b.length - a.length)) {
    const ids = each.map((part) => word(part));
    const alike = byFirst.get(ids[0]!);
    if (alike === undefined) byFirst.set(ids[0]!, [ids]);
    else alike.push(ids);
  }
  return byFirst;
}

/** The token after the longest of `list` that begins at `i`, or -1. */
export function afterPhrase(t: Tokens, i: number, list: Phrases): number {
  const alike = t.kind[i] === WORD ? list.get(t.value[i]!) : undefined;
  if (alike === undefined) return -1;
  for (let k = 0; k < alike.length; k++) {
    const end = afterWords(t, i, alike[k]!);
    if (end >= 0) return end;
  }
  return -1;
}
