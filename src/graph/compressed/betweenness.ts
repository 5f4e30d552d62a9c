import type { CompressedGraph } from './compressed-graph.js';
import { seededRandom } from './seeded-random.js';

/** Betweenness, and from how many starting points it was reckoned. */
export interface Betweenness {
  readonly scores: Float64Array;
  readonly starts: number;
}

interface Search {
  readonly order: Int32Array;
  readonly distance: Int32Array;
  readonly ways: Float64Array;
  readonly owed: Float64Array;
}

/** Breadth first from one node: distances, and how many shortest ways lead to each node. Returns how many were reached. */
function search({ out }: CompressedGraph, start: number, { order, distance, ways }: Search): number {
  distance.fill(-1);
  ways.fill(0);
  order[0] = start;
  distance[start] = 0;
  ways[start] = 1;
  let reached = 1;
  for (let next = 0; next < reached; next += 1) {
    const node = order[next]!;
    for (let place = out.starts[node]!; place < out.starts[node + 1]!; place += 1) {
      const end = out.ends[place]!;
      if (distance[end] === -1) {
        distance[end] = distance[node]! + 1;
        order[reached] = end;
        reached += 1;
      }
      if (distance[end] === distance[node]! + 1) ways[end]! += ways[node]!;
    }
  }
  return reached;
}

/** Hands back from the farthest what each node owes to those before it. */
function settle(graph: CompressedGraph, reached: number, by: Search & { readonly scores: Float64Array }): void {
  const { order, distance, ways, owed, scores } = by;
  const { starts, ends } = graph.in;
  for (let at = 0; at < reached; at += 1) owed[order[at]!] = 0;
  for (let at = reached - 1; at > 0; at -= 1) {
    const node = order[at]!;
    const part = (1 + owed[node]!) / ways[node]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const before = ends[place]!;
      if (distance[before] === distance[node]! - 1) owed[before]! += ways[before]! * part;
    }
    scores[node]! += owed[node]!;
  }
}

/** So many different nodes, the same ones for the same graph size. */
function sample(nodes: number, wanted: number): Int32Array {
  const all = Int32Array.from({ length: nodes }, (_, node) => node);
  const random = seededRandom(20161122);
  for (let at = 0; at < wanted; at += 1) {
    const other = at + Math.floor(random() * (nodes - at));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all.subarray(0, wanted);
}

/**
 * Betweenness (Brandes 2001), as a share of all ordered pairs of other nodes. From every node, or from so many drawn with a
 * fixed seed and scaled up (Brandes and Pich 2007): one start costs a pass over all edges.
 */
export function betweenness(graph: CompressedGraph, most = Infinity): Betweenness {
  const { nodes } = graph;
  const starts = sample(nodes, Math.min(nodes, most));
  const scores = new Float64Array(nodes);
  const state: Search = {
    order: new Int32Array(nodes),
    distance: new Int32Array(nodes),
    ways: new Float64Array(nodes),
    owed: new Float64Array(nodes),
  };
  for (const start of starts) settle(graph, search(graph, start, state), { ...state, scores });
  const pairs = (nodes - 1) * (nodes - 2);
  const scale = pairs <= 0 ? 0 : nodes / starts.length / pairs;
  return { scores: scores.map((score) => score * scale), starts: starts.length };
}
