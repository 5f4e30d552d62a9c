import { isDead } from '../model/status.js';
import { AmbiguousError, UsageError } from '../model/errors.js';
import { parseTypedReference } from '../typed-reference.js';
import type { ArticleRow, LawStore } from '../store/store.js';

/** How typed words were understood. */
export interface Reading {
  readonly subjects: readonly ArticleRow[];
  /** Other readings that were set aside because they are dead; empty when the words decide. */
  readonly aside: readonly ArticleRow[];
}

/** What narrows the reading of typed words. */
export interface ReadingOptions {
  /** `--text`: as if it had been typed after the reference. */
  readonly text: string | undefined;
  readonly strict: boolean;
}

/**
 * The articles that typed words mean. Of several readings the one that is alive is taken when there is exactly one and
 * `strict` is not asked; else throws `AmbiguousError`. Throws `NotFoundError` for what the index does not know.
 */
export async function readSubjects(store: LawStore, words: string, options: ReadingOptions): Promise<Reading> {
  if (words.trim() === '') throw new UsageError('no reference given', { hint: 'try: cite-graph who-cites L162-5' });
  const typed = options.text === undefined ? words : `${words} ${options.text}`;
  try {
    return { subjects: await parseTypedReference(typed, store), aside: [] };
  } catch (error) {
    if (!(error instanceof AmbiguousError) || options.strict) throw error;
    const readings = await store.articles(error.candidates);
    const alive = readings.filter(({ status }) => !isDead(status.status));
    if (alive.length !== 1 || readings.length !== error.candidates.length) throw error;
    return { subjects: alive, aside: readings.filter((reading) => !alive.includes(reading)) };
  }
}

/** The keys of the texts that `--in` names. Throws `NotFoundError` for one that the index does not know. */
export async function readTexts(store: LawStore, named: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(named.map((words) => parseTypedReference(words, store)));
  return [...new Set(found.flat().map(({ textKey }) => textKey))];
}
