import { pageReader } from '../../src/store/sqlite/page-blob.js';
import { openForReading } from '../../src/store/sqlite/database.js';

const STRING = (column: string): string => `(SELECT value FROM string WHERE id = ${column})`;

/** Every table but those of words, strings in the place of their numbers. */
const TABLES: Readonly<Record<string, string>> = {
  meta: 'SELECT * FROM meta ORDER BY name',
  text: 'SELECT * FROM text ORDER BY id',
  article: `SELECT id, text, number, held, cid, ${STRING('divisions')}, status, basis, since, bound, ${STRING('actor')}
    FROM article ORDER BY id`,
  version: `SELECT id, official, suffix, article, cid, since, until, estimate, ${STRING('state')}, ${STRING('path')},
    ${STRING('format')}, line, ${STRING('text_from')}, status, basis, status_since, bound, ${STRING('actor')}, spans
    FROM version ORDER BY id`,
  edge_in: 'SELECT * FROM edge_in ORDER BY target, relation, source',
  edge_out: 'SELECT * FROM edge_out ORDER BY source, relation, target',
  evidence: `SELECT source, target, relation, version, start, length, origin, line, col, ${STRING('form')}, mark, date,
    date_kind, ${STRING('portion')} FROM evidence
    ORDER BY source, target, relation, version, start, length, origin`,
  open_reference: `SELECT version, start, length, ${STRING('form')}, line, col, number, ${STRING('portion')}, outcome,
    ${STRING('detail')} FROM open_reference ORDER BY version, start, length, 4`,
  diagnostic: 'SELECT * FROM diagnostic ORDER BY id',
};

/** What an index holds, row by row, however its words and strings are laid out in the file. */
export function logicalRows(path: string): Readonly<Record<string, readonly unknown[]>> {
  const database = openForReading(path);
  try {
    const words = pageReader(database);
    const pages = database
      .rows('SELECT block, start, length FROM version ORDER BY id')
      .map(([block, start, length]) => words({ block: Number(block), start: Number(start), length: Number(length) }));
    const tables = Object.entries(TABLES).map(([name, sql]) => [name, database.rows(sql)] as const);
    return { ...Object.fromEntries(tables), pages };
  } finally {
    database.close();
  }
}

/** How many blocks of words an index has that no version stands in. */
export function idleBlocks(path: string): number {
  const database = openForReading(path);
  try {
    const idle = 'SELECT count(*) FROM page_block WHERE id NOT IN (SELECT block FROM version)';
    return Number(database.rows(idle)[0]?.[0]);
  } finally {
    database.close();
  }
}
