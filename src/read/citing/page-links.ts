import type { Hyperlink } from '../inline-markup.js';
import type { PageRun, PlacedLine } from './page-lines.js';

/** An annotation of a page that leads to an address: a rectangle, in points from the lower left corner. */
export interface PageLink {
  readonly url: string;
  readonly rect: readonly number[];
}

/** Letters are not all as wide: the border of a word is looked for so many characters around. */
const NEAR = 3;
/** A rectangle hangs a little below the base line, or begins on it. */
const BELOW = 1;

/** The border of a word nearest to an offset, if there is one near. */
function wordBorder(words: string, at: number): number {
  const isBorder = (offset: number): boolean =>
    offset <= 0 || offset >= words.length || /\s/.test(words.charAt(offset)) !== /\s/.test(words.charAt(offset - 1));
  for (let by = 0; by <= NEAR; by++) {
    if (isBorder(at - by)) return Math.max(0, at - by);
    if (isBorder(at + by)) return Math.min(words.length, at + by);
  }
  return at;
}

/** The part of a run that lies between two places of the page, in offsets of the line. */
function covered(
  { start, end, left, width }: PageRun,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const [first, last] = [Math.max(from, left), Math.min(to, left + width)];
  if (width <= 0 || last <= first) return undefined;
  const at = (place: number): number => start + Math.round(((place - left) / width) * (end - start));
  return [at(first), at(last)];
}

/** The words of a line that lie under the links of its page, in offsets of the line. */
export function linksOnLine({ words, base, runs }: PlacedLine, links: readonly PageLink[]): readonly Hyperlink[] {
  return links.flatMap(({ url, rect: [left = 0, bottom = 0, right = 0, top = 0] }) => {
    if (base < Math.min(bottom, top) - BELOW || base > Math.max(bottom, top)) return [];
    const parts = runs.flatMap((run) => {
      const part = covered(run, Math.min(left, right), Math.max(left, right));
      return part === undefined ? [] : [part];
    });
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined) return [];
    const start = wordBorder(words, first[0]);
    const end = Math.min(words.length, wordBorder(words, last[1]));
    return end > start ? [{ start, end, url }] : [];
  });
}
