import type { Span } from '../model/span.js';
import { blankLines, breaks, spaces, type Patch } from './blank.js';
import type { Stretch } from './inline-markup.js';
import { isLinksHeading, isNota } from './line-words.js';
import { articleHeading } from './article-heading.js';
import { lineEnd, NO_LEVEL, trimmed, type MarkedLine } from './marked-line.js';

/** The lines of a Markdown source that structure it, and what is left to blank between them. */
export interface MarkdownLines {
  readonly lines: readonly MarkedLine[];
  readonly patches: readonly Patch[];
  readonly stretches: readonly Stretch[];
  /** Where a code fence opens that never closes. */
  readonly openFence?: number;
}

/** A line of the source and its first character that is no space. */
interface Line {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

interface Scan {
  readonly source: string;
  readonly lines: MarkedLine[];
  readonly patches: Patch[];
  readonly stretches: Stretch[];
  inList: boolean;
  /** Of the last bullet. */
  indent: number;
  /** Where the stretch of inline markup under way began. */
  stretchStart: number;
}

const HASH = 35;
const STAR = 42;
const COLON = 58;
const DASH = 45;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;
const GREATER = 62;
const PLUS = 43;
const UPPER_N = 78;

function closeStretch(scan: Scan, end: number, next: number): void {
  if (end > scan.stretchStart) scan.stretches.push({ start: scan.stretchStart, end, emphasis: !scan.inList });
  scan.stretchStart = next;
}

/** The section of lists begins or ends at a line. */
function enterList(scan: Scan, start: number, inList: boolean): void {
  if (inList === scan.inList) return;
  closeStretch(scan, start, start);
  scan.inList = inList;
}

function heading(scan: Scan, line: Line): void {
  const { at, start, end } = line;
  const { source } = scan;
  let level = 0;
  while (source.charCodeAt(at + level) === HASH) level++;
  const after = source.charCodeAt(at + level);
  if (level > 6 || (after !== 32 && after !== 9)) return;
  let to = trimmed(source, at, end).end;
  while (source.charCodeAt(to - 1) === HASH) to--;
  // « # R# » keeps its last character: closing marks stand after a space.
  if (to < end && !/\s/.test(source[to - 1] ?? '')) to = trimmed(source, at, end).end;
  const words = trimmed(source, at + level, to);
  enterList(scan, start, isLinksHeading(source.slice(words.start, words.end)));
  scan.patches.push(spaces(at, at + level));
  if (to < end && words.end > words.start) scan.patches.push(spaces(to, end));
  scan.lines.push({ start, end, words, style: 'heading', level });
}

/** `**words**`, `_words_:`, `*words*`: the whole line is emphasised. */
function emphasised(scan: Scan, line: Line): boolean {
  const { at, start, end } = line;
  const { source } = scan;
  const mark = source.charCodeAt(at);
  const size = source.charCodeAt(at + 1) === mark ? 2 : 1;
  const last = trimmed(source, at, end).end;
  const colon = source.charCodeAt(last - 1) === COLON ? 1 : 0;
  const close = (colon === 0 ? last : trimmed(source, at, last - 1).end) - size;
  // Bold that spans lines has its marks on lines of their own.
  if (size === 2 && close === at) scan.patches.push(spaces(at, at + 2));
  if (close <= at + size || source.charCodeAt(close) !== mark || source.charCodeAt(close + size - 1) !== mark)
    return false;
  if (size === 1 && !scan.inList) return false;
  const inner = source.slice(at + size, close);
  if (inner.includes(size === 2 ? source.slice(at, at + 2) : source.charAt(at)) || inner !== inner.trimStart())
    return false;
  const words = { start: at + size, end: close };
  const linksStart = isLinksHeading(inner);
  const leavesList = scan.inList && (isNota(inner) || articleHeading(inner) !== undefined);
  if (linksStart || leavesList) enterList(scan, start, linksStart);
  scan.patches.push(spaces(at, at + size), spaces(close, close + size));
  scan.lines.push({ start, end, words, style: size === 2 ? 'bold' : 'italic', level: NO_LEVEL });
  return true;
}

/** « NOTA : voir … », « **Nota** : voir … »: the wording follows on the same line. */
function nota(scan: Scan, line: Line): boolean {
  const { at, start, end } = line;
  if (!isNota(scan.source.slice(at, at + 24).replace(/[*_]/g, ''))) return false;
  scan.lines.push({ start, end, words: trimmed(scan.source, at, end), style: 'plain', level: NO_LEVEL });
  return true;
}

function bullet(scan: Scan, line: Line): void {
  const { at, start, end } = line;
  if (!scan.inList) return;
  const space = scan.source.charCodeAt(at + 1);
  if (space !== 32 && space !== 9) return;
  // A bullet that wraps before « - art. L2 » goes on, deeper in, on the next line: these lists have one level.
  const last = scan.lines.at(-1);
  if (last?.style === 'bullet' && last.end + 1 === start && at - start > scan.indent) return;
  scan.indent = at - start;
  scan.lines.push({ start, end, words: trimmed(scan.source, at + 1, end), style: 'bullet', level: NO_LEVEL });
}

interface Block {
  readonly end: number;
  readonly closed: boolean;
}

/** Offset after the fence that opens at `at`, or the end of the source with `closed: false`. */
function fence(source: string, at: number, end: number): Block | undefined {
  const mark = source[at] ?? '';
  let size = 0;
  while (source[at + size] === mark) size++;
  if (size < 3) return undefined;
  const closing = mark.repeat(size);
  for (let next = end + 1; next <= source.length;) {
    const to = lineEnd(source, next);
    const line = source.slice(next, Math.min(to, next + 200)).trim();
    if (line.startsWith(closing) && line === mark.repeat(line.length)) return { end: to, closed: true };
    if (to >= source.length) break;
    next = to + 1;
  }
  return { end: source.length, closed: false };
}

function structuralLine(scan: Scan, line: Line): void {
  switch (scan.source.charCodeAt(line.at)) {
    case HASH:
      return heading(scan, line);
    case STAR:
      if (!emphasised(scan, line) && !nota(scan, line)) bullet(scan, line);
      return;
    case UNDERSCORE:
      if (!emphasised(scan, line)) nota(scan, line);
      return;
    case DASH:
    case PLUS:
      return bullet(scan, line);
    case GREATER:
      scan.patches.push(spaces(line.at, line.at + 1));
      return;
    case UPPER_N:
      nota(scan, line);
  }
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13;

/** A fenced block: covered whole, or, where it is read, all but the lines of its fences; its marks are code's own. */
function enclosed(scan: Scan, { start, end, closed }: Span & Block, read: boolean): void {
  const { source, patches } = scan;
  closeStretch(scan, start, end);
  if (!read) {
    patches.push(blankLines(source, start, end));
    return;
  }
  patches.push(blankLines(source, start, lineEnd(source, start)));
  const last = source.lastIndexOf('\n', end - 1) + 1;
  if (closed && last > start) patches.push(blankLines(source, last, end));
}

/**
 * One pass over the lines from `from`; code between fences structures nothing, and is covered unless `fences` says that it
 * is read.
 */
export function markdownLines(source: string, from: number, fences = false): MarkdownLines {
  const scan: Scan = { source, lines: [], patches: [], stretches: [], inList: false, indent: 0, stretchStart: from };
  let openFence: number | undefined;
  for (let start = from; start < source.length;) {
    const end = lineEnd(source, start);
    let at = start;
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    if (at === end && end > start && end < source.length) scan.patches.push(breaks(start, end));
    const code = source.charCodeAt(at);
    const fenced = code === BACKTICK || code === TILDE ? fence(source, at, end) : undefined;
    if (fenced === undefined) {
      structuralLine(scan, { at, start, end });
      start = end + 1;
    } else {
      enclosed(scan, { start, ...fenced }, fences);
      if (!fenced.closed && !fences) openFence = start;
      start = fenced.end + 1;
    }
  }
  closeStretch(scan, source.length, source.length);
  return {
    lines: scan.lines,
    patches: scan.patches,
    stretches: scan.stretches,
    ...(openFence === undefined ? {} : { openFence }),
  };
}
