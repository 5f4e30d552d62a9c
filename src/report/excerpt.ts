import type { Excerpt } from './cells.js';
import { cutEnd, widthOf } from './width.js';

/** `« … ` and ` … »` around the words. */
export const FRAME = 8;

/** The last whole words of at most `width` columns. */
function tail(words: string, width: number): string {
  const characters = [...words];
  if (characters.length <= width) return words;
  const kept = characters.slice(characters.length - Math.max(0, width)).join('');
  const space = kept.indexOf(' ');
  return space < 0 ? '' : kept.slice(space + 1);
}

/** The first whole words of at most `width` columns. */
function start(words: string, width: number): string {
  const characters = [...words];
  if (characters.length <= width) return words;
  const kept = characters.slice(0, Math.max(0, width)).join('');
  const space = kept.lastIndexOf(' ');
  return space < 0 ? '' : kept.slice(0, space);
}

/** Excerpts are cut by characters: from this length on, the word at the cut is half a word. */
const CUT = 50;
const wholeBefore = (words: string): string =>
  words.length < CUT ? words.replace(/^[\s•*-]+/, '') : words.replace(/^\S+/, '');
const wholeAfter = (words: string): string => (words.length < CUT ? words.trimEnd() : words.replace(/\S+$/, ''));

/** « … » where words are missing on that side, nothing where the excerpt holds all there is. */
const dots = (all: string, shown: string): boolean => all.length >= CUT || shown.trim() !== all.trim();

/**
 * « … mentionnées à l'article L. 162-5 et, à … » in at most `width` columns: the words themselves always stay in sight,
 * what is around them is cut at whole words. `dress` puts colour on the words.
 */
export function formatExcerpt(excerpt: Excerpt, width: number, dress: (words: string) => string): string {
  const { words } = excerpt;
  const [before, after] = [wholeBefore(excerpt.before), wholeAfter(excerpt.after)];
  if (words === '') return cutEnd(excerpt.after, width);
  const room = width - FRAME - widthOf(words);
  if (room <= 0) return `« ${dress(cutEnd(words, Math.max(1, width - 4)))} »`;
  const left = Math.min(widthOf(before), Math.max(Math.floor(room / 2), room - widthOf(after)));
  const lead = tail(before, left).trimStart();
  const rest = start(after, room - left).trimEnd();
  const opening = dots(excerpt.before.length < CUT ? before : excerpt.before, lead) ? '… ' : '';
  const closing = dots(excerpt.after.length < CUT ? after : excerpt.after, rest) ? ' …' : '';
  return `« ${opening}${lead}${dress(words)}${rest}${closing} »`;
}
