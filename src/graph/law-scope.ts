import { articleKey } from '../model/article.js';
import type { Relation } from '../model/relation.js';
import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import type { Texts } from './article-node.js';
import { sortArticles } from './official-order.js';
import { surroundings, type NeighbourhoodOptions } from './surroundings.js';

/** Articles that are in memory at one time while a whole graph goes by. */
const BATCH = 4_000;

/** What is to leave, in portions: rows in official order, and the edges that leave some of them. */
export interface LawScope {
  readonly texts: Texts;
  batches(): AsyncIterable<readonly ArticleRow[]>;
  /** Edges whose other end is in the scope too. */
  edgesOf(rows: readonly ArticleRow[]): Promise<readonly EdgeRow[]>;
  /** Which other ends are in it. */
  includes(row: ArticleRow): boolean;
  /** Steps from what was asked about, by index id. */
  readonly levels?: ReadonlyMap<number, number>;
}

/** Texts as wholes, by key: they are nodes too, since acts codify, decrees apply a text and not one of its articles. */
async function wholeTexts(store: LawStore, keys: readonly string[]): Promise<ReadonlyMap<string, ArticleRow>> {
  const rows = await store.articles(keys.map((key) => articleKey(key, '')));
  return new Map(rows.map((row) => [row.textKey, row]));
}

async function* whole(store: LawStore, keys: readonly string[]): AsyncGenerator<readonly ArticleRow[]> {
  const batch: ArticleRow[] = [];
  for (let start = 0; start < keys.length; start += BATCH) {
    const some = keys.slice(start, start + BATCH);
    const texts = await wholeTexts(store, some);
    for (const key of some) {
      const text = texts.get(key);
      if (text !== undefined) batch.push(text);
      for (const row of sortArticles(await store.articlesOf(key))) batch.push(row);
      while (batch.length >= BATCH) yield batch.splice(0, BATCH);
    }
  }
  if (batch.length > 0) yield batch;
}

const textsOf = async (store: LawStore, keys?: readonly string[]): Promise<Texts> =>
  new Map((await store.texts(keys)).map((text) => [text.key, text]));

/** The whole index, or the texts with these keys and what ties their articles to one another. */
export async function wholeScope(
  store: LawStore,
  asked: { readonly within?: readonly string[] | undefined; readonly relations?: readonly Relation[] | undefined },
): Promise<LawScope> {
  const texts = await textsOf(store);
  const keys = [...(asked.within ?? texts.keys())].sort();
  const inside = asked.within === undefined ? undefined : new Set(asked.within);
  const filter = asked.relations === undefined ? {} : { relations: asked.relations };
  return {
    texts,
    batches: () => whole(store, keys),
    edgesOf: (rows) =>
      store.cited(
        rows.map(({ id }) => id),
        filter,
      ),
    includes: ({ textKey }) => inside?.has(textKey) ?? true,
  };
}

/** What is around the articles with these ids. */
export async function scopeAround(
  store: LawStore,
  ids: readonly number[],
  options: NeighbourhoodOptions,
): Promise<LawScope & { readonly leftOut: number }> {
  const found = await surroundings(store, ids, options);
  const bySource = new Map<number, EdgeRow[]>();
  for (const edge of found.edges) {
    const known = bySource.get(edge.source);
    if (known === undefined) bySource.set(edge.source, [edge]);
    else known.push(edge);
  }
  const rows = sortArticles(found.articles);
  const inside = new Set(rows.map(({ id }) => id));
  return {
    texts: await textsOf(store, [...new Set(rows.map(({ textKey }) => textKey))]),
    async *batches() {
      for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
    },
    edgesOf: (some) => Promise.resolve(some.flatMap(({ id }) => bySource.get(id) ?? [])),
    includes: ({ id }) => inside.has(id),
    levels: found.levels,
    leftOut: found.leftOut,
  };
}
