import { FILLER } from '../model/filler.js';
import type { Finding } from '../model/finding.js';
import { clean } from '../report/cells.js';
import { cutEnd, cutStart, widthOf } from '../report/width.js';

/** Narrower than this no excerpt says anything. */
const LEAST = 30;

const plain = (words: string): string => clean(words).replaceAll(FILLER, '');

const firstColumns = (words: string, width: number): string => [...words].slice(0, Math.max(0, width)).join('');
// What is cut in the middle of nothing is left out whole.
const cutBefore = (words: string, width: number): string => (width < 2 ? '' : cutStart(words, width));
const cutAfter = (words: string, width: number): string => (width < 2 ? '' : cutEnd(words, width));

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
  const head = left < widthOf(before) ? cutBefore(before, left) : before;
  const tail = right < widthOf(after) ? cutAfter(after, right) : after;
  return [`${head}${words}${tail}`.trimEnd(), `${' '.repeat(widthOf(head))}${'^'.repeat(Math.max(1, widthOf(words)))}`];
}
