import { compareNumbers, numberPrefix, numberSortKey } from '../model/number.js';
import { articleKey, splitArticleKey } from '../model/article.js';
import { isDead } from '../model/status.js';
import type { Status } from '../model/status.js';
import type { ArticleTable } from '../resolve/article-table.js';

/** Every article that is held or named, by text and number, while an index is built. */
export interface LawTable extends ArticleTable {
  /** Adds an article that is named, or with a status one that is held. */
  add(textKey: string, number: string, status?: Status): void;
  has(key: string): boolean;
}

const series = (number: string): string => numberPrefix(number).replace('*', '');

/** The numbers of one text in official order, sorted when first asked for. */
function sortedNumbers(numbers: ReadonlyMap<string, Life>): readonly string[] {
  return [...numbers.keys()].filter((number) => number !== '').sort(compareNumbers);
}

/** What is known of a number: only that somebody names it, or that it has pages and whether one is alive. */
type Life = 'named' | 'alive' | 'dead';

/** An empty table. */
export function createLawTable(): LawTable {
  const texts = new Map<string, Map<string, Life>>();
  const byNumber = new Map<string, string[]>();
  const sorted = new Map<string, readonly string[]>();
  const has = (key: string): boolean => {
    const { text, number } = splitArticleKey(key);
    return texts.get(text)?.has(number) ?? false;
  };
  return {
    has,
    add: (textKey, number, status) => {
      const numbers = texts.get(textKey) ?? new Map<string, Life>();
      texts.set(textKey, numbers);
      const life = numbers.get(number);
      if (life === undefined) {
        byNumber.set(number, [...(byNumber.get(number) ?? []), textKey]);
        sorted.delete(textKey);
      }
      // Of several lives one is enough.
      if (status !== undefined && life !== 'alive') numbers.set(number, isDead(status) ? 'dead' : 'alive');
      else if (life === undefined) numbers.set(number, 'named');
    },
    known: (keys) => Promise.resolve(new Set(keys.filter(has))),
    between: (textKey, from, to) => {
      const numbers = texts.get(textKey);
      if (numbers === undefined || series(from) !== series(to)) return Promise.resolve([]);
      const all = sorted.get(textKey) ?? sortedNumbers(numbers);
      sorted.set(textKey, all);
      return Promise.resolve(stretch(all, from, to));
    },
    textsWith: (number) => {
      const rows = (byNumber.get(number) ?? []).map((textKey) => ({
        textKey,
        // A stub is alive until something says otherwise.
        alive: texts.get(textKey)?.get(number) !== 'dead',
      }));
      rows.sort(
        (a, b) => Number(b.alive) - Number(a.alive) || (articleKey(a.textKey, '') < articleKey(b.textKey, '') ? -1 : 1),
      );
      return Promise.resolve(rows);
    },
  };
}

/** The numbers of one series between two, both inclusive. */
function stretch(all: readonly string[], from: string, to: string): readonly string[] {
  const [low, high] = [numberSortKey(from), numberSortKey(to)];
  const inside: string[] = [];
  for (let place = firstFrom(all, low); place < all.length; place += 1) {
    const number = all[place] ?? '';
    if (numberSortKey(number) > high) break;
    if (series(number) === series(from)) inside.push(number);
  }
  return inside;
}

/** Place of the first number whose sort key is not before `low`. */
function firstFrom(numbers: readonly string[], low: string): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (numberSortKey(numbers[middle] ?? '') < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
