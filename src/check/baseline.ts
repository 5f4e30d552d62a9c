import { InputError } from '../model/errors.js';
import type { Finding, SuppressedFinding } from '../model/finding.js';
import { readable } from '../model/filler.js';

const KIND = 'cite-graph-baseline';
const VERSION = 1;

/** A fault that was there when the baseline was written. */
export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  /** The words, for people who review a change of the file. */
  readonly words: string;
  readonly target?: string;
  readonly fingerprint: string;
  /** How many of them: two equal sentences in one file have one fingerprint. */
  readonly count: number;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

/** What of a file's baseline this run can speak of. */
export interface Scope {
  /** Paths that were read. */
  readonly checked: ReadonlySet<string>;
  /** Paths that are no longer there: their entries are stale although nobody read them. */
  readonly gone: ReadonlySet<string>;
}

/** Findings apart: new ones, known ones, and entries of which there are now fewer. */
export interface Compared {
  readonly fresh: readonly Finding[];
  readonly known: readonly SuppressedFinding[];
  /** With the number of faults that are no longer there. */
  readonly stale: readonly BaselineEntry[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is BaselineEntry =>
  isRecord(value) &&
  ['path', 'rule', 'words', 'fingerprint'].every((name) => typeof value[name] === 'string') &&
  (value['target'] === undefined || typeof value['target'] === 'string') &&
  typeof value['count'] === 'number' &&
  Number.isInteger(value['count']) &&
  value['count'] > 0;

const again = (path: string): string => `cite-graph check --baseline ${path} --update-baseline writes it anew`;

/**
 * The baseline that a file's words hold; `path` is what errors call the file.
 * @throws InputError when it is no baseline, damaged, or of another version.
 */
export function parseBaseline(words: string, path: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch (cause) {
    throw new InputError(`${path}: not JSON, so no baseline`, { cause, hint: again(path) });
  }
  if (!isRecord(value) || value['kind'] !== KIND)
    throw new InputError(`${path}: this is JSON, but no baseline of cite-graph`, { hint: again(path) });
  if (value['version'] !== VERSION)
    throw new InputError(
      `${path}: a baseline of version ${JSON.stringify(value['version'])}; this program reads version ${String(VERSION)}`,
      { hint: again(path) },
    );
  const entries: unknown = value['entries'];
  if (!Array.isArray(entries))
    throw new InputError(`${path}: the baseline has no list of entries`, { hint: again(path) });
  const wrong = entries.findIndex((entry) => !isEntry(entry));
  if (wrong >= 0)
    throw new InputError(`${path}: entry ${String(wrong + 1)} of the baseline is damaged`, { hint: again(path) });
  return { entries: entries.filter(isEntry) };
}

/**
 * Each fault against the entry of its own fingerprint, as often as the entry counts: a fault that went away never makes room
 * for another one. Entries of files that were not read are left alone.
 */
export function compareBaseline(findings: readonly Finding[], baseline: Baseline, scope: Scope): Compared {
  const left = new Map<string, number>();
  for (const { fingerprint, count } of baseline.entries) left.set(fingerprint, (left.get(fingerprint) ?? 0) + count);
  const fresh: Finding[] = [];
  const known: SuppressedFinding[] = [];
  for (const finding of findings) {
    const rest = left.get(finding.fingerprint) ?? 0;
    if (rest === 0) fresh.push(finding);
    else {
      left.set(finding.fingerprint, rest - 1);
      known.push({ ...finding, suppression: { kind: 'baseline' } });
    }
  }
  const stale = baseline.entries.flatMap((entry) => {
    const missing = left.get(entry.fingerprint) ?? 0;
    left.set(entry.fingerprint, 0);
    const spoken = scope.checked.has(entry.path) || scope.gone.has(entry.path);
    return missing > 0 && spoken ? [{ ...entry, count: missing }] : [];
  });
  return { fresh, known, stale };
}

/** `handbook.md: « L. 122-14 » (repealed)`, with how often where it is more than once. */
export const entryWords = ({ path, rule, words, count }: BaselineEntry): string =>
  `${path}: « ${words} » (${rule})${count > 1 ? ` ×${String(count)}` : ''}`;

const compareEntries = (a: BaselineEntry, b: BaselineEntry): number => {
  const [left, right] = [a, b].map((each) => [each.path, each.rule, each.words, each.fingerprint].join('\u0000'));
  return (left ?? '') < (right ?? '') ? -1 : 1;
};

/** The baseline of these findings; entries of files that were not read stay as they were. */
export function updatedBaseline(findings: readonly Finding[], before: Baseline, scope: Scope): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const entry of before.entries)
    if (!scope.checked.has(entry.path) && !scope.gone.has(entry.path)) entries.set(entry.fingerprint, entry);
  for (const { path, rule, surface, target, fingerprint } of findings) {
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    const words = readable(surface);
    entries.set(fingerprint, { path, rule, words, ...(target === undefined ? {} : { target }), fingerprint, count });
  }
  return { entries: [...entries.values()].sort(compareEntries) };
}

/** The file's words: sorted, one entry a line, without line numbers, so that a change shows only what changed. */
export function formatBaseline({ entries }: Baseline): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "kind": ${JSON.stringify(KIND)},\n  "version": ${String(VERSION)},\n  "entries": ${list}\n}\n`;
}
