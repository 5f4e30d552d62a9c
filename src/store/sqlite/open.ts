import { diagnosticRow, lawDays, textRow } from '../rows/text-row.js';
import type { IndexMeta, LawStore } from '../store.js';
import { openForReading, type Database } from './database.js';
import { articleReader } from './read-articles.js';
import { edgeReader } from './read-edges.js';
import { packedReader } from './read-packed.js';
import { versionReader } from './read-versions.js';
import { SCHEMA_VERSION } from './schema.js';

const TEXT = `key, nature, title, holding, number, cid, nor, eli, celex, ecli, source, date, known_on, state_on`;
const TEXTS = `SELECT ${TEXT} FROM text ORDER BY id`;
const SOME_TEXTS = `SELECT ${TEXT} FROM text WHERE key IN (SELECT value FROM json_each(?)) ORDER BY id`;
const LAW_DAYS = `SELECT min(known_on), min(state_on) FROM text`;
const DIAGNOSTICS = `SELECT code, severity, message, path, hint, line, col FROM diagnostic ORDER BY id`;

function meta(database: Database): IndexMeta {
  const rows = database.rows('SELECT name, value FROM meta');
  const values = Object.fromEntries(rows.map(([name, value]) => [String(name), JSON.parse(String(value)) as unknown]));
  return { schema: SCHEMA_VERSION, ...values } as unknown as IndexMeta;
}

/** Every question, asked of a database that is open. */
export const reading = (database: Database): Omit<LawStore, 'close'> => ({
  meta: async () => Promise.resolve(meta(database)),
  texts: async (keys) => {
    const rows = keys === undefined ? database.rows(TEXTS) : database.rows(SOME_TEXTS, JSON.stringify(keys));
    return Promise.resolve(rows.map(textRow));
  },
  lawDays: async () => Promise.resolve(lawDays(database.rows(LAW_DAYS)[0] ?? [])),
  diagnostics: async () => Promise.resolve(database.rows(DIAGNOSTICS).map(diagnosticRow)),
  ...articleReader(database),
  ...versionReader(database),
  ...edgeReader(database),
  ...packedReader(database),
});

/**
 * An index opened to be asked. Nothing is read but the file's header; each statement is prepared when first used.
 * @throws IndexError when the file is missing, damaged, or of another schema
 */
export async function openIndex(path: string): Promise<LawStore> {
  const database = openForReading(path);
  return Promise.resolve({ ...reading(database), close: async () => Promise.resolve(database.close()) });
}
