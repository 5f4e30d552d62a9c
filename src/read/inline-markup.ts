import { character, breaks, fillers, spaces, type Patch } from './blank.js';
import { emphasise, endParagraph, isOpen, type Emphasis } from './emphasis.js';
import { decodeEntity } from './entities.js';
import { isBlockTag, isCellTag } from './html-tags.js';

/** A hyperlink around words of the text. */
export interface Hyperlink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A stretch of Markdown to be blanked; in lists emphasis is part of the words (« *champ d'application* »). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly emphasis: boolean;
}

interface Scan {
  readonly source: string;
  readonly patches: Patch[];
  readonly links: Hyperlink[];
  readonly stretch: Stretch;
  readonly emphasis: Emphasis;
  /** Offset of the last `[` that is still open, or -1. */
  bracket: number;
  /** No comment ends after here: asked once, so that a thousand open ones cost one search. */
  uncommented: boolean;
}

/** Where markup may begin: with emphasis, and in lists, whose stars and underscores are their words'. */
const MARK = /[*_<&[\]`\\]/g;
const MARK_IN_LIST = /[<&[\]`\\]/g;
/** Nothing but spaces between two line breaks: the paragraph ends. */
const BLANK_LINE = /\n[ \t\r]*\n/;
// « </ » and the name may stand on two lines in converted pages.
const TAG = /<(\/\s{0,9})?([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\s/][^<>]*)?>/y;
const COMMENT = '<!--';
const ENTITY = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const LONGEST_URL = 2000;
const HREF = /\bhref\s*=\s*["']([^"']{1,2000})["']/;

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
}

function tagPatch(source: string, { start, end, name, closing }: Tag): Patch {
  if (name === 'br') return { start, end, by: '\n' + ' '.repeat(end - start - 1) };
  if (isCellTag(name)) return { start, end, by: '\t' + ' '.repeat(end - start - 1) };
  if (isBlockTag(name)) return breaks(start, end);
  // « L. 5<sup>1</sup> » is not L. 51.
  const figures = name === 'sup' && !closing && /\d/.test(source[end] ?? '');
  return figures ? spaces(start, end) : fillers(start, end);
}

/** `<b>`, `</p>`, `<!-- … -->`; returns where to go on. */
function angle(scan: Scan, at: number): number {
  const { source } = scan;
  if (source.startsWith(COMMENT, at)) {
    const close = scan.uncommented ? -1 : source.indexOf('-->', at + COMMENT.length);
    scan.uncommented = close < 0;
    if (close < 0) return at + COMMENT.length;
    scan.patches.push({ start: at, end: close + 3, by: source.slice(at, close + 3).replace(/[^\n]/g, ' ') });
    return close + 3;
  }
  const match = matchAt(TAG, source, at);
  const name = match?.[2]?.toLowerCase();
  if (match === null || name === undefined) return at + 1;
  const end = at + match[0].length;
  const url = name === 'a' ? HREF.exec(match[0])?.[1] : undefined;
  if (url !== undefined)
    scan.links.push({ start: end, end: end + Math.max(0, source.slice(end, end + LONGEST_URL).indexOf('</')), url });
  scan.patches.push(tagPatch(source, { start: at, end, name, closing: match[1] !== undefined }));
  return end;
}

function entity(scan: Scan, at: number): number {
  const match = matchAt(ENTITY, scan.source, at);
  const decoded = match?.[1] === undefined ? undefined : decodeEntity(match[1]);
  if (match === null || decoded === undefined) return at + 1;
  const end = at + match[0].length;
  scan.patches.push(character(at, end, decoded));
  return end;
}

/** `](url)` after an open `[`: the words stay, the rest is covered. */
function closeBracket(scan: Scan, at: number): number {
  const { source, bracket } = scan;
  scan.bracket = -1;
  if (bracket < 0 || source[at + 1] !== '(') return at + 1;
  const close = source.slice(at + 2, at + 2 + LONGEST_URL).search(/[)\n]/);
  if (close < 0 || source[at + 2 + close] !== ')') return at + 1;
  const end = at + 3 + close;
  scan.links.push({ start: bracket + 1, end: at, url: source.slice(at + 2, end - 1).trim() });
  scan.patches.push(fillers(bracket, bracket + 1), fillers(at, end));
  return end;
}

function delimiterRun(scan: Scan, at: number): number {
  const { source } = scan;
  const mark = source[at];
  let end = at + 1;
  while (source[end] === mark) end++;
  if (scan.stretch.emphasis) emphasise(scan.emphasis, source, { start: at, end });
  return end;
}

function step(scan: Scan, at: number): number {
  switch (scan.source[at]) {
    case '<':
      return angle(scan, at);
    case '&':
      return entity(scan, at);
    case '[':
      scan.bracket = at;
      return at + 1;
    case ']':
      return closeBracket(scan, at);
    case '`':
      scan.patches.push(fillers(at, at + 1));
      return at + 1;
    case '\\':
      if (/[*_<&[\]`\\#-]/.test(scan.source[at + 1] ?? '')) scan.patches.push(fillers(at, at + 1));
      return at + 2;
    default:
      return delimiterRun(scan, at);
  }
}

/** What a paragraph that ended between two offsets has open stays as written; where nothing is open nobody asks. */
function leaveParagraph(scan: Scan, from: number, to: number): void {
  const { emphasis, source } = scan;
  if (scan.bracket < 0 && !isOpen(emphasis)) return;
  if (!BLANK_LINE.test(source.slice(from, to))) return;
  endParagraph(emphasis);
  scan.bracket = -1;
}

/** What covers markup (unsorted), and the hyperlinks. */
export interface InlineMarkup {
  readonly patches: Patch[];
  readonly links: Hyperlink[];
}

/**
 * Adds what covers the inline markup of a stretch, and its hyperlinks, to `found`; work is linear in its length. `official`
 * says that the page has the official lists: its single stars are comments.
 */
export function inlineMarkup(
  source: string,
  stretch: Stretch,
  into: InlineMarkup & { readonly official: boolean },
): void {
  const { patches, links, official } = into;
  // Cut at the end (a slice costs nothing), so that no search runs past the stretch.
  const words = source.slice(0, stretch.end);
  const emphasis: Emphasis = { patches, official, open: undefined };
  const scan: Scan = { source: words, patches, links, stretch, emphasis, bracket: -1, uncommented: false };
  const mark = stretch.emphasis ? MARK : MARK_IN_LIST;
  for (let at = stretch.start; ;) {
    mark.lastIndex = at;
    if (!mark.test(words)) return;
    const next = mark.lastIndex - 1;
    leaveParagraph(scan, at, next);
    at = step(scan, next);
  }
}
