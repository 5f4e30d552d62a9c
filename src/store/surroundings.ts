import type { Span } from '../model/span.js';

const REACH = 60;

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

/** Whether cutting here would split a character in two. */
const splitsPair = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** « `  - ` » before a bullet's words is no word. */
const bulletMarker = (line: string): number => /^\s*(?:[-*•]\s+)?/.exec(line)?.[0].length ?? 0;

/** The words of a span and about 60 characters on either side, on one line; with `sameLine`, never past a line's end. */
export function surroundings(
  text: string,
  span: Span,
  options: { readonly sameLine: boolean },
): { readonly surface: string; readonly before: string; readonly after: string } {
  let start = Math.max(0, span.start - REACH);
  let end = Math.min(text.length, span.end + REACH);
  if (options.sameLine) {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    start = Math.max(start, lineStart + bulletMarker(text.slice(lineStart, span.start)));
    const lineEnd = text.indexOf('\n', span.end);
    if (lineEnd >= 0) end = Math.min(end, lineEnd);
  }
  if (splitsPair(text, start)) start += 1;
  if (splitsPair(text, end)) end -= 1;
  return {
    surface: text.slice(span.start, span.end),
    before: oneLine(text.slice(start, span.start)),
    after: oneLine(text.slice(span.end, end)),
  };
}
