import type { ArticleRow, EdgeRow, EvidenceRow, LawStore } from '../store/store.js';
import { articleNode } from './article-node.js';
import type { LawScope } from './law-scope.js';
import type { ArticleNode, CitationLink, LawStream } from './law-stream.js';
import { edgePortions, streamLaw } from './stream-law.js';

const tie = ({ source, relation, target }: Pick<EdgeRow, 'source' | 'relation' | 'target'>): string =>
  `${String(source)} ${relation} ${String(target)}`;

/** One piece of evidence of an edge, with the rows of its ends. */
export interface Piece {
  readonly edge: EdgeRow;
  readonly row: EvidenceRow;
  readonly source: ArticleRow;
  readonly target: ArticleRow;
}

/** Pieces of evidence in the order of their edges, a portion at a time. */
export async function* pieces(store: LawStore, scope: LawScope): AsyncGenerator<readonly Piece[]> {
  for await (const { edges, ends } of edgePortions(store, scope)) {
    const found = new Map<string, EvidenceRow[]>();
    for (const row of edges.length === 0 ? [] : await store.evidence(edges)) {
      const known = found.get(tie(row));
      if (known === undefined) found.set(tie(row), [row]);
      else known.push(row);
    }
    yield edges.flatMap((edge) => {
      const [source, target] = [ends.get(edge.source), ends.get(edge.target)];
      if (source === undefined || target === undefined) return [];
      return (found.get(tie(edge)) ?? []).map((row) => ({ edge, row, source, target }));
    });
  }
}

/** The link of one piece; several between the same ends are numbered. */
export function linkOf(
  { edge, row }: Piece,
  ends: { readonly source: ArticleNode; readonly target: ArticleNode },
  numbers: Map<string, number>,
): CitationLink {
  const base = `${ends.source.key} ${edge.relation} ${ends.target.key}`;
  const number = (numbers.get(base) ?? 0) + 1;
  numbers.set(base, number);
  const { page, path, line, surface, date, portion } = row;
  const proof = {
    page,
    path,
    line,
    surface,
    ...(date === undefined ? {} : { date }),
    ...(portion === undefined ? {} : { portion }),
  };
  const key = number === 1 ? base : `${base}#${String(number)}`;
  return { key, ...ends, relation: edge.relation, standing: edge.standing, origins: row.origin, weight: 1, proof };
}

/** The same articles, with every piece of evidence as an edge of its own: where it stands, and in which words. */
export function streamProofs(store: LawStore, scope: LawScope): LawStream {
  return {
    nodes: () => streamLaw(store, scope).nodes(),
    async *edges() {
      for await (const portion of pieces(store, scope)) {
        // All evidence of two ends is in one portion.
        const numbers = new Map<string, number>();
        for (const piece of portion) {
          const node = (row: ArticleRow): ArticleNode => articleNode(row, scope.texts, scope.levels?.get(row.id));
          yield linkOf(piece, { source: node(piece.source), target: node(piece.target) }, numbers);
        }
      }
    },
  };
}
