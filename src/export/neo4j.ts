import type { LawStream } from '../graph/law-stream.js';
import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import { csvRow } from './csv-row.js';
import { relationType } from './cypher-words.js';
import type { Chunks, FolderExporter } from './exporter.js';

// A field without a day is empty, and `apoc.import.csv`, which reads the same header, refuses an empty `date`: days stay
// words, and `date(n.since)` reads them.
const TYPES: Readonly<Record<Attribute<unknown>['type'], string>> = {
  string: 'string',
  boolean: 'boolean',
  int: 'int',
  date: 'string',
};

const header = (list: readonly Attribute<never>[]): string[] => list.map(({ name, type }) => `${name}:${TYPES[type]}`);

/** The bulk import reads a line end inside quotes only when it is told to; one space is as good. */
const oneLine = <T>(value: T): T | string => (typeof value === 'string' ? value.replace(/[\r\n]+/g, ' ') : value);

async function* nodes(law: LawStream): Chunks {
  yield csvRow(['key:ID', ...header(ARTICLE_ATTRIBUTES), ':LABEL']);
  for await (const node of law.nodes())
    yield csvRow([
      oneLine(node.key),
      ...ARTICLE_ATTRIBUTES.map(({ value }) => oneLine(value(node))),
      // The labels that the statements of `cypher` give; « ; » is the importer's own delimiter of lists.
      node.number === '' ? 'Law;Text' : 'Law;Article',
    ]);
}

const CARRIED = CITATION_ATTRIBUTES.filter(({ name }) => name !== 'relation');

async function* relationships(law: LawStream): Chunks {
  yield csvRow([':START_ID', ':END_ID', 'key:string', ...header(CARRIED), ':TYPE']);
  for await (const edge of law.edges())
    yield csvRow([
      oneLine(edge.source.key),
      oneLine(edge.target.key),
      oneLine(edge.key),
      ...CARRIED.map(({ value }) => oneLine(value(edge))),
      relationType(edge.relation),
    ]);
}

/** `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv` reads these as they are. */
export const exporter: FolderExporter = {
  name: 'neo4j',
  extension: 'zip',
  files: (law) => [
    { name: 'nodes.csv', content: () => nodes(law) },
    { name: 'relationships.csv', content: () => relationships(law) },
  ],
};
