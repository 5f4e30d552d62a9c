import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, recordOf } from './attributes.js';
import type { LawGraph } from '../graph/law-graph.js';
import type { Exporter } from './exporter.js';

function* lines(items: Iterable<unknown>): Generator<string> {
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(item)}`;
    first = false;
  }
  yield first ? ']' : '\n  ]';
}

function* nodes(graph: LawGraph): Generator<unknown> {
  for (const { node, attributes } of graph.nodeEntries())
    yield { key: node, attributes: recordOf(ARTICLE_ATTRIBUTES, attributes) };
}

function* edges(graph: LawGraph): Generator<unknown> {
  for (const { edge, source, target, attributes } of graph.edgeEntries())
    yield { key: edge, source, target, attributes: recordOf(CITATION_ATTRIBUTES, attributes) };
}

/** graphology's own serialisation, one node or edge a line: `graph.import(JSON.parse(…))` reads it back. */
export const exporter: Exporter = {
  name: 'json',
  extension: 'json',
  *render(graph, card) {
    yield '{\n  "options": {"type":"directed","multi":true,"allowSelfLoops":true},\n';
    yield `  "attributes": ${JSON.stringify({ title: card.title, attribution: card.attribution })},\n`;
    yield '  "nodes": [';
    yield* lines(nodes(graph));
    yield ',\n  "edges": [';
    yield* lines(edges(graph));
    yield '\n}\n';
  },
};
