import { compressedGraph, type CompressedGraph } from './compressed-graph.js';
import { seededRandom } from './seeded-random.js';

/** Tries for each edge before a graph counts as another one. */
const TRIES = 10;

interface Ends {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

function endsOf({ nodes, edges, out }: CompressedGraph): Ends {
  const source = new Int32Array(edges);
  for (let node = 0; node < nodes; node += 1) source.fill(node, out.starts[node], out.starts[node + 1]);
  return { source, target: out.ends.slice() };
}

/**
 * Random graphs in which every node cites and is cited by as many others as in this one: two edges a → b and c → d become
 * a → d and c → b, again and again, never a loop nor a parallel edge (Maslov and Sneppen 2002). The same ones every time.
 */
export function* shuffled(graph: CompressedGraph, count: number): Generator<CompressedGraph> {
  const random = seededRandom(graph.edges);
  const { source, target } = endsOf(graph);
  const key = (from: number, to: number): number => from * graph.nodes + to;
  const present = new Set(Array.from(source, (from, edge) => key(from, target[edge]!)));
  const trade = (one: number, other: number): void => {
    const [a, b, c, d] = [source[one]!, target[one]!, source[other]!, target[other]!];
    if (a === d || c === b || present.has(key(a, d)) || present.has(key(c, b))) return;
    present.delete(key(a, b));
    present.delete(key(c, d));
    present.add(key(a, d)).add(key(c, b));
    target[one] = d;
    target[other] = b;
  };
  for (let made = 0; made < count; made += 1) {
    for (let tries = 0; tries < TRIES * graph.edges; tries += 1)
      trade(Math.floor(random() * graph.edges), Math.floor(random() * graph.edges));
    yield compressedGraph(graph.nodes, { count: graph.edges, source, target });
  }
}
