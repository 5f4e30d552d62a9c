import { compressedGraph, type CompressedGraph, type Neighbours } from './compressed-graph.js';

interface Pairs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** Neighbours whatever the direction; loops are left out. */
export const symmetric = {
  /** Of pairs that stand in both directions already; parallel ones are added. */
  ofBothWays: (nodes: number, pairs: Pairs): Neighbours =>
    compressedGraph(nodes, { count: pairs.source.length, ...pairs }).out,
  /** Of a directed graph: the weights of an edge and of the one that returns it are added. */
  of: ({ nodes, edges, out }: CompressedGraph): Neighbours => {
    const [source, target] = [new Int32Array(2 * edges), new Int32Array(2 * edges)];
    const weight = new Float64Array(2 * edges);
    for (let node = 0; node < nodes; node += 1)
      for (let place = out.starts[node]!; place < out.starts[node + 1]!; place += 1) {
        source[place] = target[place + edges] = node;
        target[place] = source[place + edges] = out.ends[place]!;
        weight[place] = weight[place + edges] = out.weights[place]!;
      }
    return symmetric.ofBothWays(nodes, { source, target, weight });
  },
};
