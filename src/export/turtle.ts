import { ELI, iriOf, OWN, predicatesOf, statementsOf, type Statement } from './eli.js';
import type { StreamExporter } from './exporter.js';
import { withoutIllegal } from './legal-characters.js';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const literal = (words: string): string =>
  `"${withoutIllegal(words).replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? '')}"`;

/** `eli:cites` where a prefix fits; whatever else may stand in a local name is left to the full form. */
function iri(address: string): string {
  for (const [prefix, start] of [
    ['eli', ELI],
    ['cg', OWN],
  ] as const) {
    const local = address.startsWith(start) ? address.slice(start.length) : '';
    if (/^[A-Za-z][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return `<${address}>`;
}

function object({ kind, value }: Statement): string {
  if (kind === 'iri') return iri(value);
  return kind === 'day' ? `"${value}"^^xsd:date` : literal(value);
}

/** Turtle in the ELI ontology; what ELI has no word for is said in our own terms (`cg:`). */
export const exporter: StreamExporter = {
  name: 'turtle',
  extension: 'ttl',
  async *stream(law, { title, attribution, leftOut = [] }) {
    for (const line of [title, ...attribution, ...leftOut])
      if (line !== '') yield `# ${withoutIllegal(line).replace(/\s+/g, ' ')}\n`;
    yield `@prefix eli: <${ELI}> .\n@prefix cg: <${OWN}> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`;
    for await (const node of law.nodes()) {
      const said = statementsOf(node).map((each) => `${iri(each.predicate)} ${object(each)}`);
      yield `${iri(iriOf(node))} ${said.join(' ;\n  ')} .\n`;
    }
    for await (const link of law.edges())
      for (const predicate of predicatesOf(link))
        yield `${iri(iriOf(link.source))} ${iri(predicate)} ${iri(iriOf(link.target))} .\n`;
  },
};
