import type { Column, Row, Table } from '../model/table.js';
import { columnsFor } from '../model/table.js';
import { cleanWords, excerptOf, isFilled, isRecord, itemsOf } from './cells.js';
import { formatExcerpt, FRAME } from './excerpt.js';
import { cutEnd, cutStart, widthOf, wrap } from './width.js';

/** How words are dressed on a terminal; the identity without colour. */
export interface Dress {
  readonly strong: (words: string) => string;
  readonly soft: (words: string) => string;
  readonly dead: (words: string) => string;
  readonly mark: (words: string) => string;
}

/** The columns of a table on a terminal: how wide each is, and whether quoted words go on a line of their own. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly excerpt: Column | undefined;
  /** Sentences that found no room beside their row. */
  readonly below: readonly Column[];
  /** Columns left for the excerpt beside the others; `undefined` when it stands below. */
  readonly beside: number | undefined;
  readonly indent: number;
  readonly width: number;
}

const GAP = 2;
/** Quoted words in less than this say nothing. */
const LEAST_EXCERPT = 36;
const MOST_EXCERPT = 64;
// A name that is cut names nothing: « art. L. 162-1… ». Long ones (a whole act) may still be.
const LEAST = { name: 30, place: 18, other: 10 };

const lines = (row: Row, column: Column): string[] =>
  itemsOf(row[column.name]).map((item) => (isRecord(item) ? '' : cleanWords(String(item))));

const leastOf = (column: Column): number =>
  column.role === 'name' ? LEAST.name : column.role === 'place' ? LEAST.place : LEAST.other;

/** Takes what is missing from the widest column that can still give. */
function shrink(columns: readonly Column[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  while (total() > room) {
    let widest = -1;
    columns.forEach((column, index) => {
      const width = widths[index] ?? 0;
      if (width > leastOf(column) && width > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) break;
    widths[widest] = Math.max(leastOf(columns[widest]!), (widths[widest] ?? 0) - (total() - room));
  }
  return widths;
}

/** Quoted words stand beside their place when they fit there whole, up to a length at which they may be cut. */
function leastExcerpt(rows: readonly Row[], column: Column | undefined): number {
  if (column === undefined) return 0;
  const quoted = rows.flatMap((row) => itemsOf(row[column.name]).filter(isRecord).map(excerptOf));
  const longest = quoted.reduce((most, { words }) => Math.max(most, widthOf(words)), 0);
  return Math.min(MOST_EXCERPT, Math.max(LEAST_EXCERPT, longest + FRAME));
}

const naturalWidth = (rows: readonly Row[], column: Column, least: number): number =>
  rows.reduce((widest, row) => lines(row, column).reduce((most, line) => Math.max(most, widthOf(line)), widest), least);

/** Lays out the columns that people see and that hold something in these rows, headings aside. */
export function layOut(
  table: Table,
  rows: readonly Row[],
  options: { readonly width: number; readonly indent: number },
): Layout {
  const grouped = new Set(table.groupBy ?? []);
  const filled = columnsFor(table, 'people').filter(
    (column) => !grouped.has(column.name) && rows.some((row) => isFilled(row[column.name])),
  );
  const excerpt = filled.find((column) => column.role === 'excerpt');
  const others = filled.filter((column) => column !== excerpt);
  const natural = others.map((column) => naturalWidth(rows, column, grouped.size === 0 ? widthOf(column.label) : 0));
  const room = options.width - options.indent;
  const fits = natural.reduce((sum, width) => sum + width + GAP, -GAP) <= room;
  const isBelow = (column: Column): boolean => !fits && column.role === 'remark';
  const columns = others.filter((column) => !isBelow(column));
  const widths = shrink(
    columns,
    natural.filter((_, index) => others[index] !== undefined && !isBelow(others[index])),
    room,
  );
  const left = room - widths.reduce((sum, width) => sum + width + GAP, 0);
  const beside = left >= leastExcerpt(rows, excerpt) ? left : undefined;
  return { columns, widths, excerpt, below: others.filter(isBelow), beside, ...options };
}

function dressCell(words: string, column: Column, dress: Dress): string {
  if (column.role === 'name') return dress.strong(words);
  if (column.role === 'state') return dress.dead(words);
  return column.role === 'place' ? dress.soft(words) : words;
}

function lineOf(row: Row, line: number, { layout, dress }: { readonly layout: Layout; readonly dress: Dress }): string {
  const parts = layout.columns.map((column, index) => {
    const width = layout.widths[index] ?? 0;
    const words = lines(row, column)[line] ?? '';
    const fitted = column.role === 'place' ? cutStart(words, width) : cutEnd(words, width);
    return fitted === '' ? ' '.repeat(width) : dressCell(fitted, column, dress) + ' '.repeat(width - widthOf(fitted));
  });
  return parts.join(' '.repeat(GAP));
}

/** One row as lines: lists stack, and the quoted words stand beside their place or below it. */
export function* rowLines(row: Row, layout: Layout, dress: Dress): Generator<string> {
  const { columns, excerpt, beside, below, indent, width } = layout;
  const excerpts = excerpt === undefined ? [] : itemsOf(row[excerpt.name]).filter(isRecord).map(excerptOf);
  const height = Math.max(1, excerpts.length, ...columns.map((column) => lines(row, column).length));
  const margin = ' '.repeat(indent);
  for (let line = 0; line < height; line++) {
    const cells = lineOf(row, line, { layout, dress });
    const quoted = excerpts[line];
    const quote =
      quoted === undefined ? '' : formatExcerpt(quoted, beside ?? Math.max(24, width - indent - 2), dress.mark);
    if (beside !== undefined) yield trimmed(`${margin}${cells}${' '.repeat(GAP)}${quote}`);
    else {
      if (cells.trim() !== '') yield trimmed(margin + cells);
      if (quote !== '') yield `${margin}  ${quote}`;
    }
  }
  for (const column of below)
    for (const sentence of lines(row, column))
      for (const piece of wrap(sentence, width - indent - 4)) if (piece !== '') yield `${margin}    ${piece}`;
}

/** A line without the spaces at its end; a pattern would begin anew at every space of the wide columns before them. */
function trimmed(line: string): string {
  let end = line.length;
  while (line.charCodeAt(end - 1) === SPACE) end--;
  return line.slice(0, end);
}
const SPACE = 0x20;
