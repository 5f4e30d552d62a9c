import type { SchemaElement } from 'hyparquet';
import type { LawStream } from '../graph/law-stream.js';
import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import type { Chunks, ExportCard, FolderExporter } from './exporter.js';
import { withoutIllegal } from './legal-characters.js';

/** Rows of one group: what is in memory at one time. */
const GROUP = 20_000;

type Column = Pick<Attribute<never>, 'name' | 'type'> & { readonly required?: true };

const TYPES: Readonly<Record<Column['type'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  boolean: { type: 'BOOLEAN' },
  int: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'law', num_children: columns.length },
  ...columns.map(({ name, type, required }): SchemaElement => ({
    name,
    ...TYPES[type],
    repetition_type: required === true ? 'REQUIRED' : 'OPTIONAL',
  })),
];

type Cell = string | boolean | number | Date | undefined;

const cell = (type: Column['type'], value: string | boolean | number | undefined): Cell =>
  typeof value !== 'string' ? value : type === 'date' ? new Date(value) : withoutIllegal(value);

/** A table of Parquet: its bytes leave with every group of rows. */
async function* table(
  rows: AsyncIterable<readonly (string | boolean | number | undefined)[]>,
  columns: readonly Column[],
  { title, attribution, leftOut = [] }: ExportCard,
): Chunks {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const about = { title, attribution: attribution.join('; '), leftOut: leftOut.join('; ') };
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value: withoutIllegal(value) }));
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), kvMetadata, createdBy: 'cite-graph' });
  // Offsets go on counting; only the buffer begins anew.
  const taken = (): Uint8Array => {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    return bytes;
  };
  const emptied = (): Cell[][] => columns.map(() => []);
  let held = emptied();
  const group = async (): Promise<Uint8Array> => {
    await file.write({
      columnData: columns.map(({ name }, at) => ({ name, data: held[at] ?? [] })),
      rowGroupSize: GROUP,
    });
    held = emptied();
    return taken();
  };
  for await (const row of rows) {
    for (const [at, { type }] of columns.entries()) held[at]?.push(cell(type, row[at]));
    if ((held[0]?.length ?? 0) >= GROUP) yield await group();
  }
  if ((held[0]?.length ?? 0) > 0) yield await group();
  await file.finish();
  yield taken();
}

async function* nodes(law: LawStream): AsyncGenerator<readonly (string | boolean | number | undefined)[]> {
  for await (const node of law.nodes()) yield [node.key, ...ARTICLE_ATTRIBUTES.map(({ value }) => value(node))];
}

async function* edges(law: LawStream): AsyncGenerator<readonly (string | boolean | number | undefined)[]> {
  for await (const edge of law.edges())
    yield [edge.source.key, edge.target.key, ...CITATION_ATTRIBUTES.map(({ value }) => value(edge))];
}

const id = (name: string): Column => ({ name, type: 'string', required: true });

/** Two typed tables, compressed with Snappy: days are days, and the sources stand in the file's metadata. */
export const exporter: FolderExporter = {
  name: 'parquet',
  extension: 'zip',
  files: (law, card) => [
    { name: 'nodes.parquet', content: () => table(nodes(law), [id('id'), ...ARTICLE_ATTRIBUTES], card) },
    {
      name: 'edges.parquet',
      content: () => table(edges(law), [id('source'), id('target'), ...CITATION_ATTRIBUTES], card),
    },
  ],
};
