import type { ArticleNode, CitationLink } from '../graph/law-stream.js';
import { RELATIONS } from '../model/relation.js';
import type { StreamExporter } from './exporter.js';
import { withoutIllegal } from './legal-characters.js';
import { isScheduled, isStruck } from './node-state.js';

/** Words inside the quotes of a label: Mermaid knows entities by number, and reads Markdown where a backtick stands. */
const label = (words: string): string =>
  withoutIllegal(words)
    .replace(/\s+/gu, ' ')
    .replace(/["#&<>`\\;[\]{}|]/g, (character) => `#${String(character.codePointAt(0) ?? 32)};`);

const comment = (words: string): string => `%% ${withoutIllegal(words).replace(/[\s%{}]+/gu, ' ')}\n`;

const nodeClass = (node: ArticleNode): string => (isStruck(node) ? ':::dead' : isScheduled(node) ? ':::coming' : '');

function arrow({ relation, standing }: CitationLink): string {
  const line = standing === 'proved' ? '-->' : '-.->';
  return relation === 'cites' ? line : `${line}|"${label(RELATIONS[relation].outgoing)}"|`;
}

/** `flowchart`: texts as boxes around their articles; what is dead is dashed and marked, what is not proved is dotted. */
export const exporter: StreamExporter = {
  name: 'mermaid',
  extension: 'mmd',
  // Hosts that draw it refuse long ones (50,000 characters, 500 edges), and nobody reads more.
  mostNodes: 40,
  async *stream(law, { title, attribution, leftOut = [] }) {
    for (const line of [title, ...attribution, ...leftOut]) if (line !== '') yield comment(line);
    yield 'flowchart LR\n';
    const names = new Map<string, string>();
    let text: string | undefined;
    let texts = 0;
    for await (const node of law.nodes()) {
      if (text !== node.text) {
        if (text !== undefined) yield '  end\n';
        text = node.text;
        texts += 1;
        yield `  subgraph t${String(texts)}["${label(node.title)}"]\n`;
      }
      const name = `a${String(names.size + 1)}`;
      names.set(node.key, name);
      const words = node.number === '' && node.articles === undefined ? '(texte entier)' : node.label;
      yield `    ${name}["${label(words)}${isStruck(node) ? ' †' : ''}"]${nodeClass(node)}\n`;
    }
    if (text !== undefined) yield '  end\n';
    for await (const link of law.edges()) {
      const [source, target] = [names.get(link.source.key), names.get(link.target.key)];
      if (source !== undefined && target !== undefined) yield `  ${source} ${arrow(link)} ${target}\n`;
    }
    yield '  classDef dead stroke-dasharray: 4 3, color: #777777, fill: #eeeeee\n';
    yield '  classDef coming stroke: #e69f00, stroke-width: 2px\n';
  },
};
