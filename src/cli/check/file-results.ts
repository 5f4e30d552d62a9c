import type { CheckReport } from '../../model/finding.js';
import type { FileResult } from './cache-file.js';

/** Counts of references by what they came to. */
type Outcomes = Readonly<Record<string, number>>;

/** The sums of counts. */
export function added(all: readonly Outcomes[]): Outcomes {
  const sums: Record<string, number> = {};
  for (const each of all) for (const [name, count] of Object.entries(each)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

const byPath = <T extends { readonly path: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(each.path);
    if (group === undefined) groups.set(each.path, [each]);
    else group.push(each);
  }
  return groups;
};

/** What each file of a report came to; `documents` has the path of every document, `outcomes` its references by path. */
export function split(
  { findings, suppressed = [] }: CheckReport,
  documents: readonly string[],
  outcomes: ReadonlyMap<string, Outcomes>,
): ReadonlyMap<string, FileResult> {
  const found = byPath(findings);
  const held = byPath(suppressed);
  const counts = new Map<string, number>();
  for (const path of documents) counts.set(path, (counts.get(path) ?? 0) + 1);
  return new Map(
    [...counts].map(([path, count]) => [
      path,
      {
        documents: count,
        outcomes: outcomes.get(path) ?? {},
        findings: found.get(path) ?? [],
        suppressed: held.get(path) ?? [],
      },
    ]),
  );
}

/** The report of files in their order: what one run over all of them would say. */
export function joined(
  results: readonly FileResult[],
  about: Pick<CheckReport, 'rules' | 'law' | 'unread' | 'today' | 'program'>,
): CheckReport {
  const outcomes = added(results.map((result) => result.outcomes));
  const suppressed = results.flatMap((result) => result.suppressed);
  return {
    findings: results.flatMap(({ findings }) => findings),
    files: results.reduce((sum, { documents }) => sum + documents, 0),
    references: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    outcomes,
    ...about,
    ...(suppressed.length === 0 ? {} : { suppressed }),
  };
}
