import { isDead } from '../model/status.js';
import { articleKey } from '../model/article.js';
import { AmbiguousError } from '../model/errors.js';
import { canonicalNumber } from '../model/number.js';
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

/** « code-du-travail », « loi-93-8 »: the key of a text, as `list` prints it and messages suggest it. */
const KEY = /^[a-z]{3,}(?:-[a-z0-9]+)+$/;
const HEAD = /^(?:l['’] ?)?art(?:icle)?s?\b\.? ?/i;

/** The key of the text that words name: a key of the index, else whatever a person writes. */
async function textKey(store: LawStore, words: string): Promise<string | undefined> {
  if (KEY.test(words) && (await store.texts([words])).some(({ key }) => key === words)) return words;
  const [row] = await parseTypedReference(words, store);
  return row?.textKey;
}

/** The articles of a text that is named by its key, or by `--text` beside a number alone. */
async function byTextKey(store: LawStore, words: string, text: string | undefined): Promise<readonly ArticleRow[]> {
  if (text === undefined) {
    if (!KEY.test(words)) return [];
    const whole = await store.articles([articleKey(words, '')]);
    return whole.length > 0 ? whole : store.articlesOf(words);
  }
  const number = canonicalNumber(words.replace(HEAD, ''));
  const key = number === undefined ? undefined : await textKey(store, text);
  return number === undefined || key === undefined ? [] : store.articles([articleKey(key, number)]);
}

/**
 * The articles that typed words mean. Of several readings the one that is alive is taken when there is exactly one and
 * `strict` is not asked; else throws `AmbiguousError`. Throws `NotFoundError` for what the index does not know.
 */
export async function readSubjects(store: LawStore, words: string, options: ReadingOptions): Promise<Reading> {
  const named = await byTextKey(store, words.trim(), options.text);
  if (named.length > 0) return { subjects: named, aside: [] };
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
  const keys: string[] = [];
  for (const words of named) keys.push((await textKey(store, words)) ?? words);
  return [...new Set(keys)];
}
