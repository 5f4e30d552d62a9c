import type { Column, Row, Table } from '../model/table.js';
import { columnsFor } from '../model/table.js';
import { clean, excerptOf, isFilled, isRecord, itemsOf } from './cells.js';
import { formatExcerpt } from './excerpt.js';
import { cutEnd, cutStart, padTo, widthOf } from './width.js';

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
  /** Columns left for the excerpt beside the others; `undefined` when it stands below. */
  readonly beside: number | undefined;
  readonly indent: number;
  readonly width: number;
}

const GAP = 2;
/** Quoted words in less than this say nothing. */
const LEAST_EXCERPT = 36;
const LEAST = { name: 14, place: 18, other: 10 };

const lines = (row: Row, column: Column): string[] =>
  itemsOf(row[column.name]).map((item) => (isRecord(item) ? '' : clean(String(item))));

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

/** Lays out the columns that people see and that hold something, headings aside. */
export function layOut(table: Table, options: { readonly width: number; readonly indent: number }): Layout {
  const grouped = new Set(table.groupBy ?? []);
  const filled = columnsFor(table, 'people').filter(
    (column) => !grouped.has(column.name) && table.rows.some((row) => isFilled(row[column.name])),
  );
  const excerpt = filled.find((column) => column.role === 'excerpt');
  const columns = filled.filter((column) => column !== excerpt);
  const titled = grouped.size === 0;
  const natural = columns.map((column) =>
    table.rows.reduce(
      (widest, row) => lines(row, column).reduce((most, line) => Math.max(most, widthOf(line)), widest),
      titled ? widthOf(column.label) : 0,
    ),
  );
  const room = options.width - options.indent;
  const widths = shrink(columns, natural, room);
  const left = room - widths.reduce((sum, width) => sum + width + GAP, 0);
  return { columns, widths, excerpt, beside: left >= LEAST_EXCERPT ? left : undefined, ...options };
}

function dressCell(words: string, column: Column, dress: Dress): string {
  if (column.role === 'name') return dress.strong(words);
  if (column.role === 'state') return dress.dead(words);
  return column.role === 'place' ? dress.soft(words) : words;
}

/** One row as lines: lists stack, and the quoted words stand beside their place or below it. */
export function* rowLines(row: Row, layout: Layout, dress: Dress): Generator<string> {
  const { columns, widths, excerpt, beside, indent } = layout;
  const cells = columns.map((column) => lines(row, column));
  const excerpts = excerpt === undefined ? [] : itemsOf(row[excerpt.name]).filter(isRecord).map(excerptOf);
  const height = Math.max(1, excerpts.length, ...cells.map((cell) => cell.length));
  for (let line = 0; line < height; line++) {
    const parts = columns.map((column, index) => {
      const width = widths[index] ?? 0;
      const words = cells[index]?.[line] ?? '';
      const fitted = column.role === 'place' ? cutStart(words, width) : cutEnd(words, width);
      return { plain: fitted, shown: dressCell(padTo(fitted, width), column, dress) };
    });
    const quoted = excerpts[line];
    const margin = ' '.repeat(indent);
    const blank = parts.every(({ plain }) => plain === '');
    if (beside !== undefined) {
      const quote = quoted === undefined ? '' : formatExcerpt(quoted, beside, dress.mark);
      yield trimmed(margin + [...parts.map(({ shown }) => shown), quote].join(' '.repeat(GAP)));
      continue;
    }
    if (!blank) yield trimmed(margin + parts.map(({ shown }) => shown).join(' '.repeat(GAP)));
    if (quoted !== undefined) {
      const room = Math.max(24, layout.width - indent - 2);
      yield `${margin}  ${formatExcerpt(quoted, room, dress.mark)}`;
    }
  }
}

const trimmed = (line: string): string => line.replace(/ +$/, '');
