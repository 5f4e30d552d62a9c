import { articleKey } from '../model/article.js';
import { UsageError } from '../model/errors.js';
import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import type { LawGraph } from './law-graph.js';
import { newLawGraph, titlesOf } from './new-graph.js';

/** Beyond this many edges graphology needs minutes and gigabytes; above 16.7 million it cannot hold them at all. */
export const MOST_EDGES = 1_500_000;

/** So that one statement never carries more keys than a store likes to bind. */
const BATCH = 10_000;

function refuse(edges: number, most: number): never {
  throw new UsageError(`the whole graph has ${String(edges)} edges: more than the ${String(most)} that fit in memory`, {
    hint: 'name an article and --depth, or a text with --in, to take a part of it',
  });
}

async function edgesFrom(store: LawStore, ids: readonly number[], most: number): Promise<EdgeRow[]> {
  const edges: EdgeRow[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    for (const edge of await store.cited(ids.slice(start, start + BATCH))) edges.push(edge);
    if (edges.length > most) refuse(edges.length, most);
  }
  return edges;
}

/**
 * The graph of the whole index, or of the texts with these keys (edges between their articles).
 * Throws `UsageError` above 1.5 million edges: larger graphs are asked by neighbourhood.
 */
export async function wholeGraph(
  store: LawStore,
  options: { readonly within?: readonly string[]; readonly most?: number } = {},
): Promise<LawGraph> {
  const most = options.most ?? MOST_EDGES;
  const counted = (await store.meta()).counts['edges'] ?? 0;
  if (options.within === undefined && counted > most) refuse(counted, most);
  const titles = await titlesOf(store);
  const keys = options.within ?? [...titles.keys()];
  // The text as a whole is a node too: acts codify, decrees apply a text and not one of its articles.
  const articles: ArticleRow[] = [...(await store.articles(keys.map((key) => articleKey(key, ''))))];
  for (const key of keys) for (const row of await store.articlesOf(key)) articles.push(row);
  const edges = await edgesFrom(
    store,
    articles.map((row) => row.id),
    most,
  );
  return newLawGraph(articles, edges, titles);
}
