import { extname } from 'node:path';
import { UsageError } from '../model/errors.js';
import { PROGRAM } from '../model/program.js';
import type { Row, Table } from '../model/table.js';
import type { BuildReport } from '../pipeline.js';
import { REPORTERS } from '../report/registry.js';

const OUTCOMES = ['resolved', 'ambiguous', 'unresolved'] as const;

const total = (outcomes: Readonly<Record<string, number>>): number =>
  Object.values(outcomes).reduce((sum, count) => sum + count, 0);

const table = (title: string, heads: readonly string[], rows: readonly Row[]): Table => ({
  title,
  columns: heads.map((name) => ({ name, label: name })),
  rows,
});

/** References by form: one column an outcome, whatever outcomes there are. */
function referenceTable({ references }: BuildReport): Table {
  const met = new Set(Object.values(references).flatMap((outcomes) => Object.keys(outcomes)));
  const names = [
    ...OUTCOMES.filter((name) => met.has(name)),
    ...[...met].filter((name) => !OUTCOMES.some((one) => one === name)).sort(),
  ];
  const rows = Object.entries(references).map(([form, outcomes]) => ({
    form,
    ...Object.fromEntries(names.map((name) => [name, outcomes[name] ?? 0])),
    all: total(outcomes),
  }));
  return table('References in wordings', ['form', ...names, 'all'], rows);
}

function tables(report: BuildReport): readonly Table[] {
  const left = report.diagnostics.map(({ severity, path, line, code, message, hint }) => ({
    severity,
    place: line === undefined ? path : `${path}:${String(line)}`,
    code,
    message: hint === undefined ? message : `${message} (${hint})`,
  }));
  const figures = (record: Readonly<Record<string, number>>): Row[] =>
    Object.entries(record).map(([name, figure]) => ({ name, figure }));
  return [
    table('Counts', ['name', 'figure'], figures({ ...report.counts, bytes: report.bytes })),
    table(
      'Time',
      ['stage', 'ms'],
      report.times.map(({ stage, ms }) => ({ stage, ms })),
    ),
    referenceTable(report),
    table('Bullets of lists', ['name', 'figure'], figures(report.bullets)),
    table('What could not be read, or only in part', ['severity', 'place', 'code', 'message'], left),
  ];
}

async function markdown(report: BuildReport): Promise<string> {
  const row = REPORTERS.find(({ name }) => name === 'markdown');
  if (row === undefined) throw new Error('there is no reporter called markdown');
  const { reporter } = await row.load();
  const parts = tables(report).map((one) =>
    [...reporter.renderTable(one, { color: false, language: 'en' })].join('').trim(),
  );
  return `# ${report.index}\n\nBuilt by ${PROGRAM}.\n\n${parts.join('\n\n')}\n`;
}

function json({ index, built, counts, bytes, times, references, bullets, diagnostics }: BuildReport): string {
  const report = { program: PROGRAM, index, built, counts, bytes, times, references, bullets, diagnostics };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const WRITERS: Readonly<Record<string, (report: BuildReport) => string | Promise<string>>> = {
  '.json': json,
  '.md': markdown,
};

/**
 * Writes a build's report as the file's ending asks: `.md` for people, `.json` for programs.
 * @throws UsageError at once for any other ending
 */
export function reportWriter(file: string): (report: BuildReport) => Promise<readonly string[]> {
  const write = WRITERS[extname(file).toLowerCase()];
  if (write === undefined) throw new UsageError(`${file}: a report is .json or .md`);
  return async (report) => [await write(report)];
}
