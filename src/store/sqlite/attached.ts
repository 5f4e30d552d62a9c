import { PAGE_SIZE, type Database } from './database.js';
import { TABLES } from './schema.js';

/** Where rows of a database wait while it is written; what a killed build leaves of it the next one removes. */
export const rowsBeside = ({ path }: Database): string => `${path.replace(/\.building$/, '')}.rows.building`;

/** The statements that make these tables in the file that is attached. */
export const declared = (names: readonly string[]): string =>
  TABLES.split(';')
    .filter((sql) => names.some((name) => sql.includes(`TABLE ${name}(`)))
    .map((sql) => `${sql.replace('CREATE TABLE ', 'CREATE TABLE sorted.')};`)
    .join('');

/** Does something with a file as a part of the database, called « sorted », between two of its transactions. */
export function attached<T>(database: Database, path: string, work: () => T): T {
  database.exec('COMMIT');
  // A connection of its own would keep the file open, and its room taken, until the collector came by.
  database.run('ATTACH ? AS sorted', [path]);
  // A journal would be one more file that a killed build leaves.
  const quick = 'PRAGMA sorted.journal_mode=OFF; PRAGMA sorted.synchronous=OFF';
  database.exec(`PRAGMA sorted.page_size=${String(PAGE_SIZE)}; ${quick}; BEGIN`);
  const result = work();
  database.exec('COMMIT; DETACH sorted; BEGIN');
  return result;
}
