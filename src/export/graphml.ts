import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import type { ExportCard, StreamExporter } from './exporter.js';
import { nameToken } from './name-token.js';
import { escapeXml, xmlComment } from './xml.js';

function* keys<T>(list: readonly Attribute<T>[], of: 'node' | 'edge'): Generator<string> {
  for (const { name, type } of list)
    yield `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type === 'date' ? 'string' : type}"/>\n`;
}

function* values<T>(list: readonly Attribute<T>[], of: 'node' | 'edge', attributes: T): Generator<string> {
  for (const { name, value } of list) {
    const found = value(attributes);
    if (found !== undefined) yield `<data key="${of}-${name}">${escapeXml(String(found))}</data>`;
  }
}

function* head(card: ExportCard): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const line of card.attribution) yield xmlComment(line);
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ';
  yield 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns ';
  yield 'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield '  <key id="graph-title" for="graph" attr.name="title" attr.type="string"/>\n';
  yield '  <key id="graph-attribution" for="graph" attr.name="attribution" attr.type="string"/>\n';
  yield '  <key id="graph-left-out" for="graph" attr.name="leftOut" attr.type="string"/>\n';
  yield '  <key id="node-key" for="node" attr.name="key" attr.type="string"/>\n';
  yield* keys(ARTICLE_ATTRIBUTES, 'node');
  yield* keys(CITATION_ATTRIBUTES, 'edge');
}

const keyOf = (key: string): string => `<data key="node-key">${escapeXml(key)}</data>`;

/** GraphML with every attribute declared and typed. Identifiers are name tokens, as its schema asks; `key` has the key itself. */
export const exporter: StreamExporter = {
  name: 'graphml',
  extension: 'graphml',
  async *stream(law, card) {
    yield* head(card);
    yield '  <graph id="law" edgedefault="directed">\n';
    yield `    <data key="graph-title">${escapeXml(card.title)}</data>\n`;
    yield `    <data key="graph-attribution">${escapeXml(card.attribution.join('; '))}</data>\n`;
    for (const line of card.leftOut ?? []) yield `    <data key="graph-left-out">${escapeXml(line)}</data>\n`;
    for await (const node of law.nodes())
      yield `    <node id="${nameToken(node.key)}">${keyOf(node.key)}${[...values(ARTICLE_ATTRIBUTES, 'node', node)].join('')}</node>\n`;
    for await (const edge of law.edges()) {
      const ends = `source="${nameToken(edge.source.key)}" target="${nameToken(edge.target.key)}"`;
      const data = [...values(CITATION_ATTRIBUTES, 'edge', edge)].join('');
      yield `    <edge id="${nameToken(edge.key)}" ${ends}>${data}</edge>\n`;
    }
    yield '  </graph>\n</graphml>\n';
  },
};
