import type { CitationLink } from '../graph/law-stream.js';
import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, recordOf } from './attributes.js';
import { cypherLiteral, relationType } from './cypher-words.js';
import type { StreamExporter } from './exporter.js';
import { withoutIllegal } from './legal-characters.js';

/** Rows of one statement: a transaction of a size that a server likes. */
const BATCH = 500;

type Row = Readonly<Record<string, string | number | boolean>>;

const map = (row: Row): string =>
  `{${Object.entries(row)
    .map(([name, value]) => `${name}: ${cypherLiteral(value)}`)
    .join(', ')}}`;

const unwind = (rows: readonly string[], then: string): string =>
  `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row\n${then};\n`;

/** Items in lists of at most `BATCH`, a new one also wherever `kind` changes. */
async function* batches<T>(items: AsyncIterable<T>, kind: (item: T) => string): AsyncGenerator<readonly T[]> {
  const open = new Map<string, T[]>();
  for await (const item of items) {
    const batch = open.get(kind(item)) ?? [];
    batch.push(item);
    open.set(kind(item), batch);
    if (batch.length < BATCH) continue;
    yield batch;
    open.delete(kind(item));
  }
  yield* open.values();
}

const relationship = (link: CitationLink): string =>
  map({ source: link.source.key, target: link.target.key, key: link.key, ...recordOf(CITATION_ATTRIBUTES, link) });

/** Statements for any openCypher store: run twice they change nothing more, for everything is merged by its key. */
export const exporter: StreamExporter = {
  name: 'cypher',
  extension: 'cypher',
  async *stream(law, { title, attribution, leftOut = [] }) {
    for (const line of [title, ...attribution, ...leftOut])
      if (line !== '') yield `// ${withoutIllegal(line).replace(/\s+/g, ' ')}\n`;
    yield 'CREATE CONSTRAINT law_key IF NOT EXISTS FOR (n:Law) REQUIRE n.key IS UNIQUE;\n';
    for await (const batch of batches(law.nodes(), ({ number }) => (number === '' ? 'Text' : 'Article'))) {
      const label = batch[0]?.number === '' ? 'Text' : 'Article';
      const rows = batch.map((node) => map({ key: node.key, ...recordOf(ARTICLE_ATTRIBUTES, node) }));
      yield unwind(rows, `MERGE (n:Law {key: row.key}) SET n:${label}, n += row`);
    }
    for await (const batch of batches(law.edges(), ({ relation }) => relation)) {
      const type = relationType(batch[0]?.relation ?? 'cites');
      // Two clauses: of one with both ends Neo4j's own check warns that it multiplies every article by every other.
      const ends = 'MATCH (a:Law {key: row.source})\nMATCH (b:Law {key: row.target})';
      const values = CITATION_ATTRIBUTES.map(({ name }) => `r.${name} = row.${name}`).join(', ');
      yield unwind(batch.map(relationship), `${ends}\nMERGE (a)-[r:${type} {key: row.key}]->(b)\nSET ${values}`);
    }
  },
};
