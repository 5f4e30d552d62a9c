import type { ArticleNode, CitationLink, Spell } from '../graph/law-stream.js';
import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import type { ExportCard, StreamExporter } from './exporter.js';
import { escapeXml } from './xml.js';

/** A version of the format. */
interface Dialect {
  readonly namespace: string;
  readonly version: string;
  /** Whether it has kinds of edges and says how time is told: 1.3 brought both. */
  readonly since13: boolean;
}

const TYPES: Readonly<Record<Attribute<unknown>['type'], string>> = {
  string: 'string',
  boolean: 'boolean',
  int: 'integer',
  date: 'string',
};

interface Declared<T> {
  readonly list: readonly Attribute<T>[];
  readonly of: 'node' | 'edge';
}

/** 1.3 took `mode` away from attributes: its schema refuses the word. */
function* declared<T>({ list, of }: Declared<T>, { since13 }: Dialect): Generator<string> {
  yield `    <attributes class="${of}"${since13 ? '' : ' mode="static"'}>\n`;
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

const edge = (link: CitationLink, { since13 }: Dialect): string =>
  `      <edge id="${escapeXml(link.key)}" source="${escapeXml(link.source.key)}" target="${escapeXml(link.target.key)}" ` +
  `${since13 ? `kind="${link.relation}" ` : ''}weight="${String(link.weight)}"><attvalues>${values(CITATION_ATTRIBUTES, link)}</attvalues></edge>\n`;

function* head({ title, attribution, leftOut = [] }: ExportCard, dialect: Dialect): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="${dialect.namespace}" version="${dialect.version}" `;
  yield 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ';
  yield `xsi:schemaLocation="${dialect.namespace} ${dialect.namespace}/gexf.xsd">\n`;
  yield '  <meta>\n    <creator>cite-graph</creator>\n';
  yield `    <description>${escapeXml([title, ...attribution, ...leftOut].filter(Boolean).join('; '))}</description>\n`;
  yield '  </meta>\n  <graph defaultedgetype="directed" mode="dynamic" timeformat="date"';
  yield `${dialect.since13 ? ' timerepresentation="interval"' : ''}>\n`;
  yield* declared({ list: ARTICLE_ATTRIBUTES, of: 'node' }, dialect);
  yield* declared({ list: CITATION_ATTRIBUTES, of: 'edge' }, dialect);
}

const exporterOf = (name: string, dialect: Dialect): StreamExporter => ({
  name,
  extension: 'gexf',
  async *stream(law, card) {
    yield* head(card, dialect);
    yield '    <nodes>\n';
    for await (const article of law.nodes()) yield node(article);
    yield '    </nodes>\n    <edges>\n';
    for await (const link of law.edges()) yield edge(link, dialect);
    yield '    </edges>\n  </graph>\n</gexf>\n';
  },
});

/**
 * GEXF 1.3: when a wording holds is a spell of its article, so that Gephi's timeline moves through the law, and the kind
 * of an edge is its relation, so that two relations between the same articles stay two edges there.
 */
export const exporter = exporterOf('gexf', { namespace: 'http://gexf.net/1.3', version: '1.3', since13: true });

/** GEXF 1.2, for readers that know no later one (networkx before 3): the same, the relation as an attribute alone. */
export const olderExporter = exporterOf('gexf-1.2', {
  ...{ namespace: 'http://www.gexf.net/1.2draft', version: '1.2', since13: false },
});
