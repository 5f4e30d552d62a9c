import { articleHeading } from '../article-heading.js';
import { divisionRank } from '../line-words.js';
import type { PageLine } from './page-lines.js';

type Pages = readonly (readonly PageLine[])[];

/** A line is a running head when it stands at one height of so many pages. */
const FEWEST = 2;
const SHARE = 0.4;
/** Heads and feet stand in this part of the height at the top and at the bottom. */
const EDGE = 0.12;

/** The words and height of a line without the number of its page; « Article 2 » on page 2 keeps its own. */
function shape({ words, base }: PageLine, page: number, pages: number): string {
  const isNumber = (digits: string): boolean => Number(digits) === page || Number(digits) === pages;
  const structural = articleHeading(words) !== undefined || divisionRank(words) !== undefined;
  const same = structural ? words : words.replace(/\d+/g, (digits) => (isNumber(digits) ? '#' : digits));
  return `${String(Math.round(base))} ${same.replace(/\s+/g, ' ').trim()}`;
}

/** A number alone, or « Page 3 / 12 », « - 3 - ». */
const isPageNumber = ({ words }: PageLine): boolean =>
  /^(?:page\s{0,3})?[-–—\s]{0,4}\d{1,5}(?:\s{0,3}(?:\/|sur)\s{0,3}\d{1,5})?[-–—\s]{0,4}$/i.test(words);

/** Whether a line stands where heads and feet do. */
function edgeOf(pages: Pages): (line: PageLine) => boolean {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const { base } of pages.flat()) {
    lowest = Math.min(lowest, base);
    highest = Math.max(highest, base);
  }
  const part = (highest - lowest) * EDGE;
  return ({ base }) => base <= lowest + part || base >= highest - part;
}

/**
 * The pages without what is printed at one height of most of them: a sentence that goes on from page to page is not cut by
 * the document's title.
 */
export function withoutRunningHeads<Line extends PageLine>(
  pages: readonly (readonly Line[])[],
): readonly (readonly Line[])[] {
  if (pages.length < FEWEST) return pages;
  const isEdge = edgeOf(pages);
  const counts = new Map<string, number>();
  const shapeOn = (line: PageLine, index: number): string => shape(line, index + 1, pages.length);
  for (const [index, lines] of pages.entries())
    for (const same of new Set(lines.filter(isEdge).map((line) => shapeOn(line, index))))
      counts.set(same, (counts.get(same) ?? 0) + 1);
  const enough = Math.max(FEWEST, pages.length * SHARE);
  const isHead = (line: PageLine, index: number): boolean => (counts.get(shapeOn(line, index)) ?? 0) >= enough;
  return pages.map((lines, index) =>
    lines.filter((line) => !isEdge(line) || !(isHead(line, index) || isPageNumber(line))),
  );
}
