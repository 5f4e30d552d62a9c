import type { ArticleNode, LawStream } from '../graph/law-stream.js';
import { ELI, iriOf, OWN, predicatesOf, statementsOf, type Statement } from './eli.js';
import type { ExportCard, StreamExporter } from './exporter.js';
import { jsonRows } from './json-rows.js';
import { withoutIllegal } from './legal-characters.js';

const CONTEXT = { eli: ELI, cg: OWN, xsd: 'http://www.w3.org/2001/XMLSchema#' };

const short = (iri: string): string =>
  iri.startsWith(ELI) ? `eli:${iri.slice(ELI.length)}` : iri.startsWith(OWN) ? `cg:${iri.slice(OWN.length)}` : iri;

function value({ kind, value: said }: Statement): unknown {
  if (kind === 'iri') return { '@id': short(said) };
  return kind === 'day' ? { '@value': said, '@type': 'xsd:date' } : withoutIllegal(said);
}

function described(node: ArticleNode): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = { '@id': iriOf(node) };
  for (const each of statementsOf(node))
    if (each.predicate.endsWith('#type')) said['@type'] = short(each.value);
    else said[short(each.predicate)] = value(each);
  return said;
}

async function* statements(law: LawStream, { title, attribution, leftOut = [] }: ExportCard): AsyncGenerator<unknown> {
  // Comments have no place in JSON: what the file says of itself are statements too.
  yield { '@id': '_:export', 'cg:title': title, 'cg:attribution': attribution, 'cg:left-out': leftOut };
  for await (const node of law.nodes()) yield described(node);
  for await (const link of law.edges()) {
    const target = { '@id': iriOf(link.target) };
    const said = predicatesOf(link).map((name) => [short(name), target]);
    yield { '@id': iriOf(link.source), ...Object.fromEntries(said) };
  }
}

/** JSON-LD in the ELI ontology: the same statements as Turtle, one object a line. */
export const exporter: StreamExporter = {
  name: 'jsonld',
  extension: 'jsonld',
  async *stream(law, card) {
    yield `{\n  "@context": ${JSON.stringify(CONTEXT)},\n  "@graph": [`;
    yield* jsonRows(statements(law, card), (item) => item);
    yield '\n}\n';
  },
};
