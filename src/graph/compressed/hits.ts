import type { CompressedGraph, Neighbours } from './compressed-graph.js';

/** Authorities are cited by good hubs, hubs cite good authorities; each adds up to 1. */
export interface HubsAndAuthorities {
  readonly hubs: Float64Array;
  readonly authorities: Float64Array;
  readonly iterations: number;
}

/** Each node's sum over its neighbours, scaled so that all add up to 1. */
function gathered({ starts, ends }: Neighbours, scores: Float64Array): Float64Array {
  const sums = new Float64Array(scores.length);
  let all = 0;
  for (let node = 0; node < sums.length; node += 1) {
    let sum = 0;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) sum += scores[ends[place]!]!;
    sums[node] = sum;
    all += sum;
  }
  if (all > 0) for (let node = 0; node < sums.length; node += 1) sums[node]! /= all;
  return sums;
}

/** HITS (Kleinberg 1999) by power iteration, until the hubs change by less than the tolerance in all. */
export function hits(
  graph: CompressedGraph,
  options: { readonly tolerance?: number; readonly most?: number } = {},
): HubsAndAuthorities {
  const { tolerance = 1e-10, most = 1000 } = options;
  let hubs: Float64Array = new Float64Array(graph.nodes).fill(1 / graph.nodes);
  for (let iterations = 1; ; iterations += 1) {
    const authorities = gathered(graph.in, hubs);
    const next = gathered(graph.out, authorities);
    const error = next.reduce((sum, value, node) => sum + Math.abs(value - hubs[node]!), 0);
    hubs = next;
    if (error < tolerance || iterations >= most) return { hubs, authorities, iterations };
  }
}
