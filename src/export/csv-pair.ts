import type { LawStream } from '../graph/law-stream.js';
import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES } from './attributes.js';
import { csvRow } from './csv-row.js';
import type { Chunks, FolderExporter } from './exporter.js';

async function* nodes(law: LawStream): Chunks {
  yield csvRow(['id', ...ARTICLE_ATTRIBUTES.map(({ name }) => name)]);
  for await (const node of law.nodes()) yield csvRow([node.key, ...ARTICLE_ATTRIBUTES.map(({ value }) => value(node))]);
}

async function* edges(law: LawStream): Chunks {
  yield csvRow(['source', 'target', ...CITATION_ATTRIBUTES.map(({ name }) => name)]);
  for await (const edge of law.edges())
    yield csvRow([edge.source.key, edge.target.key, ...CITATION_ATTRIBUTES.map(({ value }) => value(edge))]);
}

/** Two tables of RFC 4180: articles with all their attributes, and citations between them. */
export const exporter: FolderExporter = {
  name: 'csv-pair',
  extension: 'zip',
  files: (law) => [
    { name: 'nodes.csv', content: () => nodes(law) },
    { name: 'edges.csv', content: () => edges(law) },
  ],
};
