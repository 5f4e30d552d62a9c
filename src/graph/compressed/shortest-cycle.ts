import type { CompressedGraph } from './compressed-graph.js';
import { hasEdge } from './shape.js';

interface Looking {
  readonly graph: CompressedGraph;
  /** Which strong component each node is in. */
  readonly part: Int32Array;
  readonly before: Int32Array;
  /** In which search a node was seen last, from 1. */
  readonly seen: Int32Array;
  round: number;
}

function pairOf({ out }: CompressedGraph, members: readonly number[]): readonly number[] | undefined {
  for (const node of members)
    for (let place = out.starts[node]!; place < out.starts[node + 1]!; place += 1)
      if (hasEdge(out, out.ends[place]!, node)) return [node, out.ends[place]!];
  return undefined;
}

function wayTo(looking: Looking, last: number, start: number): number[] {
  const way = [last];
  while (way[0] !== start) way.unshift(looking.before[way[0]!]!);
  return way;
}

/** The shortest way from a node back to itself that has fewer nodes than `below`. */
function around(looking: Looking, start: number, below: number): readonly number[] | undefined {
  const { graph, part, before, seen } = looking;
  looking.round += 1;
  seen[start] = looking.round;
  let frontier = [start];
  for (let length = 1; length < below && frontier.length > 0; length += 1) {
    const next: number[] = [];
    for (const node of frontier)
      for (let place = graph.out.starts[node]!; place < graph.out.starts[node + 1]!; place += 1) {
        const end = graph.out.ends[place]!;
        if (end === start) return wayTo(looking, node, start);
        if (part[end] !== part[start] || seen[end] === looking.round) continue;
        seen[end] = looking.round;
        before[end] = node;
        next.push(end);
      }
    frontier = next;
  }
  return undefined;
}

/**
 * A function that gives a shortest cycle through the members of one strong component, the first in order of nodes: two that
 * cite one another where there are such, else the best of a breadth-first search from each member.
 */
export function shortestCycles(
  graph: CompressedGraph,
  part: Int32Array,
): (members: readonly number[]) => readonly number[] {
  const looking: Looking = {
    ...{ graph, part, round: 0 },
    before: new Int32Array(graph.nodes),
    seen: new Int32Array(graph.nodes),
  };
  return (members) => {
    let best = pairOf(graph, members) ?? [];
    for (const start of members) {
      // Pairs were looked for: nothing shorter than three is left.
      if (best.length === 2 || best.length === 3) break;
      best = around(looking, start, best.length === 0 ? Infinity : best.length) ?? best;
    }
    return best;
  };
}
