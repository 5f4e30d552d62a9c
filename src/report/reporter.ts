import type { Table } from '../model/table.js';

export interface ReportOptions {
  readonly color: boolean;
  /** Width of the terminal in columns; unbounded when absent. */
  readonly width?: number;
  readonly language: 'en' | 'fr';
}

/** One way to write a table; pure, ends in a newline, no colour unless asked. */
export interface Reporter {
  readonly name: string;
  readonly extension: string;
  renderTable(table: Table, options: ReportOptions): Iterable<string>;
}
