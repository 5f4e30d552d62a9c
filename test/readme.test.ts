import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { COMMANDS } from '../src/cli/commands/registry.js';
import { EXIT_CODES } from '../src/cli/exit-codes.js';
import { EXPORTERS } from '../src/export/registry.js';
import { REPORTERS } from '../src/report/registry.js';

type Named = readonly { readonly name: string; readonly summary: string }[];

/** A Markdown table as prettier sets it: columns as wide as their widest cell. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => [...row[column]].length));
  const line = ([left, right]: readonly [string, string]): string =>
    `| ${left.padEnd(width(0))} | ${right.padEnd(width(1))} |`;
  const [head, ...body] = rows.map(line);
  return [head, `| ${'-'.repeat(width(0))} | ${'-'.repeat(width(1))} |`, ...body].join('\n');
}

const named = (head: string, rows: Named): string =>
  table([[head, ''], ...rows.map(({ name, summary }): [string, string] => [`\`${name}\``, summary])]);

const TABLES: Readonly<Record<string, string>> = {
  commands: named(
    'command',
    COMMANDS.filter(({ hidden }) => hidden !== true),
  ),
  formats: named('format', REPORTERS),
  exports: named('format', EXPORTERS),
  'exit-codes': table([
    ['status', ''],
    ...EXIT_CODES.map(({ code, meaning }): [string, string] => [String(code), meaning]),
  ]),
};

const section = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);

test.each(Object.keys(TABLES))('README.md has the table of %s as the registry has it', (name) => {
  const readme = readFileSync('README.md', 'utf8');
  const fresh = readme.replace(
    section(name),
    (_, open: string, close: string) => `${open}\n${TABLES[name]!}\n\n${close}`,
  );
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync('README.md', fresh);
  else expect(readme).toBe(fresh);
  expect(readme).toMatch(section(name));
});

test('README.md has two commands to start with, one line each', () => {
  const lines = readFileSync('README.md', 'utf8').match(/^npm ci && .*$/gm);
  expect(lines).toEqual(['npm ci && npx cite-graph who-cites L162-5', 'npm ci && npm test']);
});
