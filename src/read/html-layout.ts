import { Parser } from 'htmlparser2';
import { InputError } from '../model/errors.js';
import type { SourceMap } from '../model/document.js';
import { isBlockTag, isCellTag, isUnread } from './html-tags.js';
import type { Hyperlink } from './inline-markup.js';
import { mappedText, type MappedText } from './mapped-text.js';
import { NO_LEVEL, trimmed, type MarkedLine } from './marked-line.js';

/** An HTML source as text, its lines and its links. */
export interface HtmlLayout {
  readonly text: string;
  readonly map: SourceMap;
  readonly lines: readonly MarkedLine[];
  readonly links: readonly Hyperlink[];
}

interface Layout {
  readonly out: MappedText;
  readonly lines: { start: number; end: number; style: MarkedLine['style']; level: number }[];
  readonly links: Hyperlink[];
  /** Where the line under way began, and what it is. */
  start: number;
  style: MarkedLine['style'];
  level: number;
  depth: number;
  /** How many elements deep in something that is not read. */
  unread: number;
  anchor: { readonly start: number; readonly url: string } | undefined;
}

const SPACES = /[ \t\n\r\f]+/g;
const LONGEST_LINE = 400;
/** The parser's work grows with depth; no page is so deep. */
const DEEPEST = 5000;

/** Text with its runs of white space as single spaces; none at the start of a line. */
function words(layout: Layout, data: string, at: number): void {
  const { out } = layout;
  let from = 0;
  SPACES.lastIndex = 0;
  for (let gap = SPACES.exec(data); gap !== null; gap = SPACES.exec(data)) {
    out.copy(data.slice(from, gap.index), at + from);
    if (out.length > layout.start && !/[ \t\n]/.test(out.last)) out.put(' ', at + gap.index);
    from = gap.index + gap[0].length;
  }
  out.copy(data.slice(from), at + from);
}

/** Ends the line under way, if it has words, and begins the next. */
function endLine(layout: Layout, at: number, lineBreak: string): void {
  const { out } = layout;
  if (out.length > layout.start) {
    if (out.length - layout.start <= LONGEST_LINE)
      layout.lines.push({ start: layout.start, end: out.length, style: layout.style, level: layout.level });
    out.put(lineBreak, at);
  }
  layout.start = out.length;
  layout.style = 'plain';
  layout.level = NO_LEVEL;
}

function openTag(layout: Layout, name: string, at: number): void {
  if (name === 'br') endLine(layout, at, '\n');
  else if (isCellTag(name)) {
    if (layout.out.length > layout.start) layout.out.put('\t', at);
  } else if (isBlockTag(name)) {
    endLine(layout, at, name === 'tr' ? '\n' : '\n\n');
    if (name === 'li') layout.style = 'bullet';
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      layout.style = 'heading';
      layout.level = Number(level);
    }
  } else if ((name === 'b' || name === 'strong') && layout.out.length === layout.start && layout.style === 'plain') {
    layout.style = 'bold';
  }
}

function closeTag(layout: Layout, name: string, at: number): void {
  if (name === 'a' && layout.anchor !== undefined) {
    layout.links.push({ ...layout.anchor, end: layout.out.length });
    layout.anchor = undefined;
  }
  if (isBlockTag(name)) endLine(layout, at, name === 'tr' ? '\n' : '\n\n');
}

/**
 * Lays an HTML source out as text: paragraphs apart, table rows as lines, scripts and styles left out.
 * @throws InputError for elements nested beyond reason.
 */
export function layHtml(source: string): HtmlLayout {
  const layout: Layout = {
    out: mappedText(),
    lines: [],
    links: [],
    start: 0,
    style: 'plain',
    level: NO_LEVEL,
    depth: 0,
    unread: 0,
    anchor: undefined,
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++layout.depth > DEEPEST) throw new InputError(`HTML nested more than ${String(DEEPEST)} deep`);
      if (isUnread(name)) layout.unread++;
      if (layout.unread > 0) return;
      openTag(layout, name, parser.startIndex);
      const url = name === 'a' ? attributes['href'] : undefined;
      if (url !== undefined) layout.anchor = { start: layout.out.length, url };
    },
    ontext(data) {
      if (layout.unread === 0) entityOrWords(layout, data, parser);
    },
    onclosetag(name) {
      layout.depth--;
      if (layout.unread === 0) closeTag(layout, name, parser.startIndex);
      if (isUnread(name)) layout.unread = Math.max(0, layout.unread - 1);
    },
  });
  parser.write(source);
  parser.end();
  endLine(layout, source.length, '\n');
  const { text, map } = layout.out.finish(source);
  const lines = layout.lines.map((line): MarkedLine => ({ ...line, words: trimmed(text, line.start, line.end) }));
  return { text, map, lines, links: layout.links };
}

function entityOrWords(layout: Layout, data: string, parser: Parser): void {
  const length = parser.endIndex - parser.startIndex + 1;
  if (length === data.length) words(layout, data, parser.startIndex);
  else layout.out.put(data, parser.startIndex);
}
