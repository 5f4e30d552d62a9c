import { Chalk } from 'chalk';
import type { Cell, Row, Table } from '../model/table.js';
import { clean, isRecord, itemsOf } from './cells.js';
import { passageLines } from './passages.js';
import type { Reporter } from './reporter.js';
import { layOut, rowLines, type Dress, type Layout } from './text-rows.js';
import { padTo, wrap } from './width.js';

/** Narrower than this, lines overflow rather than say nothing. */
const NARROWEST = 40;
/** Where no terminal sets a width, prose is still broken for the eye. */
const PROSE = 120;

function dressFor(color: boolean): Dress {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: (words) => chalk.bold(words),
    soft: (words) => chalk.dim(words),
    dead: (words) => chalk.red(words),
    mark: (words) => chalk.underline(words),
  };
}

function* prose(lines: readonly string[], width: number): Generator<string> {
  for (const line of lines) {
    const [first = '', ...rest] = wrap(clean(line), width);
    yield `${first}\n`;
    for (const more of rest) yield `  ${more}\n`;
  }
}

/** Headings that change from one row to the next, each one step deeper; an empty one is not said. */
function* headings(table: Table, index: number, dress: Dress): Generator<string> {
  const columns = table.groupBy ?? [];
  const row = table.rows[index] ?? {};
  const before = index === 0 ? undefined : table.rows[index - 1];
  const changed = columns.findIndex((name) => before === undefined || before[name] !== row[name]);
  if (changed < 0) return;
  if (index > 0 && changed === 0) yield '\n';
  for (const [depth, name] of columns.entries()) {
    const words = itemsOf(row[name])
      .map((item) => (isRecord(item) ? '' : clean(String(item))))
      .join(', ');
    if (depth < changed || words === '') continue;
    yield `${'  '.repeat(depth)}${dress.strong(words)}\n`;
  }
}

function titleLine(layout: Layout, dress: Dress): string {
  const cells = layout.columns.map((column, index) => padTo(column.label, layout.widths[index] ?? 0));
  return `${' '.repeat(layout.indent)}${dress.soft(cells.join('  ').trimEnd())}\n`;
}

/** Rows under one outermost heading are laid out together, so that what one section needs narrows no other. */
function layouts(table: Table, options: { readonly width: number; readonly indent: number }): Map<Cell, Layout> {
  const section = table.groupBy?.[0];
  const sections = new Map<Cell, Row[]>();
  for (const row of table.rows) {
    const key = section === undefined ? '' : (row[section] ?? '');
    const before = sections.get(key);
    if (before === undefined) sections.set(key, [row]);
    else before.push(row);
  }
  return new Map([...sections].map(([key, rows]) => [key, layOut(table, rows, options)]));
}

function* rows(table: Table, width: number, dress: Dress): Generator<string> {
  const section = table.groupBy?.[0];
  const laid = layouts(table, { width, indent: (table.groupBy ?? []).length * 2 });
  for (const [index, row] of table.rows.entries()) {
    const layout = laid.get(section === undefined ? '' : (row[section] ?? ''));
    if (layout === undefined) continue;
    if (section === undefined && index === 0) yield titleLine(layout, dress);
    yield* headings(table, index, dress);
    for (const line of rowLines(row, layout, dress)) yield `${line}\n`;
  }
}

export const reporter: Reporter = {
  name: 'text',
  extension: 'txt',
  *renderTable(table, options) {
    const dress = dressFor(options.color);
    const width = Math.max(NARROWEST, options.width ?? Infinity);
    const readable = Math.min(width, PROSE);
    if (table.title !== undefined) yield `${dress.strong(clean(table.title))}\n`;
    yield* prose(table.head ?? [], readable);
    if (table.rows.length > 0) {
      if (table.title !== undefined || (table.head ?? []).length > 0) yield '\n';
      yield* rows(table, width, dress);
    }
    for (const passage of table.passages ?? [])
      yield* passageLines(passage, { width: Math.max(NARROWEST, options.width ?? PROSE), color: options.color, dress });
    if ((table.foot ?? []).length > 0) yield '\n';
    yield* prose(table.foot ?? [], readable);
    if (isEmpty(table)) yield '\n';
  },
};

/** Nothing to say at all still ends in a newline. */
const isEmpty = ({ title, head = [], foot = [], rows, passages = [] }: Table): boolean =>
  title === undefined && head.length + foot.length + rows.length + passages.length === 0;
