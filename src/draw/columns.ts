import type { LawGraph } from '../graph/law-graph.js';

/** An article at its place in the picture: left of the centre (negative) who acts on it, right what it acts on. */
export interface Place {
  readonly key: string;
  readonly column: number;
}

/** Where everything stands. An article that cites and is cited stands on both sides. */
export interface Columns {
  readonly centre: readonly string[];
  readonly places: readonly Place[];
  /** Articles of the graph that no chain of one direction reaches. */
  readonly elsewhere: number;
}

/** The articles asked about; in a graph of no question the one with most links. */
function centreOf(graph: LawGraph): readonly string[] {
  const asked = graph.filterNodes((_, { distance }) => distance === 0);
  if (asked.length > 0) return asked;
  let best: string | undefined;
  for (const node of graph.nodes()) if (best === undefined || graph.degree(node) > graph.degree(best)) best = node;
  return best === undefined ? [] : [best];
}

function levels(graph: LawGraph, centre: readonly string[], side: 'in' | 'out'): Map<string, number> {
  const found = new Map(centre.map((key): [string, number] => [key, 0]));
  let frontier = centre;
  for (let level = 1; frontier.length > 0; level++) {
    const next: string[] = [];
    for (const key of frontier)
      for (const other of side === 'in' ? graph.inNeighbors(key) : graph.outNeighbors(key)) {
        if (found.has(other)) continue;
        found.set(other, level);
        next.push(other);
      }
    frontier = next;
  }
  return found;
}

/** Puts every article that a chain of citations ties to the centre into its column, breadth first on each side. */
export function columnsOf(graph: LawGraph): Columns {
  const centre = centreOf(graph);
  const left = levels(graph, centre, 'in');
  const right = levels(graph, centre, 'out');
  const places: Place[] = [];
  for (const key of graph.nodes()) {
    const before = left.get(key) ?? 0;
    const after = right.get(key) ?? 0;
    if (before > 0) places.push({ key, column: -before });
    if (after > 0) places.push({ key, column: after });
  }
  const reached = new Set([...left.keys(), ...right.keys()]);
  return { centre, places, elsewhere: graph.order - reached.size };
}
