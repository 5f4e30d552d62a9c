import type { CompressedGraph } from './compressed-graph.js';
import { symmetric } from './symmetric.js';

/** The nodes with most neighbours, and how much they keep to themselves. */
export interface RichClub {
  /** Most neighbours first. */
  readonly members: readonly number[];
  /** Share of their pairs that an edge joins, whatever its direction: the rich-club coefficient. */
  readonly density: number;
  /** Share of all edges' weight that lies between two members. */
  readonly share: number;
}

/** The club of so many nodes (Zhou and Mondragón 2004). */
export function richClub(graph: CompressedGraph, size: number): RichClub {
  const links = symmetric.of(graph);
  const degree = (node: number): number => links.starts[node + 1]! - links.starts[node]!;
  const members = Array.from({ length: graph.nodes }, (_, node) => node)
    .sort((a, b) => degree(b) - degree(a) || a - b)
    .slice(0, size);
  const inside = new Set(members);
  let [joined, weight, all] = [0, 0, 0];
  for (let node = 0; node < graph.nodes; node += 1)
    for (let place = links.starts[node]!; place < links.starts[node + 1]!; place += 1) {
      all += links.weights[place]!;
      if (!inside.has(node) || !inside.has(links.ends[place]!)) continue;
      joined += 1;
      weight += links.weights[place]!;
    }
  const pairs = members.length * (members.length - 1);
  return { members, density: pairs === 0 ? 0 : joined / pairs, share: all === 0 ? 0 : weight / all };
}
