import { compareNumbers, numberPrefix, numberSortKey } from '../model/number.js';
import { splitArticleKey } from '../model/article.js';
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

interface Tables {
  readonly texts: Map<string, Map<string, Life>>;
  /** By number, the texts that have it. */
  readonly byNumber: Map<string, string[]>;
  /** The numbers of a text in official order, until another one comes. */
  readonly sorted: Map<string, readonly string[]>;
}

function addTo({ texts, byNumber, sorted }: Tables, key: { text: string; number: string }, status?: Status): void {
  const { text, number } = key;
  const numbers = texts.get(text) ?? new Map<string, Life>();
  texts.set(text, numbers);
  const life = numbers.get(number);
  if (life === undefined) {
    const others = byNumber.get(number);
    if (others === undefined) byNumber.set(number, [text]);
    else others.push(text);
    sorted.delete(text);
  }
  // Of several lives one is enough.
  if (status !== undefined && life !== 'alive') numbers.set(number, isDead(status) ? 'dead' : 'alive');
  else if (life === undefined) numbers.set(number, 'named');
}

function between(
  { texts, sorted }: Tables,
  textKey: string,
  ends: readonly [from: string, to: string],
): readonly string[] {
  const [from, to] = ends;
  const numbers = texts.get(textKey);
  if (numbers === undefined || series(from) !== series(to)) return [];
  const all = sorted.get(textKey) ?? sortedNumbers(numbers);
  sorted.set(textKey, all);
  return stretch(all, from, to);
}

function textsWith(
  { texts, byNumber }: Tables,
  number: string,
): { readonly textKey: string; readonly alive: boolean }[] {
  // A stub is alive until something says otherwise.
  const alive = (textKey: string): boolean => texts.get(textKey)?.get(number) !== 'dead';
  return (byNumber.get(number) ?? [])
    .map((textKey) => ({ textKey, alive: alive(textKey) }))
    .sort((a, b) => Number(b.alive) - Number(a.alive) || (a.textKey < b.textKey ? -1 : 1));
}

/** An empty table. */
export function createLawTable(): LawTable {
  const tables: Tables = { texts: new Map(), byNumber: new Map(), sorted: new Map() };
  const has = (key: string): boolean => {
    const { text, number } = splitArticleKey(key);
    return tables.texts.get(text)?.has(number) ?? false;
  };
  return {
    has,
    add: (text, number, status) => addTo(tables, { text, number }, status),
    known: (keys) => Promise.resolve(new Set(keys.filter(has))),
    between: (textKey, from, to) => Promise.resolve(between(tables, textKey, [from, to])),
    textsWith: (number) => Promise.resolve(textsWith(tables, number)),
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
