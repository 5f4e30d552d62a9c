import { FILLER } from '../model/filler.js';
import type { Finding } from '../model/finding.js';
import { clean } from '../report/cells.js';
import { widthOf } from '../report/width.js';

/** Narrower than this no excerpt says anything. */
const LEAST = 30;

const plain = (words: string): string => clean(words).replaceAll(FILLER, '');

const firstColumns = (words: string, width: number): string => [...words].slice(0, Math.max(0, width)).join('');
const lastColumns = (words: string, width: number): string => (width <= 0 ? '' : [...words].slice(-width).join(''));

/** The line the words stand in, cut around them to the width, and the marks to set under it. */
export function caretLines({ context }: Finding, width: number): readonly [line: string, carets: string] {
  const room = Math.max(LEAST, width);
  const words = firstColumns(plain(context.text.slice(context.start, context.end)), room);
  const before = plain(context.text.slice(0, context.start)).trimStart();
  const after = plain(context.text.slice(context.end)).trimEnd();
  const free = Math.max(0, room - widthOf(words));
  // What stands before the words leads to them: it gets two thirds, and all that the end does not need.
  const left = Math.min(widthOf(before), Math.max(Math.floor((free * 2) / 3), free - widthOf(after)));
  const right = Math.min(widthOf(after), free - left);
  const head = left < widthOf(before) ? `…${lastColumns(before, left - 1)}` : before;
  const tail = right < widthOf(after) ? `${firstColumns(after, right - 1)}…` : after;
  return [`${head}${words}${tail}`.trimEnd(), `${' '.repeat(widthOf(head))}${'^'.repeat(Math.max(1, widthOf(words)))}`];
}
