import type { Diagnostic } from '../model/diagnostic.js';
import type { Row, Table } from '../model/table.js';
import type { BuildReport, Stage } from '../pipeline.js';

/** A person reads no more than this; `build --stats` has them all. */
const MOST_SHOWN = 20;

const number = (count: number | undefined): string => (count ?? 0).toLocaleString('en-US');

/** `notes/a.md:3:1: warning: nothing to read in it; what to do`. */
export function diagnosticLine({ path, line, column, severity, message, hint }: Diagnostic): string {
  const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return `${place}: ${severity}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/** Diagnostics for people: errors first, at most twenty, then how many more there are. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): string[] {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const more = sorted.length - MOST_SHOWN;
  return [
    ...sorted.slice(0, MOST_SHOWN).map(diagnosticLine),
    ...(more > 0 ? [`and ${number(more)} more: cite-graph build --stats --format json`] : []),
  ];
}

/** `read 5 files: 8 articles held and 47 named, 63 edges, in 0.2 s`. */
export function summaryLine({ built, counts, times, index, patched }: BuildReport): string {
  if (!built) return `nothing has changed: ${index} is as it should be`;
  const took = patched === undefined ? `${number(counts['files'])} files` : `${number(patched)} changed files`;
  const seconds = times.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  const articles = `${number(counts['held'])} articles held, ${number(counts['stubs'])} only named by others`;
  return `read ${took}: ${articles}, ${number(counts['edges'])} edges, in ${seconds.toFixed(1)} s`;
}

/** Words for the line that shows how far a build is. */
export const progressWords = (stage: Stage, done: number, total: number): string =>
  ({
    files: 'looking for files',
    // Nobody knows how many files an archive has before its end.
    read: total === 0 ? `reading: ${number(done)} files` : `reading ${number(done)} of ${number(total)} files`,
    resolve: `resolving the references of ${number(total)} pages`,
    index: `writing ${number(total)} pieces of evidence`,
  })[stage];

/** Which way a build took where there was an index before: the changed files into it, or everything anew and why. */
function wayRows({ patched, whole, counts }: BuildReport): Row[] {
  if (patched !== undefined) return [{ what: 'way', name: 'patched', detail: '', figure: patched }];
  return whole === undefined ? [] : [{ what: 'way', name: 'whole', detail: whole, figure: counts['files'] ?? 0 }];
}

/** Everything a build counted, one figure a row. */
export function statsTable(report: BuildReport): Table {
  const rows: Row[] = [
    ...Object.entries(report.counts).map(([name, count]) => ({ what: 'count', name, detail: '', figure: count })),
    ...Object.entries(report.references).flatMap(([name, outcomes]) =>
      Object.entries(outcomes).map(([detail, figure]) => ({ what: 'reference', name, detail, figure })),
    ),
    ...Object.entries(report.bullets).map(([name, figure]) => ({ what: 'bullet', name, detail: '', figure })),
    ...wayRows(report),
    ...report.times.map(({ stage, ms }) => ({ what: 'milliseconds', name: stage, detail: '', figure: ms })),
    ...report.diagnostics.map((each) => ({
      what: each.severity,
      name: each.code,
      detail: diagnosticLine(each),
      figure: 1,
    })),
  ];
  return {
    about: { index: report.index, built: report.built, bytes: report.bytes },
    groupBy: ['what'],
    columns: [
      { name: 'what', label: 'what' },
      { name: 'name', label: 'name', role: 'name' },
      { name: 'detail', label: '' },
      { name: 'figure', label: 'figure', role: 'count' },
    ],
    rows,
  };
}
