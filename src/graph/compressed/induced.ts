import { compressedGraph, type CompressedGraph } from './compressed-graph.js';

/** The part of a graph between some of its nodes, which keep their order; `nodes` has what each was before. */
export function induced(
  graph: CompressedGraph,
  keeps: (node: number) => boolean,
): { readonly graph: CompressedGraph; readonly nodes: Int32Array } {
  const number = new Int32Array(graph.nodes).fill(-1);
  const nodes = Int32Array.from({ length: graph.nodes }, (_, node) => node).filter(keeps);
  nodes.forEach((node, place) => {
    number[node] = place;
  });
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (const node of nodes)
    for (let edge = graph.out.starts[node]!; edge < graph.out.starts[node + 1]!; edge += 1) {
      const end = number[graph.out.ends[edge]!]!;
      if (end < 0) continue;
      source.push(number[node]!);
      target.push(end);
      weight.push(graph.out.weights[edge]!);
    }
  const list = {
    ...{ count: source.length, source: Int32Array.from(source), target: Int32Array.from(target) },
    weight: Float64Array.from(weight),
  };
  return { graph: compressedGraph(nodes.length, list), nodes };
}
