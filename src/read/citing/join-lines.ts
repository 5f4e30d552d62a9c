import type { SourceMap } from '../../model/document.js';
import type { Hyperlink } from '../inline-markup.js';
import { lastNotAfter } from '../source-map.js';
import type { PageLine } from './page-lines.js';

/** « rembourse- / ment »: a word that the line cut. « L. 162- / 5 » keeps its hyphen, for numbers have their own. */
const CUT_WORD = /\p{L}[-\u2010]$/u;
const HYPHEN_END = /[-\u2010\u2011]$/;
const SMALL_LETTER = /^\p{Ll}/u;
const SOFT_HYPHEN = '\u00ad';
const SENTENCE_END = /[.!?:;»]\s*$/;

/** What stands between two lines, and how many characters of the first it takes away. */
function joint(before: string, line: PageLine, newPage: boolean): { readonly cut: number; readonly by: string } {
  if (before.endsWith(SOFT_HYPHEN)) return { cut: 1, by: '' };
  // A page begins without space above: the sentence before tells whether it goes on.
  if (newPage ? SENTENCE_END.test(before) : line.apart) return { cut: 0, by: '\n\n' };
  if (CUT_WORD.test(before) && SMALL_LETTER.test(line.words)) return { cut: 1, by: '' };
  return { cut: 0, by: HYPHEN_END.test(before) ? '' : '\n' };
}

/** A line whose words lie under links of its page. */
export type LinkedLine = PageLine & { readonly links?: readonly Hyperlink[] };

/** What the lines of pages come to. */
interface Joined {
  readonly text: string;
  readonly map: SourceMap;
  readonly links: readonly Hyperlink[];
}

/** Adds the links of a line that begins at an offset of the text; one that goes on from the line above stays one. */
function addLinks(all: Hyperlink[], links: readonly Hyperlink[], at: number): void {
  for (const { start, end, url } of links) {
    const before = all.at(-1);
    const goesOn = before?.url === url && start === 0 && at - before.end <= 1;
    if (goesOn) all[all.length - 1] = { ...before, end: at + end };
    else all.push({ start: at + start, end: at + end, url });
  }
}

/** The lines of all pages as one text; `position` gives page, line on it and column. */
export function joinLines(pages: readonly (readonly LinkedLine[])[]): Joined {
  const pieces: string[] = [];
  const starts: number[] = [];
  const places: { readonly page: number; readonly line: number }[] = [];
  const links: Hyperlink[] = [];
  let length = 0;
  let before = '';
  for (const [index, lines] of pages.entries()) {
    for (const [at, line] of lines.entries()) {
      if (length > 0) {
        const { cut, by } = joint(before, line, at === 0);
        if (cut > 0) pieces.push(pieces.pop()?.slice(0, -cut) ?? '');
        pieces.push(by);
        length += by.length - cut;
      }
      starts.push(length);
      places.push({ page: index + 1, line: line.number });
      pieces.push(line.words);
      addLinks(links, line.links ?? [], length);
      length += line.words.length;
      before = line.words;
    }
  }
  const text = pieces.join('');
  const inside = (offset: number): number => Math.max(0, Math.min(offset, text.length));
  return {
    text,
    links: links.map((link) => ({ ...link, end: inside(link.end) })),
    map: {
      sourceOffset: inside,
      position(offset) {
        const at = inside(offset);
        const line = lastNotAfter(starts, at);
        return { ...(places[line] ?? { page: 1, line: 1 }), column: at - (starts[line] ?? 0) + 1 };
      },
    },
  };
}
