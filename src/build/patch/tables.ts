import { articleKey, splitArticleKey } from '../../model/article.js';
import { remembered } from '../../model/remembered.js';
import type { ArticleTable } from '../../resolve/article-table.js';
import type { IndexPatch } from '../../store/index-patch.js';
import { orderOf } from '../number-order.js';
import type { Beside } from './beside.js';
import type { NewNames } from './names.js';

type Keys = ReadonlySet<string>;

/** What is asked of the index. */
type Asked = Pick<IndexPatch, 'has' | 'numbersOf' | 'livesOf'>;

/** The table of articles as the last build had it when it began to resolve, and as it is now. */
export interface Tables {
  readonly before: ArticleTable;
  readonly now: ArticleTable;
  /** With what is newly named and with what is named no more. */
  readonly both: ArticleTable;
}

/** A table of which some articles are not told, and each time it is heard that there were some. */
export function without(table: ArticleTable, keys: Keys, heard: () => void = () => undefined): ArticleTable {
  const left = <One>(all: readonly One[], keyOf: (one: One) => string): One[] =>
    all.filter((one) => {
      const hidden = keys.has(keyOf(one));
      if (hidden) heard();
      return !hidden;
    });
  return {
    known: async (asked) => new Set(left([...(await table.known(asked))], (key) => key)),
    between: async (text, from, to) => left(await table.between(text, from, to), (number) => articleKey(text, number)),
    textsWith: async (number) => left(await table.textsWith(number), ({ textKey }) => articleKey(textKey, number)),
  };
}

/** Articles by the half of their keys that is asked for. */
function byHalf(keys: Iterable<string>): Record<'text' | 'number', Map<string, string[]>> {
  const halves = { text: new Map<string, string[]>(), number: new Map<string, string[]>() };
  for (const key of keys) {
    const { text, number } = splitArticleKey(key);
    const [numbers, texts] = [halves.text.get(text), halves.number.get(number)];
    if (numbers === undefined) halves.text.set(text, [number]);
    else numbers.push(number);
    if (texts === undefined) halves.number.set(number, [text]);
    else texts.push(text);
  }
  return halves;
}

/** The articles of an index as resolving asks for them, but for some rows, and with others that have none. */
function indexTable(patch: Asked, { but, more }: { readonly but: Keys; readonly more: Keys }): ArticleTable {
  const added = byHalf(more);
  const isKnown = remembered((key) => more.has(key) || (!but.has(key) && patch.has(key)));
  const order = remembered((text) => {
    const own = orderOf(patch.numbersOf(text).filter((number) => !but.has(articleKey(text, number))));
    for (const number of added.text.get(text) ?? []) if (!patch.has(articleKey(text, number))) own.insert(number);
    return own;
  });
  const lives = remembered((number) => {
    const texts = new Map(patch.livesOf(number).filter(([text]) => !but.has(articleKey(text, number))));
    for (const text of added.number.get(number) ?? []) if (!texts.has(text)) texts.set(text, 'named');
    // A stub is alive until something says otherwise.
    return [...texts]
      .map(([textKey, life]) => ({ textKey, alive: life !== 'dead' }))
      .sort((a, b) => Number(b.alive) - Number(a.alive) || (a.textKey < b.textKey ? -1 : 1));
  });
  return {
    known: (keys) => Promise.resolve(new Set(keys.filter(isKnown))),
    between: (text, from, to) => Promise.resolve(order(text).between(from, to)),
    textsWith: (number) => Promise.resolve(lives(number)),
  };
}

/** All tables, over the index as it is: only what references ask for is looked up. */
export function tablesOf(patch: Asked, { named, late }: Beside, { fresh, gone }: NewNames): Tables {
  const but = new Set(late.filter((key) => !fresh.has(key)));
  const table = indexTable(patch, { but, more: new Set([...named, ...fresh]) });
  const hiding = (keys: Keys): ArticleTable => (keys.size === 0 ? table : without(table, keys));
  return { before: hiding(fresh), now: hiding(gone), both: table };
}
