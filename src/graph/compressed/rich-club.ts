import type { CompressedGraph, Neighbours } from './compressed-graph.js';
import { degreesOf } from './compressed-graph.js';

/**
 * Nodes in the order in which they enter a club of those that both cite and are cited by most others: by the smaller of the
 * two numbers of neighbours, so that none is high for what it cites alone; then by both together, then by number.
 */
export function richest(graph: CompressedGraph): number[] {
  const [cites, citedBy] = [degreesOf(graph.out), degreesOf(graph.in)];
  const least = (node: number): number => Math.min(cites[node]!, citedBy[node]!);
  const both = (node: number): number => cites[node]! + citedBy[node]!;
  return Array.from({ length: graph.nodes }, (_, node) => node).sort(
    (a, b) => least(b) - least(a) || both(b) - both(a) || a - b,
  );
}

/** The place of each node in an order. */
function placesIn(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((node, place) => {
    places[node] = place;
  });
  return places;
}

/** Clubs of the first 1, 2, … nodes of an order, by size less one. */
export interface Clubs {
  /** Share of the ordered pairs of members that an edge joins: the rich-club coefficient; 0 of one alone. */
  readonly density: Float64Array;
  /** Share of all edges' weight that lies between members. */
  readonly share: Float64Array;
}

/** What the first of an order keep to themselves (Zhou and Mondragón 2004; each direction is an edge of its own here). */
export function clubsOf(
  { out, nodes }: { readonly out: Neighbours; readonly nodes: number },
  order: readonly number[],
): Clubs {
  const place = placesIn(order);
  const [edges, weight] = [new Float64Array(nodes), new Float64Array(nodes)];
  let all = 0;
  for (let node = 0; node < nodes; node += 1)
    for (let edge = out.starts[node]!; edge < out.starts[node + 1]!; edge += 1) {
      // An edge lies inside every club that its later end has entered.
      const entry = Math.max(place[node]!, place[out.ends[edge]!]!);
      edges[entry]! += 1;
      weight[entry]! += out.weights[edge]!;
      all += out.weights[edge]!;
    }
  const [density, share] = [new Float64Array(nodes), new Float64Array(nodes)];
  let [joined, inside] = [0, 0];
  for (let last = 0; last < nodes; last += 1) {
    joined += edges[last]!;
    inside += weight[last]!;
    density[last] = last === 0 ? 0 : joined / (last * (last + 1));
    share[last] = all === 0 ? 0 : inside / all;
  }
  return { density, share };
}
