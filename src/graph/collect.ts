import { MultiDirectedGraph } from 'graphology';
import type { LawGraph } from './law-graph.js';
import type { LawStream } from './law-stream.js';

/** The graph of a stream, held: for what needs all of it at once, as a picture does. */
export async function collect(law: LawStream): Promise<LawGraph> {
  const graph: LawGraph = new MultiDirectedGraph();
  for await (const { key, ...attributes } of law.nodes()) graph.addNode(key, attributes);
  for await (const { key, source, target, ...attributes } of law.edges())
    graph.addDirectedEdgeWithKey(key, source.key, target.key, attributes);
  return graph;
}
