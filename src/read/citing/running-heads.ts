import type { PageLine } from './page-lines.js';

/** How many lines at the top and the bottom of a page may be its head and foot. */
const EDGE = 3;
/** A line is a running head when it stands on so many pages. */
const FEWEST = 3;
const SHARE = 0.4;

/** The line without its page number. */
const shape = ({ words }: PageLine): string => words.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

/** A number alone, or « Page 3 / 12 », « - 3 - ». */
const isPageNumber = ({ words }: PageLine): boolean =>
  /^(?:page\s{0,3})?[-–—\s]{0,4}\d{1,5}(?:\s{0,3}(?:\/|sur)\s{0,3}\d{1,5})?[-–—\s]{0,4}$/i.test(words);

function edges(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  return new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
}

/**
 * The pages without what is printed on every one of them: a sentence that goes on from page to page is not cut by the
 * document's title.
 */
export function withoutRunningHeads(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const words of new Set([...edges(lines)].map(shape))) counts.set(words, (counts.get(words) ?? 0) + 1);
  const enough = Math.max(FEWEST, pages.length * SHARE);
  const last = (lines: readonly PageLine[], line: PageLine): boolean => line === lines[0] || line === lines.at(-1);
  return pages.map((lines) => {
    const edge = edges(lines);
    return lines.filter(
      (line) =>
        !edge.has(line) ||
        ((counts.get(shape(line)) ?? 0) < enough && !(pages.length > 1 && last(lines, line) && isPageNumber(line))),
    );
  });
}
