import type { Relation } from '../model/relation.js';
import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import { sortArticles } from './official-order.js';

/** `in`: who acts on the article (who cites it); `out`: what it acts on (what it cites). */
export type Direction = 'in' | 'out' | 'both';

export interface NeighbourhoodOptions {
  readonly direction: Direction;
  /** How many steps away, from 1. */
  readonly depth: number;
  readonly relations?: readonly Relation[];
  /** Most articles to take, the first ones included; the nearest in official order are kept. */
  readonly limit?: number;
  /** Which edges to follow and keep; all when absent. */
  readonly follow?: (edge: EdgeRow) => boolean;
}

/** What was found around some articles, before it is made a graph. */
export interface Surroundings {
  readonly articles: readonly ArticleRow[];
  readonly edges: readonly EdgeRow[];
  /** Steps from the first articles (0), by index id. */
  readonly levels: ReadonlyMap<number, number>;
  /** Articles that the limit left out: those one step beyond are not counted. */
  readonly leftOut: number;
}

/** The edges one step from these articles. */
export async function step(
  store: LawStore,
  ids: readonly number[],
  options: Pick<NeighbourhoodOptions, 'direction' | 'relations' | 'follow'>,
): Promise<readonly EdgeRow[]> {
  const filter = options.relations === undefined ? {} : { relations: options.relations };
  const [arriving, leaving] = await Promise.all([
    options.direction === 'out' ? [] : store.citing(ids, filter),
    options.direction === 'in' ? [] : store.cited(ids, filter),
  ]);
  return [...arriving, ...leaving].filter((edge) => options.follow?.(edge) ?? true);
}

const edgeKey = (edge: EdgeRow): string => `${String(edge.source)} ${edge.relation} ${String(edge.target)}`;

const otherEnds = (edges: readonly EdgeRow[], levels: ReadonlyMap<number, number>): number[] => [
  ...new Set(edges.flatMap((edge) => [edge.source, edge.target]).filter((id) => !levels.has(id))),
];

/** Everything up to `depth` steps around the articles with these ids: breadth first, one round trip a level. */
export async function surroundings(
  store: LawStore,
  ids: readonly number[],
  options: NeighbourhoodOptions,
): Promise<Surroundings> {
  const levels = new Map<number, number>(ids.map((id) => [id, 0]));
  let frontier: readonly number[] = [...levels.keys()];
  // The first step needs nothing of the rows of what it starts from: a server answers both at once.
  const further = async (level: number) =>
    level <= options.depth && frontier.length > 0 ? step(store, frontier, options) : undefined;
  const [own, nearest] = await Promise.all([store.articlesById(frontier), further(1)]);
  const articles = new Map(own.map((row) => [row.id, row]));
  const edges = new Map<string, EdgeRow>();
  let leftOut = 0;
  for (let level = 1, found = nearest; found !== undefined; level += 1, found = await further(level)) {
    for (const edge of found) edges.set(edgeKey(edge), edge);
    const fresh = sortArticles(await store.articlesById(otherEnds(found, levels)));
    const taken = fresh.slice(0, Math.max(0, (options.limit ?? Infinity) - articles.size));
    leftOut += fresh.length - taken.length;
    for (const row of taken) {
      levels.set(row.id, level);
      articles.set(row.id, row);
    }
    frontier = taken.map((row) => row.id);
  }
  // An article that refers to itself has evidence and, in an index, no edge; a store that has one must change nothing here.
  const inside = [...edges.values()].filter(
    (edge) => edge.source !== edge.target && levels.has(edge.source) && levels.has(edge.target),
  );
  return { articles: [...articles.values()], edges: inside, levels, leftOut };
}
