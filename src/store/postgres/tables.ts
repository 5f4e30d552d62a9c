type Kind = 'INT' | 'TEXT' | 'BYTEA';

/** A table of a generation: the columns of the file's own table, and some for readers that save them a join. */
export interface SharedTable {
  readonly name: string;
  /** In the order of the file's table. `?` marks those that may be null. */
  readonly columns: Readonly<Record<string, Kind | `${Kind}?`>>;
  /** Columns that the file has not, with what they are there. */
  readonly derived?: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  /** The column that Citus distributes by; a table without one is copied to every server. */
  readonly spread?: string;
  /** The integer column that the file's table is clustered by: rows are sent in stretches of it. */
  readonly stretch: string;
  /** How much of it is sent at once: some 100 KB, which a socket takes, so that the server reads while the next is made. */
  readonly step: number;
}

const EDGE = { standing: 'INT', origins: 'INT', weight: 'INT' } as const;

/** Every table, in the order in which they are filled. */
export const SHARED_TABLES: readonly SharedTable[] = [
  {
    name: 'text',
    columns: {
      ...{ id: 'INT', key: 'TEXT', nature: 'TEXT', title: 'TEXT', number: 'TEXT?', date: 'INT?', cid: 'TEXT?' },
      ...{ nor: 'TEXT?', eli: 'TEXT?', celex: 'TEXT?', ecli: 'TEXT?', holding: 'TEXT', known_on: 'INT?' },
      ...{ state_on: 'INT?', source: 'TEXT?', first: 'INT', last: 'INT' },
    },
    key: ['id'],
    stretch: 'id',
    step: 200,
  },
  { name: 'string', columns: { id: 'INT', value: 'TEXT' }, key: ['id'], stretch: 'id', step: 500 },
  {
    name: 'article',
    columns: {
      ...{ id: 'INT', text: 'INT', number: 'TEXT', held: 'INT', cid: 'TEXT?', divisions: 'INT?', status: 'INT' },
      ...{ basis: 'INT', since: 'INT?', bound: 'INT?', actor: 'INT?' },
    },
    derived: { key: `(SELECT key FROM text WHERE text.id = t.text) || '/' || t.number` },
    key: ['id'],
    spread: 'id',
    stretch: 'id',
    step: 1000,
  },
  {
    name: 'version',
    columns: {
      ...{ id: 'INT', official: 'TEXT?', suffix: 'TEXT?', article: 'INT', cid: 'TEXT?', since: 'INT?', until: 'INT?' },
      ...{ estimate: 'INT?', state: 'INT?', path: 'INT', format: 'INT', line: 'INT', text_from: 'INT', status: 'INT' },
      ...{ basis: 'INT', status_since: 'INT?', bound: 'INT?', actor: 'INT?', block: 'INT', start: 'INT' },
      ...{ length: 'INT', spans: 'TEXT' },
    },
    derived: {
      name: `coalesce(t.official, (SELECT text.key || '/' || article.number FROM article JOIN text ON text.id = article.text
        WHERE article.id = t.article) || t.suffix)`,
    },
    key: ['article', 'id'],
    spread: 'article',
    stretch: 'id',
    step: 1000,
  },
  {
    name: 'page_block',
    columns: { id: 'INT', words: 'BYTEA' },
    key: ['id'],
    spread: 'id',
    stretch: 'id',
    step: 20,
  },
  {
    name: 'edge_in',
    columns: { target: 'INT', relation: 'INT', source: 'INT', ...EDGE },
    key: ['target', 'relation', 'source'],
    spread: 'target',
    stretch: 'target',
    step: 1000,
  },
  {
    name: 'edge_out',
    columns: { source: 'INT', relation: 'INT', target: 'INT', ...EDGE },
    key: ['source', 'relation', 'target'],
    spread: 'source',
    stretch: 'source',
    step: 1000,
  },
  {
    name: 'evidence',
    columns: {
      ...{ source: 'INT', target: 'INT', relation: 'INT', version: 'INT', start: 'INT', length: 'INT', origin: 'INT' },
      ...{ line: 'INT', col: 'INT', form: 'INT', mark: 'INT?', date: 'INT?', date_kind: 'INT?', portion: 'INT?' },
    },
    key: ['source', 'target', 'relation', 'version', 'start', 'length', 'origin'],
    spread: 'source',
    stretch: 'source',
    step: 500,
  },
  {
    name: 'open_reference',
    columns: {
      ...{ version: 'INT', start: 'INT', length: 'INT', form: 'INT', line: 'INT', col: 'INT', number: 'TEXT?' },
      ...{ portion: 'INT?', outcome: 'INT', detail: 'INT' },
    },
    key: ['version', 'start', 'length', 'form'],
    spread: 'version',
    stretch: 'version',
    step: 1000,
  },
  {
    name: 'diagnostic',
    columns: {
      ...{ id: 'INT', code: 'TEXT', severity: 'TEXT', message: 'TEXT', path: 'TEXT', line: 'INT?', col: 'INT?' },
      ...{ hint: 'TEXT?' },
    },
    key: ['id'],
    stretch: 'id',
    step: 1000,
  },
  { name: 'meta', columns: { name: 'TEXT', value: 'TEXT' }, key: ['name'], stretch: '1', step: 1 },
];

/** The names of the columns that rows are sent in: the file's, then the derived ones. */
export const sentColumns = ({ columns, derived = {} }: SharedTable): readonly string[] => [
  ...Object.keys(columns),
  ...Object.keys(derived),
];

/**
 * The statement that has the file write a stretch of its table as JSON, in one value: the database does so ten times faster than
 * rows could be handed over one by one, and three times faster than it could put together the text that COPY reads. As bytes,
 * because only bytes are wanted.
 */
export function stretchStatement({ name, columns, derived = {}, stretch }: SharedTable): string {
  const cells = [
    ...Object.entries(columns).map(([column, kind]) =>
      kind.startsWith('BYTEA') ? `'\\x' || hex(t.${column})` : `t.${column}`,
    ),
    ...Object.values(derived).map((expression) => `(${expression})`),
  ].join(', ');
  return `SELECT count(*), CAST(json_group_array(json_array(${cells})) AS BLOB) FROM ${name} t WHERE ${stretch} BETWEEN ? AND ?`;
}
