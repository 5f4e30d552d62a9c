import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { COMMANDS } from '../src/cli/commands/registry.js';
import { EXIT_CODES } from '../src/cli/exit-codes.js';
import { EXPORTERS } from '../src/export/registry.js';
import { FINDINGS_FORMATS } from '../src/findings-format/registry.js';
import { CITING_FORMATS } from '../src/read/citing/registry.js';
import { INPUT_FORMATS } from '../src/read/registry.js';
import { REFERENCE_FORMATS } from '../src/reference-format/registry.js';
import { REPORTERS } from '../src/report/registry.js';
import { runFake } from './cli/fake-io.js';

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
  sources: named('format', [...INPUT_FORMATS, ...CITING_FORMATS]),
  'reference-formats': named('format', REFERENCE_FORMATS),
  'findings-formats': named('format', FINDINGS_FORMATS),
  'exit-codes': table([
    ['status', ''],
    ...EXIT_CODES.map(({ code, meaning }): [string, string] => [String(code), meaning]),
  ]),
};

const section = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);

/** Compares a marked section of the README with what it should say; writes it under UPDATE_GOLDEN=1. */
function keepInStep(name: string, words: string): void {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toMatch(section(name));
  const fresh = readme.replace(section(name), (_, open: string, close: string) => `${open}\n${words}\n\n${close}`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync('README.md', fresh);
  else expect(readme).toBe(fresh);
}

test.each(Object.keys(TABLES))('README.md has the table of %s as the registry has it', (name) => {
  keepInStep(name, TABLES[name]!);
});

test('README.md shows what who-cites really answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cite-graph-readme-'));
  const argv = ['who-cites', 'L162-5', '--config', 'seeds', '--index', join(folder, 'index.sqlite'), '--no-color'];
  const { code, stdout } = await runFake(argv, { columns: 110 });
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  keepInStep('emblem', `\`\`\`console\n$ cite-graph who-cites L162-5\n${stdout}\`\`\``);
});

test('README.md has two commands to start with, one line each', () => {
  const lines = readFileSync('README.md', 'utf8').match(/^npm ci && .*$/gm);
  expect(lines).toEqual(['npm ci && npx cite-graph who-cites L162-5', 'npm ci && npm test']);
});
