import { fold } from '../model/fold.js';
import type { LawStore, VersionRow } from '../store/store.js';

/**
 * A number lives on when its rule is gone: of 1,580 articles of the labour code with one successor in both directions, one
 * in six leads to a number that a later reform filled with something else (L. 225-19 → L. 3142-21, today another leave).
 * Read by eye, those that kept their rule share these parts of their words, and of their pairs of words.
 */
const SHARED_WORDS = 0.4;
const SHARED_PAIRS = 0.15;

interface Wording {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Words of four letters and more say what a rule is about. */
function wordingOf(text: string): Wording {
  const words: readonly string[] = fold(text).match(/[a-z]{4,}/g) ?? [];
  return {
    words: new Set(words),
    pairs: new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)),
  };
}

function share(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0;
  for (const one of left) if (right.has(one)) both++;
  return both / Math.max(1, Math.min(left.size, right.size));
}

/** Whether two wordings can be the same rule, reworded. */
export function isSameRule(former: string, later: string): boolean {
  const [left, right] = [wordingOf(former), wordingOf(later)];
  return share(left.words, right.words) >= SHARED_WORDS && share(left.pairs, right.pairs) >= SHARED_PAIRS;
}

/** The last wording of each of these articles that the index has words of. */
async function lastWords(store: LawStore, articles: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const last = new Map<number, VersionRow>();
  for (const version of await store.versions(articles)) {
    if (version.wordless === true) continue;
    const before = last.get(version.article);
    if (before === undefined || (before.from ?? '') <= (version.from ?? '')) last.set(version.article, version);
  }
  const words = new Map<number, string>();
  for (const [article, { id }] of last) {
    const page = await store.page(id);
    if (page !== undefined) words.set(article, page.text.slice(page.body.start, page.body.end));
  }
  return words;
}

/**
 * Whether each of these pairs of articles says the same rule in its last words, by the id of the first; nothing of one whose
 * words are not held.
 */
export async function sameRules(
  store: LawStore,
  pairs: readonly { readonly from: number; readonly to: number }[],
): Promise<ReadonlyMap<number, boolean>> {
  if (pairs.length === 0) return new Map();
  const words = await lastWords(store, [...new Set(pairs.flatMap(({ from, to }) => [from, to]))]);
  return new Map(
    pairs.flatMap(({ from, to }): [number, boolean][] => {
      const [former, later] = [words.get(from), words.get(to)];
      return former === undefined || later === undefined ? [] : [[from, isSameRule(former, later)]];
    }),
  );
}
