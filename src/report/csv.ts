import { columnsFor, type Cell } from '../model/table.js';
import { isRecord, itemsOf } from './cells.js';
import type { Reporter } from './reporter.js';

const quoted = (words: string): string => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);

/** Lists in one cell are joined by `; `, records are written as JSON. */
const cellWords = (cell: Cell | undefined): string =>
  itemsOf(cell)
    .map((item) => (isRecord(item) ? JSON.stringify(item) : String(item)))
    .join('; ');

/** RFC 4180: a header line, CRLF line ends, quotes doubled. */
export const reporter: Reporter = {
  name: 'csv',
  extension: 'csv',
  *renderTable(table) {
    const columns = columnsFor(table, 'flat');
    yield `${columns.map(({ name }) => quoted(name)).join(',')}\r\n`;
    for (const row of table.rows) yield `${columns.map(({ name }) => quoted(cellWords(row[name]))).join(',')}\r\n`;
  },
};
