import { machineRow, machineRest } from './machine.js';
import type { Reporter } from './reporter.js';

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/** `{ title?, about, rows, passages? }`; rows are written one by one, so that a long answer streams. */
export const reporter: Reporter = {
  name: 'json',
  extension: 'json',
  *renderTable(table) {
    const { before, after } = machineRest(table);
    yield '{\n';
    for (const [name, value] of before) yield `  ${JSON.stringify(name)}: ${indented(value, '  ')},\n`;
    yield '  "rows": [';
    let first = true;
    for (const row of table.rows) {
      yield `${first ? '' : ','}\n    ${indented(machineRow(row, table, 'nested'), '    ')}`;
      first = false;
    }
    yield first ? ']' : '\n  ]';
    for (const [name, value] of after) yield `,\n  ${JSON.stringify(name)}: ${indented(value, '  ')}`;
    yield '\n}\n';
  },
};
