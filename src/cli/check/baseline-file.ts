import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  compareBaseline,
  entryWords,
  formatBaseline,
  parseBaseline,
  updatedBaseline,
  type Baseline,
  type Scope,
} from '../../check/baseline.js';
import { InputError, UsageError } from '../../model/errors.js';
import type { CheckReport } from '../../model/finding.js';
import type { Call } from '../command.js';
import { notice } from '../output.js';

/** What a baseline needs to know of a run. */
export interface BaselineRun {
  /** Absolute; absent where there is no baseline. */
  readonly path: string | undefined;
  /** Paths that were read, as findings name them. */
  readonly checked: ReadonlySet<string>;
}

const NOTHING: Baseline = { entries: [] };

function scopeOf(call: Call, baseline: Baseline, checked: ReadonlySet<string>): Scope {
  const others = new Set(baseline.entries.map(({ path }) => path).filter((path) => !checked.has(path)));
  return { checked, gone: new Set([...others].filter((path) => !existsSync(resolve(call.io.cwd, path)))) };
}

/** A baseline that cannot be read is written anew when that is what was asked. */
async function readBaseline(path: string, shown: string, updating: boolean): Promise<Baseline> {
  if (!existsSync(path)) {
    if (updating) return NOTHING;
    throw new InputError(`${shown}: there is no such baseline`, {
      hint: `cite-graph check --baseline ${shown} --update-baseline writes it`,
    });
  }
  try {
    return parseBaseline(await readFile(path, 'utf8'), shown);
  } catch (error) {
    if (updating && error instanceof InputError) return NOTHING;
    throw error;
  }
}

/**
 * The report without what the baseline knows; with `--update-baseline` the baseline is written and nothing is left to tell.
 * @throws InputError for a baseline that is not there, damaged, or of another version
 */
export async function withBaseline(call: Call, report: CheckReport, run: BaselineRun): Promise<CheckReport> {
  const updating = call.options.flag('updateBaseline') === true;
  const { path, checked } = run;
  if (path === undefined) {
    if (!updating) return report;
    throw new UsageError('--update-baseline: which file? name it with --baseline, or in cite-graph.yml');
  }
  if (updating && call.options.flag('changedLines') === true)
    throw new UsageError('--update-baseline: not with --changed-lines, which leaves out what did not change');
  const shown = relative(call.io.cwd, path) || path;
  const before = await readBaseline(path, shown, updating);
  const scope = scopeOf(call, before, checked);
  const compared = compareBaseline(report.findings, before, scope);
  if (updating) {
    const after = updatedBaseline(report.findings, before, scope);
    await writeFile(path, formatBaseline(after));
    if (!call.settings.quiet) await notice(call.io, updateLine(shown, after, compared));
  }
  const { fresh, known, stale } = compared;
  const all = updating
    ? [...known, ...fresh.map((each) => ({ ...each, suppression: { kind: 'baseline' as const } }))]
    : known;
  return {
    ...report,
    findings: updating ? [] : fresh,
    suppressed: [...(report.suppressed ?? []), ...all],
    baseline: { path: shown, known: all.length, stale: updating ? [] : stale.map(entryWords) },
  };
}

function updateLine(
  shown: string,
  { entries }: Baseline,
  { fresh, stale }: ReturnType<typeof compareBaseline>,
): string {
  const gone = stale.reduce((sum, { count }) => sum + count, 0);
  const all = entries.reduce((sum, { count }) => sum + count, 0);
  return `${shown}: ${String(all)} known (${String(fresh.length)} added, ${String(gone)} removed)`;
}
