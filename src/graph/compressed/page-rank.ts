import type { CompressedGraph } from './compressed-graph.js';

/** Scores that add up to 1, and how they were come by. */
export interface Ranking {
  readonly scores: Float64Array;
  readonly iterations: number;
  /** L1 distance between the last two steps. */
  readonly error: number;
}

interface Iteration {
  /** Probability of following a citation rather than starting anywhere. */
  readonly damping?: number;
  readonly tolerance?: number;
  readonly most?: number;
}

/** Each node's inverse out-degree; 0 where nothing leaves. */
function shares({ starts }: CompressedGraph['out']): Float64Array {
  const inverse = new Float64Array(starts.length - 1);
  for (let node = 0; node < inverse.length; node += 1) {
    const degree = (starts[node + 1] ?? 0) - (starts[node] ?? 0);
    inverse[node] = degree === 0 ? 0 : 1 / degree;
  }
  return inverse;
}

/**
 * PageRank (Brin and Page 1998) by power iteration until the L1 change is below the tolerance, 1e-10 unless said. Every
 * citation counts the same; an article that cites nothing spreads its score over all, as graphology does. graphology-metrics
 * stops at `nodes * tolerance`, which for two million articles is the first step: here the tolerance is the whole sum's.
 */
export function pageRank(graph: CompressedGraph, options: Iteration = {}): Ranking {
  const { damping = 0.85, tolerance = 1e-10, most = 500 } = options;
  const { nodes } = graph;
  const { starts, ends } = graph.in;
  const share = shares(graph.out);
  let scores = new Float64Array(nodes).fill(1 / nodes);
  let next = new Float64Array(nodes);
  const given = new Float64Array(nodes);
  for (let iterations = 1; ; iterations += 1) {
    let dangling = 0;
    for (let node = 0; node < nodes; node += 1) {
      given[node] = damping * scores[node]! * share[node]!;
      if (share[node] === 0) dangling += scores[node]!;
    }
    const base = (1 - damping + damping * dangling) / nodes;
    let error = 0;
    for (let node = 0; node < nodes; node += 1) {
      let score = base;
      for (let place = starts[node]!; place < starts[node + 1]!; place += 1) score += given[ends[place]!]!;
      next[node] = score;
      error += Math.abs(score - scores[node]!);
    }
    [scores, next] = [next, scores];
    if (error < tolerance || iterations >= most) return { scores, iterations, error };
  }
}
