import type { Span } from '../model/span.js';
import { labelOf } from './markdown-inline.js';

/** A stretch of prose, or of an HTML block, where Markdown is not read. */
export interface Block extends Span {
  readonly kind: 'prose' | 'html';
}

/** The blocks of a Markdown source that hold prose, and the labels it defines. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly labels: ReadonlySet<string>;
}

/** What goes on from line to line. */
type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'prose' | 'html'; readonly start: number }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'raw'; readonly until: string };

interface Scan {
  readonly source: string;
  readonly blocks: Block[];
  readonly labels: Set<string>;
  open: Open;
  /** Since the last line that began at the margin, an item of a list: what is indented belongs to it. */
  inList: boolean;
  /** The line before was indented code. */
  inCode: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Without indentation and marks of quotations. */
  readonly words: string;
  readonly indent: number;
}

const NONE: Open = { kind: 'none' };
const FENCE = /^(?:`{3,64}(?=[^`]*$)|~{3,64})/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^(?:=+|-+)[ \t\r]*$/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const DEFINITION = /^\[(?!\^)([^\]]{1,999})\]:/;
const RAW = /^<(script|pre|style|textarea)(?:[\s>]|$)/i;
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i;
const LONE_TAG = /^<\/?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,2000})?\/?>[ \t\r]*$/;
/** Longer lines are no mark of structure. */
const LOOK = 4000;

function lineAt(source: string, start: number): Line {
  const newline = source.indexOf('\n', start);
  const end = newline < 0 ? source.length : newline;
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const sign = source[at];
    if (sign === ' ') indent++;
    else if (sign === '\t') indent += 4 - (indent % 4);
    else if (sign === '>' && indent < 4) indent = -1;
    else if (sign !== '\r') break;
  }
  return { start, end, words: source.slice(at, Math.min(end, at + LOOK)), indent: Math.max(0, indent) };
}

function close(scan: Scan, end: number): void {
  const { open } = scan;
  if ((open.kind === 'prose' || open.kind === 'html') && end > open.start)
    scan.blocks.push({ kind: open.kind, start: open.start, end });
  scan.open = NONE;
}

/** Lines inside code, comments and HTML, which only their own end ends. Whether the line was one. */
function goesOn(scan: Scan, line: Line): boolean {
  const { open } = scan;
  if (open.kind === 'fence') {
    const ends = line.words.startsWith(open.mark) && line.words.replaceAll(open.mark.charAt(0), '').trim() === '';
    if (ends) scan.open = NONE;
    return true;
  }
  if (open.kind === 'raw') {
    if (scan.source.slice(line.start, line.end).toLowerCase().includes(open.until)) scan.open = NONE;
    return true;
  }
  if (open.kind !== 'html') return false;
  if (line.words === '') close(scan, line.start);
  return true;
}

/** Opens what is no prose. Whether the line did. */
function opens(scan: Scan, line: Line): boolean {
  const { words, start, end } = line;
  const fence = FENCE.exec(words)?.[0];
  const raw = words.startsWith('<!--') ? '-->' : RAW.exec(words)?.[1];
  if (fence !== undefined) {
    close(scan, start);
    scan.open = { kind: 'fence', mark: fence };
  } else if (raw !== undefined) {
    close(scan, start);
    const until = raw === '-->' ? raw : `</${raw.toLowerCase()}`;
    const closes =
      scan.source
        .slice(start, end)
        .toLowerCase()
        .indexOf(until, words.startsWith('<!--') ? 4 : 0) >= 0;
    scan.open = closes ? NONE : { kind: 'raw', until };
  } else if (BLOCK_TAG.test(words) || (scan.open.kind === 'none' && LONE_TAG.test(words))) {
    close(scan, start);
    scan.open = { kind: 'html', start };
  } else return false;
  return true;
}

function definition(scan: Scan, { words }: Line): boolean {
  const label = scan.open.kind === 'prose' ? undefined : DEFINITION.exec(words)?.[1];
  if (label !== undefined) scan.labels.add(labelOf(label));
  return label !== undefined;
}

function proseLine(scan: Scan, line: Line): void {
  const { start, words, indent } = line;
  const code = indent >= 4 && scan.open.kind === 'none' && !scan.inList;
  scan.inCode = code;
  if (code) return;
  if (scan.open.kind === 'prose' && UNDERLINE.test(words)) {
    // What stands above is a heading.
    scan.open = NONE;
    return;
  }
  if (HEADING.test(words)) return close(scan, start);
  if (ITEM.test(words)) {
    close(scan, start);
    scan.inList = true;
  } else if (indent === 0 && scan.open.kind === 'none') scan.inList = false;
  if (scan.open.kind === 'none') scan.open = { kind: 'prose', start };
}

/** The end of front matter, or 0. */
function matterEnd(source: string): number {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(source)) return 0;
  const close = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.exec(source);
  return close === null ? 0 : close.index + close[0].length;
}

/** One pass over the lines: paragraphs and items, HTML blocks; headings, code, comments and front matter are left out. */
export function markdownBlocks(source: string): Blocks {
  const scan: Scan = { source, blocks: [], labels: new Set(), open: NONE, inList: false, inCode: false };
  for (let at = matterEnd(source); at < source.length;) {
    const line = lineAt(source, at);
    at = line.end + 1;
    if (goesOn(scan, line)) continue;
    if (line.words === '') close(scan, line.start);
    else if ((line.indent < 4 || scan.inList) && opens(scan, line)) continue;
    else if (!definition(scan, line)) proseLine(scan, line);
  }
  close(scan, source.length);
  return { blocks: scan.blocks, labels: scan.labels };
}
