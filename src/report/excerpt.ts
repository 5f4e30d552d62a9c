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

/** Excerpts are cut by characters: the word at the cut is half a word. */
const CUT = 50;
const wholeBefore = (words: string): string => (words.length < CUT ? words : words.replace(/^\S+/, ''));
const wholeAfter = (words: string): string => (words.length < CUT ? words : words.replace(/\S+$/, ''));

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
  const lead = /^[\s•*-]*$/.test(before) ? '' : tail(before, left).trimStart();
  const rest = start(after, room - left).trimEnd();
  return `« ${/^[\s•*-]*$/.test(before) ? '' : '… '}${lead}${dress(words)}${rest}${after.trim() === '' ? '' : ' …'} »`;
}
