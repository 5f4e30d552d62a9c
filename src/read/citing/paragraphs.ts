import type { Document } from '../../model/document.js';
import { documents } from '../documents.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import type { Hyperlink } from '../inline-markup.js';
import { NO_LEVEL, trimmed, type MarkedLine } from '../marked-line.js';
import { lastNotAfter } from '../source-map.js';

/** A paragraph of a word processor. */
export interface Paragraph {
  readonly words: string;
  /** 1 to 6. */
  readonly heading?: number;
  readonly bullet?: boolean;
  /** Hyperlinks around words of it, in offsets of `words`. */
  readonly links?: readonly Hyperlink[];
}

const LONGEST_LINE = 400;

function lineOf(text: string, start: number, { heading, bullet }: Paragraph): MarkedLine {
  const style = heading === undefined ? (bullet === true ? 'bullet' : 'plain') : 'heading';
  const words = trimmed(text, start, text.length);
  return { start, end: text.length, words, style, level: heading === undefined ? NO_LEVEL : heading };
}

/**
 * Paragraphs as a document. The file packs its words, so offsets are those of the document's own text; a line is a
 * paragraph's number, counted from 1 without empty ones, notes where they are called.
 */
export function fromParagraphs(
  { path }: SourceFile,
  format: string,
  { paragraphs, hints }: { readonly paragraphs: readonly Paragraph[]; readonly hints: ReadHints },
): Document[] {
  const starts: number[] = [];
  const lines: MarkedLine[] = [];
  const links: Hyperlink[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (paragraph.words.trim() === '') continue;
    if (text !== '') text += '\n\n';
    const start = text.length;
    starts.push(start);
    text += paragraph.words.trimEnd();
    for (const { start: from, end, url } of paragraph.links ?? [])
      links.push({ start: start + from, end: Math.min(start + end, text.length), url });
    if (text.length - start <= LONGEST_LINE && !paragraph.words.trim().includes('\n'))
      lines.push(lineOf(text, start, paragraph));
  }
  const position = (offset: number) => {
    const at = Math.max(0, Math.min(offset, text.length));
    const paragraph = lastNotAfter(starts, at);
    return { line: paragraph + 1, paragraph: paragraph + 1, column: at - (starts[paragraph] ?? 0) + 1 };
  };
  return documents({
    ...{ path, format, text, lines, hints, links, from: 0, namedInFile: false, problems: [], diagnostics: [] },
    map: { sourceOffset: (offset) => Math.max(0, Math.min(offset, text.length)), position },
  });
}
