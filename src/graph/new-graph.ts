import { MultiDirectedGraph } from 'graphology';
import { formatNumber } from '../model/number.js';
import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import type { ArticleAttributes, LawGraph } from './law-graph.js';
import { sortArticles } from './official-order.js';

/** Titles of texts by key. */
export type Titles = ReadonlyMap<string, string>;

/** Titles of the texts of these articles, or of every text of the index, for the labels of nodes. */
export async function titlesOf(store: LawStore, rows?: readonly ArticleRow[]): Promise<Titles> {
  const keys = rows === undefined ? undefined : [...new Set(rows.map((row) => row.textKey))];
  return new Map((await store.texts(keys)).map((text) => [text.key, text.title]));
}

const label = (number: string, title: string): string => (number === '' ? title : `art.\u00a0${formatNumber(number)}`);

function attributesOf(row: ArticleRow, titles: Titles): ArticleAttributes {
  const title = titles.get(row.textKey) ?? row.textKey;
  return {
    id: row.id,
    text: row.textKey,
    title,
    number: row.number,
    label: label(row.number, title),
    held: row.held,
    status: row.status.status,
    basis: row.status.basis,
    ...(row.status.since === undefined ? {} : { since: row.status.since }),
  };
}

/**
 * A graph of these articles and of the edges between them: nodes in official order, edges by source, target and relation,
 * so that the same question gives the same bytes. Self references and edges with an end outside are left out.
 */
export function newLawGraph(articles: readonly ArticleRow[], edges: readonly EdgeRow[], titles: Titles): LawGraph {
  const graph: LawGraph = new MultiDirectedGraph();
  const ranks = new Map<number, number>();
  const sorted = sortArticles(articles);
  for (const row of sorted) {
    if (ranks.has(row.id)) continue;
    ranks.set(row.id, ranks.size);
    graph.addNode(row.key, attributesOf(row, titles));
  }
  const rank = (id: number): number => ranks.get(id) ?? -1;
  const keys = new Map(sorted.map((row) => [row.id, row.key]));
  const inside = edges.filter(
    (edge) => edge.source !== edge.target && rank(edge.source) >= 0 && rank(edge.target) >= 0,
  );
  inside.sort(
    (a, b) => rank(a.source) - rank(b.source) || rank(a.target) - rank(b.target) || (a.relation < b.relation ? -1 : 1),
  );
  for (const edge of inside) addEdge(graph, edge, { source: keys.get(edge.source), target: keys.get(edge.target) });
  return graph;
}

function addEdge(
  graph: LawGraph,
  edge: EdgeRow,
  ends: { readonly source: string | undefined; readonly target: string | undefined },
): void {
  const { source, target } = ends;
  if (source === undefined || target === undefined) return;
  const key = `${source} ${edge.relation} ${target}`;
  if (graph.hasEdge(key)) return;
  const { relation, standing, weight } = edge;
  graph.addDirectedEdgeWithKey(key, source, target, { relation, standing, origins: edge.origins.join(' '), weight });
}
