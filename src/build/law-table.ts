import { articleKey, splitArticleKey } from '../model/article.js';
import { intColumn, type IntColumn } from '../model/int-column.js';
import { pairPool, type PairPool } from '../model/pair-pool.js';
import { isDead, type Status } from '../model/status.js';
import { numbering, type Numbering } from '../model/evidence-rows.js';
import { stringPool, type StringPool } from '../model/string-pool.js';
import type { ArticleTable } from '../resolve/article-table.js';
import { numberOrder, type NumberOrder } from './number-order.js';
import { unsliced } from './section.js';

/**
 * Every article that is held or named, by text and number, while an index is built. Each has a place, counted from 0 in
 * order of first mention. Kept in typed arrays: a corpus has millions of them.
 */
export interface LawTable extends ArticleTable {
  readonly count: number;
  /** The place of an article, which is added as one that is named where it is not known. */
  place(key: string): number;
  /** The numbers of the two halves of a key, the same ones whenever they are asked for. */
  textPlace(textKey: string): number;
  numberPlace(number: string): number;
  /** The place of the article with these halves, added like that of `place`. */
  placeOf(text: number, number: number): number;
  /** Says that an article is held, with the status of one of its lives. */
  hold(place: number, status: Status): void;
  has(key: string): boolean;
  key(place: number): string;
  textKey(place: number): string;
  number(place: number): string;
  /** Keys of the texts of which anything is named. */
  textKeys(): string[];
  /** The places of a text's articles, each once, in no promised order. */
  ofText(textKey: string): Generator<number>;
  /**
   * Who knows which key an official identifier stands for, once every page is in. To what resolves the table is then whole:
   * articles that are met later are none to it, so that no answer depends on which page was resolved before.
   */
  identify(keyOf: (id: string) => string | undefined): void;
  /** Whether an article was met only after the table was whole. */
  isLate(place: number): boolean;
}

/** What is known of a number: only that somebody names it, or that it has pages and whether one is alive. */
const [ALIVE, DEAD] = [1, 2];

interface Tables {
  readonly texts: Numbering;
  readonly numbers: StringPool;
  /** Text and number of each article. */
  readonly articles: PairPool;
  readonly lives: IntColumn;
  /** The last article of each text and of each number, and for each article the one before it that shares them. */
  readonly chains: Readonly<Record<'lastOfText' | 'lastOfNumber' | 'beforeInText' | 'beforeOfNumber', IntColumn>>;
  /** The numbers of texts that were asked for stretches. */
  readonly sorted: Map<string, NumberOrder>;
  /** How many articles there were when the table was whole. */
  whole: number;
}

// What is sorted is kept as strings, some two hundred bytes a number: stretches are asked of few texts at a time.
const MOST_SORTED = 200_000;

function* chain(last: number, before: IntColumn): Generator<number> {
  for (let place = last; place >= 0; place = before.at(place)) yield place;
}

function addPair(tables: Tables, text: number, number: number): number {
  const { texts, numbers, articles, chains, sorted } = tables;
  const known = articles.count;
  const place = articles.place(text, number);
  if (place < known) return place;
  chains.beforeInText.push(chains.lastOfText.at(text));
  chains.beforeOfNumber.push(chains.lastOfNumber.at(number));
  chains.lastOfText.set(text, place);
  chains.lastOfNumber.set(number, place);
  const words = sorted.size === 0 ? '' : numbers.at(number);
  if (words !== '' && place < tables.whole) sorted.get(texts.list[text] ?? '')?.insert(words);
  return place;
}

function add(tables: Tables, key: string): number {
  const split = splitArticleKey(key);
  return addPair(tables, tables.texts.place(split.text), tables.numbers.place(split.number));
}

function find({ texts, numbers, articles }: Tables, key: string): number {
  const split = splitArticleKey(key);
  const [text, number] = [texts.find(split.text), numbers.find(split.number)];
  return text === undefined || number < 0 ? -1 : articles.find(text, number);
}

function ofText({ texts, chains }: Tables, textKey: string): Generator<number> {
  const text = texts.find(textKey);
  return chain(text === undefined ? -1 : chains.lastOfText.at(text), chains.beforeInText);
}

function between(tables: Tables, textKey: string, ends: readonly [from: string, to: string]): readonly string[] {
  const { articles, numbers, sorted } = tables;
  const [from, to] = ends;
  let order = sorted.get(textKey);
  if (order === undefined) {
    // In order of first mention, as numbers of equal key are to stay.
    const own = [...ofText(tables, textKey)].filter((place) => place < tables.whole).reverse();
    let count = own.length;
    for (const known of sorted.values()) count += known.count;
    if (count > MOST_SORTED) sorted.clear();
    order = numberOrder(own.map((place) => numbers.at(articles.second(place))));
    sorted.set(textKey, order);
  }
  return order.between(from, to);
}

function textsWith({ texts, numbers, articles, lives, chains, whole }: Tables, number: string) {
  const known = numbers.find(number);
  const places = [...chain(known < 0 ? -1 : chains.lastOfNumber.at(known), chains.beforeOfNumber)].filter(
    (place) => place < whole,
  );
  // A stub is alive until something says otherwise.
  return places
    .map((place) => ({ textKey: texts.list[articles.first(place)] ?? '', alive: lives.at(place) !== DEAD }))
    .sort((a, b) => Number(b.alive) - Number(a.alive) || (a.textKey < b.textKey ? -1 : 1));
}

const none = (): IntColumn => intColumn(-1);

/** An empty table. */
export function createLawTable(): LawTable {
  const [texts, numbers, articles, lives] = [numbering(), stringPool(), pairPool(), intColumn()];
  const chains = { lastOfText: none(), lastOfNumber: none(), beforeInText: none(), beforeOfNumber: none() };
  const tables: Tables = { texts, numbers, articles, lives, chains, sorted: new Map(), whole: Infinity };
  const has = (key: string): boolean => {
    const place = find(tables, key);
    return place >= 0 && place < tables.whole;
  };
  const textKey = (place: number): string => texts.list[articles.first(place)] ?? '';
  const number = (place: number): string => numbers.at(articles.second(place));
  let keyOf: (id: string) => string | undefined = () => undefined;
  return {
    get count() {
      return articles.count;
    },
    ...{ has, textKey, number },
    key: (place) => articleKey(textKey(place), number(place)),
    place: (key) => add(tables, key),
    // One that was cut out of a parcel's strings would keep all of them.
    textPlace: (text) => texts.find(text) ?? texts.place(unsliced(text)),
    numberPlace: numbers.place,
    placeOf: (text, article) => addPair(tables, text, article),
    hold: (place, status) => {
      // Of several lives one is enough.
      if (lives.at(place) !== ALIVE) lives.set(place, isDead(status) ? DEAD : ALIVE);
    },
    textKeys: () => [...texts.list],
    ofText: (text) => ofText(tables, text),
    identify: (ids) => {
      keyOf = ids;
      tables.whole = articles.count;
    },
    isLate: (place) => place >= tables.whole,
    withId: (id) => Promise.resolve(keyOf(id)),
    known: (keys) => Promise.resolve(new Set(keys.filter(has))),
    between: (text, from, to) => Promise.resolve(between(tables, text, [from, to])),
    textsWith: (asked) => Promise.resolve(textsWith(tables, asked)),
  };
}
