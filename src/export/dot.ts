import type { ArticleNode, CitationLink, LawStream } from '../graph/law-stream.js';
import { RELATIONS, RELATION_NAMES, type Relation } from '../model/relation.js';
import { STATUS_LABELS } from '../model/status.js';
import { RELATION_STYLES, STANDING_STYLES, STATE_STYLES, stateOf, type State } from './dot-styles.js';
import type { ExportCard, StreamExporter } from './exporter.js';
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

function nodeLook(node: ArticleNode): Readonly<Record<string, string>> {
  const { label, status, held, title, number, articles } = node;
  // Its cluster already names the text.
  const name = number === '' && articles === undefined ? '(texte entier)' : label;
  const state = stateOf(node);
  const { mark, ...look } = STATE_STYLES[state];
  const tooltip = `${number === '' ? '' : `${label}, `}${title} (${STATUS_LABELS[status]})`;
  const size = held && state !== 'dead' ? { penwidth: '1.6' } : {};
  return { label: mark === '' ? name : `${name}\u00a0${mark}`, tooltip, ...look, ...size };
}

function edgeLook({ relation, standing, weight }: CitationLink): Readonly<Record<string, string>> {
  const { color, arrowhead } = RELATION_STYLES[relation];
  return {
    color,
    ...(arrowhead === undefined ? {} : { arrowhead }),
    ...(STANDING_STYLES[standing] === 'solid' ? {} : { style: STANDING_STYLES[standing] }),
    ...(weight > 1 ? { penwidth: Math.min(4, 1 + Math.log2(weight) / 2).toFixed(1) } : {}),
    tooltip: `${RELATIONS[relation].outgoing} (${standing})`,
  };
}

/** What a picture has of everything that a legend tells, collected while it goes by. */
interface Seen {
  readonly states: Set<State>;
  readonly relations: Set<Relation>;
  readonly standings: Set<CitationLink['standing']>;
}

async function* clusters(law: LawStream, seen: Seen): AsyncGenerator<string> {
  let text: string | undefined;
  for await (const node of law.nodes()) {
    if (node.text !== text) {
      if (text !== undefined) yield '  }\n';
      text = node.text;
      yield `  subgraph ${quoteDot(`cluster_${text}`)} {\n    label=${headingLabel(node.title)}; labelloc=t;\n`;
    }
    seen.states.add(stateOf(node));
    yield `    ${quoteDot(node.key)} [${listed(nodeLook(node))}];\n`;
  }
  if (text !== undefined) yield '  }\n';
}

const cell = (words: string, color = '#444444'): string =>
  `<TD ALIGN="LEFT"><FONT COLOR="${color}">${html(words)}</FONT></TD>`;

/** One line a relation, a standing and a state that the picture has; the title, what is missing and the sources below. */
function legend(seen: Seen, card: ExportCard): string {
  const relations = RELATION_NAMES.filter((name) => seen.relations.has(name)).map((name) =>
    cell(`→ ${RELATIONS[name].outgoing}`, RELATION_STYLES[name].color),
  );
  const keys = [
    ...relations,
    ...(seen.standings.has('declared') ? [cell('- - declared only, not verified')] : []),
    ...(seen.standings.has('formerly') ? [cell('· · formerly')] : []),
    ...(seen.states.has('dead') ? [cell('† no longer in force')] : []),
    ...(seen.states.has('coming') ? [cell('◷ not yet in force', '#a66f00')] : []),
    ...(seen.states.has('living') ? [cell('▢ in force', '#00694d')] : []),
  ];
  const about = [card.title, ...(card.leftOut ?? []), ...card.attribution]
    .filter((words) => words !== '')
    .map((words) => `<TR>${cell(words, '#666666')}</TR>`);
  const row =
    keys.length === 0 ? '' : `<TR><TD><TABLE BORDER="0" CELLSPACING="4"><TR>${keys.join('')}</TR></TABLE></TD></TR>`;
  return row + about.join('') === '' ? '' : `<<TABLE BORDER="0" CELLSPACING="0">${row}${about.join('')}</TABLE>>`;
}

/** Graphviz: texts are clusters, states have border and mark, relations have colours; the legend has what is there. */
export const exporter: StreamExporter = {
  name: 'dot',
  extension: 'dot',
  async *stream(law, card) {
    for (const line of card.attribution) yield `// ${plain(line)}\n`;
    yield 'digraph law {\n';
    yield '  graph [rankdir=LR, fontname="Helvetica,sans-serif", fontsize=11, labelloc=b, ranksep=1, nodesep=0.25];\n';
    yield '  graph [style="rounded,filled", color="#cccccc", fillcolor="#f7f7f4", fontcolor="#444444"];\n';
    yield '  node [shape=box, style="rounded,filled", fillcolor=white, fontname="Helvetica,sans-serif", fontsize=11];\n';
    yield '  edge [arrowsize=0.7];\n';
    const seen: Seen = { states: new Set(), relations: new Set(), standings: new Set() };
    yield* clusters(law, seen);
    for await (const link of law.edges()) {
      seen.relations.add(link.relation);
      seen.standings.add(link.standing);
      yield `  ${quoteDot(link.source.key)} -> ${quoteDot(link.target.key)} [${listed(edgeLook(link))}];\n`;
    }
    const label = legend(seen, card);
    if (label !== '') yield `  label=${label};\n`;
    yield '}\n';
  },
};
