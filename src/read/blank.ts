import { FILLER } from '../model/filler.js';

/** Markup to be covered by as many characters. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  /** As long as what it covers. */
  readonly by: string;
}

/** Markup covered by one character as often as it is long; nearly all of it is a mark or two. */
const covering = (by: string) => {
  const doubled = by + by;
  return (start: number, end: number): Patch => {
    const length = end - start;
    return { start, end, by: length === 1 ? by : length === 2 ? doubled : by.repeat(length) };
  };
};

export const fillers = covering(FILLER);
export const spaces = covering(' ');
export const breaks = covering('\n');

/** A character in place of longer markup, then fillers. The character is never longer than the markup. */
export const character = (start: number, end: number, by: string): Patch => ({
  start,
  end,
  by: by + FILLER.repeat(end - start - by.length),
});

/** Everything but the line breaks becomes spaces: fenced code, front matter. */
export function blankLines(source: string, start: number, end: number): Patch {
  let by = '';
  for (let at = start; at < end;) {
    const newline = source.indexOf('\n', at);
    const stop = newline < 0 || newline >= end ? end : newline;
    by += ' '.repeat(stop - at) + (stop < end ? '\n' : '');
    at = stop + 1;
  }
  return { start, end, by };
}

// A line of nothing but spaces is as blank as an empty one: filled with line breaks, « two breaks » ends a paragraph.
const SPACED_BLANK = /\n[ \t\r]+(?=\n)/g;

/** The text with its blank lines empty, as long as before. */
export const emptyBlankLines = (text: string): string => text.replace(SPACED_BLANK, (line) => '\n'.repeat(line.length));

/** By where they start, the longer first; most pages have them in order. */
function inOrder(patches: readonly Patch[]): readonly Patch[] {
  const compare = (a: Patch, b: Patch): number => a.start - b.start || b.end - a.end;
  for (let at = 1; at < patches.length; at++)
    if (compare(patches[at - 1]!, patches[at]!) > 0) return [...patches].sort(compare);
  return patches;
}

/** The source with its patches; as long as the source. Of two that overlap (a heading in a comment) the first counts. */
export function applyPatches(source: string, patches: readonly Patch[]): string {
  if (patches.length === 0) return source;
  const pieces: string[] = [];
  let at = 0;
  let brokeLines = false;
  for (const patch of inOrder(patches)) {
    if (patch.start < at) continue;
    if (patch.start > at) pieces.push(source.slice(at, patch.start));
    pieces.push(patch.by);
    at = patch.end;
    brokeLines ||= patch.by.includes('\n');
  }
  pieces.push(source.slice(at));
  const text = pieces.join('');
  // Tags that became line breaks leave lines of nothing but spaces between them.
  return brokeLines ? emptyBlankLines(text) : text;
}
