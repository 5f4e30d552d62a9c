import { relative, resolve } from 'node:path';
import { UsageError } from '../../model/errors.js';
import type { CheckReport, Finding } from '../../model/finding.js';
import type { Call } from '../command.js';

/** The findings on lines that changed, with `--changed-lines`; else all of them. Counts of references stay those of the files. */
export async function onChangedLines({ io, options }: Call, report: CheckReport): Promise<CheckReport> {
  if (options.flag('changedLines') !== true) return report;
  const revision = options.text('changedSince');
  if (revision === undefined)
    throw new UsageError(
      '--changed-lines: since when? add --changed-since REVISION, as in: --changed-since origin/main',
    );
  const { changedLines } = await import('../changed.js');
  const lines = changedLines(io.cwd, revision);
  const isTouched = ({ path, line, endLine }: Finding): boolean =>
    lines.get(relative(io.cwd, resolve(io.cwd, path)))?.some(({ first, last }) => first <= endLine && line <= last) ??
    true;
  return { ...report, findings: report.findings.filter(isTouched) };
}
