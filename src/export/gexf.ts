import type { ArticleNode, CitationLink, Spell } from '../graph/law-stream.js';
import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import type { ExportCard, StreamExporter } from './exporter.js';
import { escapeXml } from './xml.js';

const TYPES: Readonly<Record<Attribute<unknown>['type'], string>> = {
  string: 'string',
  boolean: 'boolean',
  int: 'integer',
  date: 'string',
};

function* declared<T>(list: readonly Attribute<T>[], of: 'node' | 'edge'): Generator<string> {
  yield `    <attributes class="${of}" mode="static">\n`;
  for (const { name, type } of list) yield `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`;
  yield '    </attributes>\n';
}

function values<T>(list: readonly Attribute<T>[], attributes: T): string {
  const found = list.map(({ name, value }) => ({ name, value: value(attributes) }));
  return found
    .filter(({ value }) => value !== undefined)
    .map(({ name, value }) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`)
    .join('');
}

/** An interval of GEXF has its last day inside it; `until` is the first day after. */
const lastDay = (until: string): string => new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);

const interval = ({ from, until }: Spell): string =>
  `${from === undefined ? '' : ` start="${from}"`}${until === undefined ? '' : ` end="${lastDay(until)}"`}`;

function spells({ spells: list = [] }: ArticleNode): string {
  if (list.length === 0) return '';
  return `<spells>${list.map((spell) => `<spell${interval(spell)}/>`).join('')}</spells>`;
}

const node = (article: ArticleNode): string =>
  `      <node id="${escapeXml(article.key)}" label="${escapeXml(article.label)}">` +
  `<attvalues>${values(ARTICLE_ATTRIBUTES, article)}</attvalues>${spells(article)}</node>\n`;

const edge = (link: CitationLink): string =>
  `      <edge id="${escapeXml(link.key)}" source="${escapeXml(link.source.key)}" target="${escapeXml(link.target.key)}" ` +
  `kind="${link.relation}" weight="${String(link.weight)}"><attvalues>${values(CITATION_ATTRIBUTES, link)}</attvalues></edge>\n`;

function* head({ title, attribution, leftOut = [] }: ExportCard): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3" ';
  yield 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ';
  yield 'xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">\n';
  yield '  <meta>\n    <creator>cite-graph</creator>\n';
  yield `    <description>${escapeXml([title, ...attribution, ...leftOut].filter(Boolean).join('; '))}</description>\n`;
  yield '  </meta>\n  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield* declared(ARTICLE_ATTRIBUTES, 'node');
  yield* declared(CITATION_ATTRIBUTES, 'edge');
}

/** GEXF 1.3: when a wording holds is a spell of its article, so that Gephi's timeline moves through the law. */
export const exporter: StreamExporter = {
  name: 'gexf',
  extension: 'gexf',
  async *stream(law, card) {
    yield* head(card);
    yield '    <nodes>\n';
    for await (const article of law.nodes()) yield node(article);
    yield '    </nodes>\n    <edges>\n';
    for await (const link of law.edges()) yield edge(link);
    yield '    </edges>\n  </graph>\n</gexf>\n';
  },
};
