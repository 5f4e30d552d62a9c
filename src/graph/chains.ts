import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import type { LawGraph } from './law-graph.js';
import { newLawGraph, titlesOf } from './new-graph.js';
import { surroundings, type NeighbourhoodOptions } from './surroundings.js';

/**
 * The graph of those who cite these articles, and who cite those in turn, and of what they cite, and what that cites in
 * turn: chains of one direction, while `neighbourhood` turns back (what else is cited by those who cite it).
 */
export async function chains(
  store: LawStore,
  ids: readonly number[],
  options: NeighbourhoodOptions,
): Promise<{ readonly graph: LawGraph; readonly leftOut: number }> {
  const sides = options.direction === 'both' ? (['in', 'out'] as const) : ([options.direction] as const);
  const articles = new Map<number, ArticleRow>();
  const edges: EdgeRow[] = [];
  let leftOut = 0;
  for (const direction of sides) {
    const found = await surroundings(store, ids, { ...options, direction });
    for (const row of found.articles) articles.set(row.id, row);
    for (const edge of found.edges) edges.push(edge);
    leftOut += found.leftOut;
  }
  const rows = [...articles.values()];
  const graph = newLawGraph(rows, edges, await titlesOf(store, rows));
  for (const id of ids) {
    const key = articles.get(id)?.key;
    if (key !== undefined) graph.setNodeAttribute(key, 'distance', 0);
  }
  return { graph, leftOut };
}
