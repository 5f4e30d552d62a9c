import type { LawStream } from '../graph/law-stream.js';

/** What a file holds, by kind. */
export interface Counts {
  readonly articles: number;
  readonly held: number;
  readonly edges: number;
  /** Pieces of evidence behind the edges. */
  readonly evidence: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
  readonly standings: Readonly<Record<string, number>>;
}

const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));

const fresh = (): Map<string, number> => new Map();
const add = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);

async function finish(pass: AsyncIterable<unknown>): Promise<void> {
  const steps = pass[Symbol.asyncIterator]();
  while ((await steps.next()).done !== true);
}

/** The same stream, counted while it goes by; `counts` reads what no pass has read yet. */
export function tally(law: LawStream): { readonly law: LawStream; readonly counts: () => Promise<Counts> } {
  const [statuses, relations, standings] = [fresh(), fresh(), fresh()];
  const totals = { articles: 0, held: 0, edges: 0, evidence: 0 };
  const done = { nodes: false, edges: false };
  const counting: LawStream = {
    async *nodes() {
      Object.assign(totals, { articles: 0, held: 0 });
      statuses.clear();
      for await (const node of law.nodes()) {
        totals.articles += 1;
        if (node.held) totals.held += 1;
        add(statuses, node.status);
        yield node;
      }
      done.nodes = true;
    },
    async *edges() {
      Object.assign(totals, { edges: 0, evidence: 0 });
      for (const counts of [relations, standings]) counts.clear();
      for await (const edge of law.edges()) {
        totals.edges += 1;
        totals.evidence += edge.weight;
        add(relations, edge.relation);
        add(standings, edge.standing);
        yield edge;
      }
      done.edges = true;
    },
  };
  const counts = async (): Promise<Counts> => {
    if (!done.nodes) await finish(counting.nodes());
    if (!done.edges) await finish(counting.edges());
    const parts = { statuses: sorted(statuses), relations: sorted(relations), standings: sorted(standings) };
    return { ...totals, ...parts };
  };
  return { law: counting, counts };
}
