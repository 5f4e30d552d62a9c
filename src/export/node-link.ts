import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, recordOf } from './attributes.js';
import type { StreamExporter } from './exporter.js';
import { jsonRows } from './json-rows.js';

/**
 * The node-link form that networkx (`node_link_graph`, older releases with `edges="links"` as their default) and d3's
 * `forceLink().id(d => d.id)` read. `key` tells parallel edges of networkx apart.
 */
export const exporter: StreamExporter = {
  name: 'node-link',
  extension: 'json',
  async *stream(law, { title, attribution, leftOut }) {
    yield '{\n  "directed": true,\n  "multigraph": true,\n';
    yield `  "graph": ${JSON.stringify({ title, attribution, leftOut })},\n`;
    yield '  "nodes": [';
    yield* jsonRows(law.nodes(), (node) => ({ id: node.key, ...recordOf(ARTICLE_ATTRIBUTES, node) }));
    yield ',\n  "links": [';
    yield* jsonRows(law.edges(), (edge) => ({
      source: edge.source.key,
      target: edge.target.key,
      key: edge.key,
      ...recordOf(CITATION_ATTRIBUTES, edge),
    }));
    yield '\n}\n';
  },
};
