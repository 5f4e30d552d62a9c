import type { ArticleRow, EdgeRow, EvidenceRow, LawStore } from '../store/store.js';

/** An article that this one follows (Anciens textes) or that follows it (Nouveaux textes), and what proves it. */
export interface Ancestor {
  readonly row: ArticleRow;
  /** `before`: it was replaced by `of`; `after`: it replaced `of`. */
  readonly side: 'before' | 'after';
  readonly of: ArticleRow;
  /** Steps from the article asked about, from 1. */
  readonly steps: number;
  readonly evidence: readonly EvidenceRow[];
}

/** Recodifications chain; nobody has recodified the same rule more often than this. */
const LONGEST_CHAIN = 8;
const FILTER = { relations: ['replaces'] } as const;

interface Walk {
  readonly store: LawStore;
  readonly side: Ancestor['side'];
  readonly seen: Map<number, ArticleRow>;
}

async function nextStep(walk: Walk, frontier: readonly number[]): Promise<readonly EdgeRow[]> {
  const { store, side, seen } = walk;
  // A new article « replaces » its old ones: the old ones are what it points to.
  const edges = side === 'before' ? await store.cited(frontier, FILTER) : await store.citing(frontier, FILTER);
  return edges.filter((edge) => !seen.has(side === 'before' ? edge.target : edge.source));
}

async function follow(walk: Walk, subject: ArticleRow): Promise<Ancestor[]> {
  const found: Ancestor[] = [];
  let frontier: readonly number[] = [subject.id];
  for (let steps = 1; steps <= LONGEST_CHAIN && frontier.length > 0; steps++) {
    const edges = await nextStep(walk, frontier);
    if (edges.length === 0) break;
    const far = (edge: EdgeRow): number => (walk.side === 'before' ? edge.target : edge.source);
    const near = (edge: EdgeRow): number => (walk.side === 'before' ? edge.source : edge.target);
    const [rows, evidence] = await Promise.all([
      walk.store.articlesById([...new Set(edges.map(far))]),
      walk.store.evidence(edges, FILTER),
    ]);
    for (const row of rows) {
      const edge = edges.find((one) => far(one) === row.id);
      const of = edge === undefined ? undefined : walk.seen.get(near(edge));
      if (edge === undefined || of === undefined) continue;
      const proof = evidence.filter((piece) => piece.source === edge.source && piece.target === edge.target);
      found.push({ row, side: walk.side, of, steps, evidence: proof });
    }
    for (const row of rows) walk.seen.set(row.id, row);
    frontier = rows.map((row) => row.id);
  }
  return found;
}

/** Everything before and after an article through « Anciens textes » and « Nouveaux textes », nearest first. */
export async function findLineage(store: LawStore, subject: ArticleRow): Promise<readonly Ancestor[]> {
  const seen = (): Map<number, ArticleRow> => new Map([[subject.id, subject]]);
  const before = await follow({ store, side: 'before', seen: seen() }, subject);
  const after = await follow({ store, side: 'after', seen: seen() }, subject);
  return [...before, ...after];
}
