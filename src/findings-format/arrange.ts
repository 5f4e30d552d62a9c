import type { Finding, Severity } from '../model/finding.js';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By path and place, so that the same findings always make the same bytes. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      compareWords(a.path, b.path) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareWords(a.rule, b.rule),
  );

/** Whether one is at least as grave as the other. */
export const isAsGrave = (severity: Severity, least: Severity): boolean => RANK[severity] <= RANK[least];

/** Gravest first, for readers that show only the first ones. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...inOrder(findings)].sort((a, b) => RANK[a.severity] - RANK[b.severity]);

/** Findings of each file, in order. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of inOrder(findings)) {
    const before = files.get(finding.path);
    if (before === undefined) files.set(finding.path, [finding]);
    else before.push(finding);
  }
  return files;
}

/** What is told once, and where it stands again. */
export interface Repeated {
  readonly first: Finding;
  readonly again: readonly Finding[];
}

/** The same thing said of the same target in one file is told once. */
export function withRepeats(findings: readonly Finding[]): readonly Repeated[] {
  const groups = new Map<string, { first: Finding; again: Finding[] }>();
  for (const finding of findings) {
    const { rule, severity, target, message, remark, judgedOn } = finding;
    // Without a target nothing but the words could say that two are the same.
    const subject = target ?? `words ${finding.surface}`;
    const key = JSON.stringify([rule, severity, subject, message, remark, judgedOn?.day]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, again: [] });
    else group.again.push(finding);
  }
  return [...groups.values()];
}

/** How many of each severity. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}

/**
 * Each finding's fingerprint made unique in the report: the second of two equal faults (the same sentence twice in a file)
 * gets a `:2`, since some readers drop what they have seen.
 */
export function uniqueFingerprints(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const unique = new Map<Finding, string>();
  for (const finding of inOrder(findings)) {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    unique.set(finding, count === 1 ? finding.fingerprint : `${finding.fingerprint}:${String(count)}`);
  }
  return unique;
}

type Place = Pick<Finding, 'page' | 'paragraph' | 'line' | 'column'>;

/** « p. 4, line 12 », « ¶ 14 »: where words stand in a file that has no lines to point to; nothing for one that has. */
export function packedPlace({ page, paragraph, line }: Place, language: 'en' | 'fr'): string | undefined {
  if (page !== undefined) return `p. ${String(page)}, ${language === 'fr' ? 'ligne' : 'line'} ${String(line)}`;
  return paragraph === undefined ? undefined : `¶ ${String(paragraph)}`;
}

/** `12:3`, or the page or paragraph in a format whose files have no lines. */
export const placeOf = (finding: Place, language: 'en' | 'fr'): string =>
  packedPlace(finding, language) ?? `${String(finding.line)}:${String(finding.column)}`;
