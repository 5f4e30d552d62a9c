import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import { articleNode, spellOf } from './article-node.js';
import type { LawScope } from './law-scope.js';
import type { ArticleNode, CitationLink, LawStream, Spell } from './law-stream.js';
import { sortArticles } from './official-order.js';

/** When the wordings of these articles hold, by index id, in order. */
async function spellsOf(store: LawStore, rows: readonly ArticleRow[]): Promise<ReadonlyMap<number, readonly Spell[]>> {
  const spells = new Map<number, Spell[]>();
  const held = rows.filter((row) => row.held).map(({ id }) => id);
  for (const version of held.length === 0 ? [] : await store.versions(held)) {
    const spell = spellOf(version);
    if (spell === undefined) continue;
    const before = spells.get(version.article);
    if (before === undefined) spells.set(version.article, [spell]);
    else before.push(spell);
  }
  for (const each of spells.values()) each.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return spells;
}

/** The edges of some rows in order, with the rows of both ends: one portion of what goes by. */
export interface EdgePortion {
  readonly edges: readonly EdgeRow[];
  readonly ends: ReadonlyMap<number, ArticleRow>;
}

/** Ends of edges that are kept for the portions to come: codes are cited again and again. */
const MOST_KNOWN = 50_000;

/** Edges by portions: by source in official order, then by target and relation. Self references are left out. */
export async function* edgePortions(store: LawStore, scope: LawScope): AsyncGenerator<EdgePortion> {
  const known = new Map<number, ArticleRow>();
  for await (const rows of scope.batches()) {
    const ranks = new Map(rows.map((row, rank) => [row.id, rank]));
    const ends = new Map(rows.map((row) => [row.id, row]));
    const found = (await scope.edgesOf(rows)).filter((edge) => edge.source !== edge.target);
    const others = [...new Set(found.map(({ target }) => target))].filter((id) => !ends.has(id));
    if (known.size > MOST_KNOWN) known.clear();
    const unknown = others.filter((id) => !known.has(id));
    for (const row of unknown.length === 0 ? [] : await store.articlesById(unknown)) known.set(row.id, row);
    for (const id of others) {
      const row = known.get(id);
      if (row !== undefined && scope.includes(row)) ends.set(id, row);
    }
    const places = new Map(sortArticles([...ends.values()]).map((row, place) => [row.id, place]));
    const edges = found.filter(({ target }) => ends.has(target));
    const rank = (id: number): number => ranks.get(id) ?? 0;
    const place = (id: number): number => places.get(id) ?? 0;
    edges.sort(
      (a, b) =>
        rank(a.source) - rank(b.source) || place(a.target) - place(b.target) || (a.relation < b.relation ? -1 : 1),
    );
    yield { edges, ends };
  }
}

async function* links(store: LawStore, scope: LawScope): AsyncGenerator<CitationLink> {
  for await (const { edges, ends } of edgePortions(store, scope)) {
    const nodes = new Map<number, ArticleNode>();
    const node = (id: number): ArticleNode | undefined => {
      const row = ends.get(id);
      const known = nodes.get(id);
      if (known !== undefined || row === undefined) return known;
      const made = articleNode(row, scope.texts, scope.levels?.get(id));
      nodes.set(id, made);
      return made;
    };
    for (const { source: from, target: to, relation, standing, origins, weight } of edges) {
      const [source, target] = [node(from), node(to)];
      if (source === undefined || target === undefined) continue;
      const key = `${source.key} ${relation} ${target.key}`;
      yield { key, source, target, relation, standing, origins: origins.join(' '), weight };
    }
  }
}

/** Articles and folded citations of a scope, read from the index as they are asked for: memory is one portion's. */
export function streamLaw(store: LawStore, scope: LawScope): LawStream {
  return {
    async *nodes() {
      for await (const rows of scope.batches()) {
        const spells = await spellsOf(store, rows);
        for (const row of rows) {
          const node = articleNode(row, scope.texts, scope.levels?.get(row.id));
          const held = spells.get(row.id);
          yield held === undefined ? node : { ...node, spells: held };
        }
      }
    },
    edges: () => links(store, scope),
  };
}
