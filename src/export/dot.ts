import type { ArticleAttributes, CitationAttributes, LawGraph } from '../graph/law-graph.js';
import { RELATIONS, RELATION_NAMES, type Relation } from '../model/relation.js';
import { isKnownDead, STATUS_LABELS } from '../model/status.js';
import { RELATION_STYLES, STANDING_STYLES } from './dot-styles.js';
import type { Exporter, ExportCard } from './exporter.js';
import { withoutIllegal } from './legal-characters.js';

// Labels with tags are read as XML, and Graphviz stops reading at a NUL.
const plain = (words: string): string => withoutIllegal(words).replace(/[\t\n\r\u007f]/g, ' ');

/** A quoted string of DOT: only the quote and the backslash mean something in it. */
export const quoteDot = (words: string): string => `"${plain(words).replace(/[\\"]/g, '\\$&')}"`;

const html = (words: string): string =>
  plain(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const listed = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}=${quoteDot(value)}`)
    .join(', ');

const capitalised = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** A long title would stretch its cluster: broken at words, as DOT's own escape for a line's end. */
const HEADING = 44;
function headingLabel(title: string): string {
  const lines: string[] = [];
  for (const word of capitalised(title).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= HEADING) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `"${lines.map((line) => quoteDot(line).slice(1, -1)).join('\\n')}"`;
}

function nodeLook({ label, status, basis, held, title, number }: ArticleAttributes): Readonly<Record<string, string>> {
  // Its cluster already names the text.
  const name = number === '' ? '(texte entier)' : label;
  const tooltip = `${number === '' ? '' : `${label}, `}${title} (${STATUS_LABELS[status]})`;
  if (isKnownDead({ status, basis }))
    return {
      label: `${name}\u00a0†`,
      tooltip,
      style: 'rounded,filled,dashed',
      fillcolor: '#eeeeee',
      color: '#999999',
      fontcolor: '#777777',
    };
  return { label: name, tooltip, ...(held ? { penwidth: '1.6' } : { color: '#999999' }) };
}

function edgeLook({ relation, standing, weight }: CitationAttributes): Readonly<Record<string, string>> {
  const { color, arrowhead } = RELATION_STYLES[relation];
  return {
    color,
    ...(arrowhead === undefined ? {} : { arrowhead }),
    ...(STANDING_STYLES[standing] === 'solid' ? {} : { style: STANDING_STYLES[standing] }),
    ...(weight > 1 ? { penwidth: String(Math.min(4, 1 + Math.log2(weight) / 2).toFixed(1)) } : {}),
    tooltip: `${RELATIONS[relation].outgoing} (${standing})`,
  };
}

function* clusters(graph: LawGraph): Generator<string> {
  const texts = new Map<string, { readonly title: string; readonly lines: string[] }>();
  for (const { node, attributes } of graph.nodeEntries()) {
    const text = texts.get(attributes.text) ?? { title: attributes.title, lines: [] };
    text.lines.push(`    ${quoteDot(node)} [${listed(nodeLook(attributes))}];\n`);
    texts.set(attributes.text, text);
  }
  for (const [key, { title, lines }] of texts) {
    yield `  subgraph ${quoteDot(`cluster_${key}`)} {\n    label=${headingLabel(title)}; labelloc=t;\n`;
    yield* lines;
    yield '  }\n';
  }
}

const cell = (words: string, color = '#444444'): string =>
  `<TD ALIGN="LEFT"><FONT COLOR="${color}">${html(words)}</FONT></TD>`;

/** One line a relation and a standing that the picture has; the title and the sources below. */
function legend(graph: LawGraph, card: ExportCard): string {
  const used = new Set(graph.mapEdges((_, { relation }) => relation));
  const standings = new Set(graph.mapEdges((_, { standing }) => standing));
  const relations = RELATION_NAMES.filter((name: Relation) => used.has(name)).map((name) =>
    cell(`→ ${RELATIONS[name].outgoing}`, RELATION_STYLES[name].color),
  );
  const lines = [
    ...(standings.has('declared') ? [cell('- - declared only, not verified')] : []),
    ...(standings.has('formerly') ? [cell('· · formerly')] : []),
    ...(graph.someNode((_, attributes) => isKnownDead(attributes)) ? [cell('† no longer in force')] : []),
  ];
  const about = [card.title, ...card.attribution]
    .filter((words) => words !== '')
    .map((words) => `<TR>${cell(words, '#888888')}</TR>`);
  const keys = [...relations, ...lines];
  const row =
    keys.length === 0 ? '' : `<TR><TD><TABLE BORDER="0" CELLSPACING="4"><TR>${keys.join('')}</TR></TABLE></TD></TR>`;
  return row + about.join('') === '' ? '' : `<<TABLE BORDER="0" CELLSPACING="0">${row}${about.join('')}</TABLE>>`;
}

/** Graphviz: texts are clusters, dead articles are grey, dashed and marked with a dagger, relations have colours. */
export const exporter: Exporter = {
  name: 'dot',
  extension: 'dot',
  *render(graph, card) {
    for (const line of card.attribution) yield `// ${plain(line)}\n`;
    yield 'digraph law {\n';
    yield '  graph [rankdir=LR, fontname="Helvetica,sans-serif", fontsize=11, labelloc=b, ranksep=1, nodesep=0.25];\n';
    yield '  graph [style="rounded,filled", color="#cccccc", fillcolor="#f7f7f4", fontcolor="#444444"];\n';
    yield '  node [shape=box, style="rounded,filled", fillcolor=white, fontname="Helvetica,sans-serif", fontsize=11];\n';
    yield '  edge [arrowsize=0.7];\n';
    const label = legend(graph, card);
    if (label !== '') yield `  label=${label};\n`;
    yield* clusters(graph);
    for (const { source, target, attributes } of graph.edgeEntries())
      yield `  ${quoteDot(source)} -> ${quoteDot(target)} [${listed(edgeLook(attributes))}];\n`;
    yield '}\n';
  },
};
