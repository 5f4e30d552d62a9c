import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, recordOf } from './attributes.js';
import type { StreamExporter } from './exporter.js';
import { jsonRows } from './json-rows.js';

/** graphology's own serialisation, one node or edge a line: `graph.import(JSON.parse(…))` reads it back. */
export const exporter: StreamExporter = {
  name: 'json',
  extension: 'json',
  async *stream(law, { title, attribution, leftOut }) {
    yield '{\n  "options": {"type":"directed","multi":true,"allowSelfLoops":true},\n';
    yield `  "attributes": ${JSON.stringify({ title, attribution, leftOut })},\n`;
    yield '  "nodes": [';
    yield* jsonRows(law.nodes(), (node) => ({ key: node.key, attributes: recordOf(ARTICLE_ATTRIBUTES, node) }));
    yield ',\n  "edges": [';
    yield* jsonRows(law.edges(), (edge) => ({
      key: edge.key,
      source: edge.source.key,
      target: edge.target.key,
      attributes: recordOf(CITATION_ATTRIBUTES, edge),
    }));
    yield '\n}\n';
  },
};
