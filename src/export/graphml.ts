import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import type { Exporter, ExportCard } from './exporter.js';
import { withoutIllegal } from './legal-characters.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML text or attribute value; characters that XML 1.0 has no place for, lone surrogates among them, are dropped. */
export const escapeXml = (words: string): string =>
  withoutIllegal(words)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    // A parser may fold these inside an attribute; written as references they survive.
    .replace(/[\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** A comment may hold no two hyphens in a row. */
const comment = (words: string): string =>
  `<!-- ${escapeXml(words)
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ')} -->\n`;

function* keys<T>(list: readonly Attribute<T>[], of: 'node' | 'edge'): Generator<string> {
  for (const { name, type } of list)
    yield `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function* values<T>(list: readonly Attribute<T>[], of: 'node' | 'edge', attributes: T): Generator<string> {
  for (const { name, value } of list) {
    const found = value(attributes);
    if (found !== undefined) yield `<data key="${of}-${name}">${escapeXml(String(found))}</data>`;
  }
}

function* head(card: ExportCard): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const line of card.attribution) yield comment(line);
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ';
  yield 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns ';
  yield 'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield '  <key id="graph-title" for="graph" attr.name="title" attr.type="string"/>\n';
  yield '  <key id="graph-attribution" for="graph" attr.name="attribution" attr.type="string"/>\n';
  yield* keys(ARTICLE_ATTRIBUTES, 'node');
  yield* keys(CITATION_ATTRIBUTES, 'edge');
}

/** GraphML with every attribute declared and typed. */
export const exporter: Exporter = {
  name: 'graphml',
  extension: 'graphml',
  *render(graph, card) {
    yield* head(card);
    yield '  <graph id="law" edgedefault="directed">\n';
    yield `    <data key="graph-title">${escapeXml(card.title)}</data>\n`;
    yield `    <data key="graph-attribution">${escapeXml(card.attribution.join('; '))}</data>\n`;
    for (const { node, attributes } of graph.nodeEntries())
      yield `    <node id="${escapeXml(node)}">${[...values(ARTICLE_ATTRIBUTES, 'node', attributes)].join('')}</node>\n`;
    for (const { edge, source, target, attributes } of graph.edgeEntries()) {
      const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
      const data = [...values(CITATION_ATTRIBUTES, 'edge', attributes)].join('');
      yield `    <edge id="${escapeXml(edge)}" ${ends}>${data}</edge>\n`;
    }
    yield '  </graph>\n</graphml>\n';
  },
};
