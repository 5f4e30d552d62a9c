import { machineRest, machineRow } from './machine.js';
import type { Reporter } from './reporter.js';

// Read back as something else than words when they stand bare; the old names of truth among them.
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|~)$/i;
const BARE = /^[A-Za-z][A-Za-z0-9_/-]*$/;

/** A string of JSON is one of YAML, save for a few characters that YAML does not take as they are. */
const words = (value: string): string =>
  BARE.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

function scalar(value: unknown): string {
  if (typeof value === 'string') return words(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'null';
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

/** `key: value` or `- value` where the value follows on the same line or, indented, below. */
function* entry(lead: string, value: unknown, indent: string): Generator<string> {
  if (isList(value)) {
    yield value.length === 0 ? `${lead} []\n` : `${lead}\n`;
    for (const item of value) yield* entry(`${indent}  -`, item, `${indent}  `);
  } else if (isRecord(value)) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
    // The first pair of a list's item stands on its dash: `- article: …`.
    const onDash = lead.endsWith('-');
    if (pairs.length === 0) yield `${lead} {}\n`;
    else if (!onDash) yield `${lead}\n`;
    for (const [index, [name, one]] of pairs.entries())
      yield* entry(
        onDash && index === 0 ? `${lead} ${words(name)}:` : `${indent}  ${words(name)}:`,
        one,
        `${indent}  `,
      );
  } else yield `${lead} ${scalar(value)}\n`;
}

/** The same object as `json`, as YAML 1.2 in block style. */
export const reporter: Reporter = {
  name: 'yaml',
  extension: 'yaml',
  *renderTable(table) {
    const { before, after } = machineRest(table);
    for (const [name, value] of before) yield* entry(`${name}:`, value, '');
    if (table.rows.length === 0) yield 'rows: []\n';
    else yield 'rows:\n';
    for (const row of table.rows) yield* entry('  -', machineRow(row, table, 'nested'), '  ');
    for (const [name, value] of after) yield* entry(`${name}:`, value, '');
  },
};
