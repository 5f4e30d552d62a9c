import { machineRow } from './machine.js';
import type { Reporter } from './reporter.js';

/** One JSON object a line, one line a row; an answer without rows is an empty line, which readers skip. */
export const reporter: Reporter = {
  name: 'ndjson',
  extension: 'ndjson',
  *renderTable(table) {
    for (const row of table.rows) yield `${JSON.stringify(machineRow(row, table, 'nested'))}\n`;
    if (table.rows.length === 0) yield '\n';
  },
};
