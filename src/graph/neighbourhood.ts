import type { LawStore } from '../store/store.js';
import { markDistances } from './distance.js';
import type { LawGraph } from './law-graph.js';
import { newLawGraph, titlesOf } from './new-graph.js';
import { surroundings, type NeighbourhoodOptions } from './surroundings.js';

/** The graph around the articles with these ids; node keys are article keys, edge keys `source relation target`. */
export async function neighbourhood(
  store: LawStore,
  ids: readonly number[],
  options: NeighbourhoodOptions,
): Promise<LawGraph> {
  const found = await surroundings(store, ids, options);
  const graph = newLawGraph(found.articles, found.edges, await titlesOf(store, found.articles));
  const asked = new Set(ids);
  markDistances(
    graph,
    found.articles.filter(({ id }) => asked.has(id)).map(({ key }) => key),
    options.direction,
  );
  return graph;
}
