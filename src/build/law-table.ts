import { numberPrefix, numberSortKey } from '../model/number.js';
import { splitArticleKey } from '../model/article.js';
import { isDead } from '../model/status.js';
import type { Status } from '../model/status.js';
import type { ArticleTable } from '../resolve/article-table.js';

/** Every article that is held or named, by text and number, while an index is built. */
export interface LawTable extends ArticleTable {
  /** Adds an article that is named, or with a status one that is held. */
  add(textKey: string, number: string, status?: Status): void;
  has(key: string): boolean;
  /** Official identifiers and the keys they stand for, once every page is in. */
  identify(ids: ReadonlyMap<string, string>): void;
}

const series = (number: string): string => numberPrefix(number).replace('*', '');

/** Numbers of one text in official order, each with its sort key at the same place. */
interface Sorted {
  readonly numbers: string[];
  readonly keys: string[];
}

/** The numbers of one text in official order, sorted when first asked for. */
function sortedNumbers(numbers: ReadonlyMap<string, Life>): Sorted {
  const rows = [...numbers.keys()].filter((number) => number !== '').map((number) => [numberSortKey(number), number]);
  rows.sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0));
  return { numbers: rows.map(([, number]) => number!), keys: rows.map(([key]) => key!) };
}

/** One number more, at its place: behind those of equal key, as sorting all again would leave it. */
function insertSorted({ numbers, keys }: Sorted, number: string): void {
  const key = numberSortKey(number);
  let place = firstFrom(keys, key);
  while (keys[place] === key) place += 1;
  numbers.splice(place, 0, number);
  keys.splice(place, 0, key);
}

/** What is known of a number: only that somebody names it, or that it has pages and whether one is alive. */
type Life = 'named' | 'alive' | 'dead';

interface Tables {
  readonly texts: Map<string, Map<string, Life>>;
  /** By number, the texts that have it. */
  readonly byNumber: Map<string, string[]>;
  /** The numbers of the texts that were asked for stretches. */
  readonly sorted: Map<string, Sorted>;
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
    const order = sorted.get(text);
    if (order !== undefined && number !== '') insertSorted(order, number);
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
  let known: ReadonlyMap<string, string> = new Map();
  return {
    has,
    identify: (ids) => {
      known = ids;
    },
    withId: (id) => Promise.resolve(known.get(id)),
    add: (text, number, status) => addTo(tables, { text, number }, status),
    known: (keys) => Promise.resolve(new Set(keys.filter(has))),
    between: (textKey, from, to) => Promise.resolve(between(tables, textKey, [from, to])),
    textsWith: (number) => Promise.resolve(textsWith(tables, number)),
  };
}

/** The numbers of one series between two, both inclusive. */
function stretch({ numbers, keys }: Sorted, from: string, to: string): readonly string[] {
  const [low, high, own] = [numberSortKey(from), numberSortKey(to), series(from)];
  const inside: string[] = [];
  for (let place = firstFrom(keys, low); place < keys.length && keys[place]! <= high; place += 1) {
    const number = numbers[place]!;
    if (series(number) === own) inside.push(number);
  }
  return inside;
}

/** Place of the first sort key that is not before `low`. */
function firstFrom(keys: readonly string[], low: string): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
