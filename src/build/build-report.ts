import type { Diagnostic } from '../model/diagnostic.js';

/** What a build did, for `build --stats` and the exit code. */
export interface BuildReport {
  /** Path of the index. */
  readonly index: string;
  /** False where nothing had changed and the old index stayed. */
  readonly built: boolean;
  /** How many changed files were taken into the index that was there; absent where it was written whole. */
  readonly patched?: number;
  /** Why an index that was there was written whole all the same. */
  readonly whole?: string;
  /** Files, documents, texts, articles, versions, edges, evidence … */
  readonly counts: Readonly<Record<string, number>>;
  /** Every file and archive that was found, by its place on the disk. */
  readonly sources: readonly string[];
  /** Bytes read. */
  readonly bytes: number;
  /** References in wordings by form and outcome: `{ single: { resolved: 12, ambiguous: 1 } }`. */
  readonly references: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Bullets of lists by shape. */
  readonly bullets: Readonly<Record<string, number>>;
  /** Milliseconds by stage, in order. */
  readonly times: readonly { readonly stage: Stage; readonly ms: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Stage = 'files' | 'read' | 'resolve' | 'index';

/** Called often during long work; `total` is 0 where it is not known. */
export type Progress = (stage: Stage, done: number, total: number) => void;

/** Counts of what a build met, by name: bullets by shape, references by form and outcome. */
export interface Tally {
  count(what: 'bullets' | 'references', name: string, times?: number): void;
}

/** A tally and what it comes to. */
export interface Tallies extends Tally {
  readonly bullets: () => Record<string, number>;
  readonly references: () => Record<string, Record<string, number>>;
}

const byName = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Empty counts of bullets and references. */
export function createTallies(): Tallies {
  const counts = { bullets: new Map<string, number>(), references: new Map<string, number>() };
  return {
    count: (what, name, times = 1) => void counts[what].set(name, (counts[what].get(name) ?? 0) + times),
    bullets: () => byName(counts.bullets),
    references: () => {
      const forms: Record<string, Record<string, number>> = {};
      for (const [name, count] of Object.entries(byName(counts.references))) {
        const space = name.lastIndexOf(' ');
        (forms[name.slice(0, space)] ??= {})[name.slice(space + 1)] = count;
      }
      return forms;
    },
  };
}

/** Runs stages and remembers how long each took. */
export interface Stopwatch {
  readonly times: readonly { readonly stage: Stage; readonly ms: number }[];
  run<T>(stage: Stage, work: () => Promise<T> | T): Promise<T>;
}

/** Times the stages of a build, one after the other. */
export function createStopwatch(): Stopwatch {
  const times: { stage: Stage; ms: number }[] = [];
  return {
    times,
    async run<T>(stage: Stage, work: () => Promise<T> | T): Promise<T> {
      const start = performance.now();
      try {
        return await work();
      } finally {
        times.push({ stage, ms: Math.round(performance.now() - start) });
      }
    },
  };
}
