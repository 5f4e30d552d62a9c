import type { ArticleNode, CitationLink } from '../graph/law-stream.js';
import type { Relation } from '../model/relation.js';
import type { Status } from '../model/status.js';
import { withoutIllegal } from './legal-characters.js';

/** The ELI ontology of the Publications Office. */
export const ELI = 'http://data.europa.eu/eli/ontology#';

/** Terms that ELI has no word for. */
export const OWN = 'urn:cite-graph:term:';

/**
 * What ELI says of each relation. `exact` says the same; else the property is the nearest wider one, and our own term
 * stands beside it so that nothing is blurred.
 */
export const ELI_RELATIONS: Readonly<Record<Relation, { readonly property: string; readonly exact: boolean }>> = {
  cites: { property: 'cites', exact: true },
  amends: { property: 'amends', exact: true },
  repeals: { property: 'repeals', exact: true },
  corrects: { property: 'corrects', exact: true },
  transposes: { property: 'transposes', exact: true },
  creates: { property: 'changes', exact: false },
  annuls: { property: 'changes', exact: false },
  transfers: { property: 'changes', exact: false },
  lapses: { property: 'related_to', exact: false },
  codifies: { property: 'related_to', exact: false },
  replaces: { property: 'related_to', exact: false },
  applies: { property: 'related_to', exact: false },
  associates: { property: 'related_to', exact: false },
  ratifies: { property: 'related_to', exact: false },
  extends: { property: 'related_to', exact: false },
};

/**
 * The predicates of a citation. What only once was so (`formerly`) is no statement of ELI: it has our own term alone.
 */
export function predicatesOf({ relation, standing }: Pick<CitationLink, 'relation' | 'standing'>): readonly string[] {
  if (standing === 'formerly') return [`${OWN}formerly-${relation}`];
  const { property, exact } = ELI_RELATIONS[relation];
  return exact ? [`${ELI}${property}`] : [`${ELI}${property}`, `${OWN}${relation}`];
}

/** `eli:in_force` where the state says so; nothing where it is not known. */
export function forceOf(status: Status): string | undefined {
  if (status === 'in-force') return `${ELI}InForce-inForce`;
  return status === 'unknown' ? undefined : `${ELI}InForce-notInForce`;
}

/** Everything that an IRI may not hold as it is, also the quotes and brackets that Turtle refuses. */
const path = (words: string): string => encodeURIComponent(withoutIllegal(words)).replaceAll('%2F', '/');

/** ELI of a text ends in the level: « …/jo/texte ». Its articles have the same with theirs. */
const LEVEL = /\/texte$/;

/** Official files give the path alone, or the whole address. */
function eliAddress(eli: string | undefined): string | undefined {
  const address = eli?.startsWith('/eli/') === true ? `https://www.legifrance.gouv.fr${eli}` : eli;
  return address !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(address) ? address : undefined;
}

/**
 * The IRI of an article or text: the European identifier where its source gives one, else its address on Légifrance
 * or EUR-Lex, else a name of our own that only tells it from others.
 */
export function iriOf({ key, number, eli, address, article, articles }: ArticleNode): string {
  const own = `urn:cite-graph:law:${path(key)}`;
  // One wording, or a group of articles: what is official names something else.
  if (article !== undefined || articles !== undefined) return own;
  const european = eliAddress(eli);
  if (european !== undefined && number === '') return european;
  if (european !== undefined && LEVEL.test(european))
    return european.replace(LEVEL, `/article_${path(number.toLowerCase())}`);
  return address ?? own;
}

/** The IRI of the text that an article is part of, known without asking for it. */
export const textIri = ({ text, eli, textAddress }: ArticleNode): string =>
  eliAddress(eli) ?? textAddress ?? `urn:cite-graph:law:${path(text)}/`;

/** The statements about one article, as predicate and value; words and days are literals, IRIs say so. */
export interface Statement {
  readonly predicate: string;
  readonly value: string;
  readonly kind: 'iri' | 'words' | 'day';
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const statement = (predicate: string, kind: Statement['kind'], value: string | undefined): readonly Statement[] =>
  value === undefined || value === '' ? [] : [{ predicate, kind, value }];

/** What a node says of itself in ELI's words. */
export function statementsOf(node: ArticleNode): readonly Statement[] {
  const part = node.number !== '' && node.articles === undefined;
  const type = part ? 'LegalResourceSubdivision' : 'LegalResource';
  return [
    ...statement(RDF_TYPE, 'iri', `${ELI}${type}`),
    ...statement(`${ELI}id_local`, 'words', node.official),
    ...statement(`${ELI}number`, 'words', node.number),
    ...statement(`${OWN}title`, 'words', part ? `${node.label}, ${node.title}` : node.title),
    ...statement(`${ELI}is_part_of`, 'iri', part ? textIri(node) : undefined),
    ...statement(`${ELI}in_force`, 'iri', forceOf(node.status)),
    ...statement(`${OWN}status`, 'words', node.status),
    ...statement(`${OWN}basis`, 'words', node.basis),
    ...statement(`${ELI}first_date_entry_in_force`, 'day', node.spells?.[0]?.from),
    ...statement(`${ELI}date_no_longer_in_force`, 'day', node.spells?.at(-1)?.until),
    ...statement(`${OWN}wording-of`, 'words', node.article),
  ];
}
