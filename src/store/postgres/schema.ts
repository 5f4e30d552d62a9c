import { SHARED_TABLES, type SharedTable } from './tables.js';

/**
 * What stands under an index's schema and outlasts its generations. Each step is run once, in a transaction with its number;
 * append only.
 */
export const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema: string): string => `
CREATE TABLE "${schema}".generation(
  id INT PRIMARY KEY, format INT NOT NULL, digest TEXT NOT NULL, program TEXT NOT NULL, counts TEXT NOT NULL,
  begun_at TIMESTAMPTZ NOT NULL DEFAULT now(), ready_at TIMESTAMPTZ, distributed INT NOT NULL DEFAULT 0);
CREATE TABLE "${schema}".filled(
  generation INT NOT NULL REFERENCES "${schema}".generation(id) ON DELETE CASCADE, name TEXT NOT NULL,
  PRIMARY KEY(generation, name));`,
];

/** The schema that holds the tables of one generation. */
export const generationSchema = (schema: string, id: number): string => `${schema}_g${String(id)}`;

function createTable(schema: string, { name, columns, derived = {} }: SharedTable): string {
  const listed = Object.entries(columns).map(([column, kind]) => {
    const type = kind.replace('?', '').replace('TEXT', 'TEXT COLLATE "C"');
    return `${column} ${type}${kind.endsWith('?') ? '' : ' NOT NULL'}`;
  });
  const more = Object.keys(derived).map((column) => `${column} TEXT COLLATE "C" NOT NULL`);
  // Blocks of pages are deflated already.
  const plain = Object.entries(columns)
    .filter(([, kind]) => kind === 'BYTEA')
    .map(([column]) => `ALTER TABLE ${schema}.${name} ALTER COLUMN ${column} SET STORAGE EXTERNAL;`);
  return [`CREATE TABLE ${schema}.${name}(${[...listed, ...more].join(', ')});`, ...plain].join('\n');
}

/** Tables only: keys and indexes are made when the rows are in. */
export const createTables = (schema: string): string =>
  SHARED_TABLES.map((table) => createTable(schema, table)).join('\n');

/** What is looked for other than by key, each with the rows it is about. */
const LOOKED_FOR: Readonly<Record<string, readonly string[]>> = {
  text: ['(key)'],
  article: ['(key)', '(number, text)', '(cid) WHERE cid IS NOT NULL'],
  version: [
    ...['(id)', '(name)', '(official) WHERE official IS NOT NULL', '(cid) WHERE cid IS NOT NULL', '(article, since)'],
  ],
};

/** The statements that make a filled table quick to ask, one by one. */
export const indexStatements = (schema: string, { name, key }: SharedTable): readonly string[] => [
  // Named, because Citus names nothing by itself.
  `ALTER TABLE ${schema}.${name} ADD CONSTRAINT ${name}_key PRIMARY KEY (${key.join(', ')})`,
  ...(LOOKED_FOR[name] ?? []).map(
    (columns, index) => `CREATE INDEX ${name}_${String(index + 1)} ON ${schema}.${name} ${columns}`,
  ),
  `ANALYZE ${schema}.${name}`,
];

/** What tells Citus where the rows of a table are; only where the extension is. */
export function distributeStatement(schema: string, { name, spread }: SharedTable): string {
  const table = `'${schema}.${name}'`;
  if (spread === undefined) return `SELECT create_reference_table(${table})`;
  const first = `${schema}.article`;
  const beside = name === 'article' ? '' : `, colocate_with => '${first}'`;
  return `SELECT create_distributed_table(${table}, '${spread}'${beside})`;
}
