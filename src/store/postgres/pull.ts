import { bulk } from '../sqlite/bulk.js';
import type { Database } from '../sqlite/database.js';
import { INDEXES } from '../sqlite/schema.js';
import { discard, publish, temporaryBeside } from '../sqlite/temporary.js';
import { openNew, seal } from '../sqlite/writer.js';
import { parseAddress } from './address.js';
import { copiedRow } from './copied-row.js';
import { findGeneration } from './generation.js';
import { openSession, type Session } from './session.js';
import { SHARED_TABLES, type SharedTable } from './tables.js';

/** What is to be pulled, and where to. */
export interface PullRequest {
  readonly address: string;
  /** Path of the local index to be. */
  readonly index: string;
  /** Hears how many rows of which table are there. */
  readonly progress?: (table: string, rows: number) => void;
}

export interface PullReport {
  readonly generation: number;
  readonly rows: number;
}

async function bring(
  { session, schema, database }: { readonly session: Session; readonly schema: string; readonly database: Database },
  { name, columns, key }: SharedTable,
  progress: PullRequest['progress'],
): Promise<number> {
  const names = Object.keys(columns);
  const kinds = Object.values(columns);
  const rows = bulk(database, name, names);
  // In the order of the file's own tree, so that it grows at its end.
  const order = name === 'version' ? ['id'] : key;
  const ordered = `SELECT ${names.join(', ')} FROM ${schema}.${name} ORDER BY ${order.join(', ')}`;
  await session.copyOut(`COPY (${ordered}) TO STDOUT`, (row) => {
    rows.add(...copiedRow(row, kinds));
    if (rows.count % 10_000 === 0) progress?.(name, rows.count);
  });
  rows.flush();
  return rows.count;
}

async function bringAll(session: Session, schema: string, { index, progress }: PullRequest): Promise<number> {
  const temporary = temporaryBeside(index);
  const database = openNew(temporary, index);
  let rows = 0;
  try {
    // All tables as of one moment, though a generation changes no more once it is whole.
    await session.rows('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0');
    for (const table of SHARED_TABLES) rows += await bring({ session, schema, database }, table, progress);
    await session.rows('COMMIT');
    database.exec(INDEXES);
    seal(database);
  } catch (cause) {
    database.close();
    discard(temporary, index);
    throw cause;
  }
  publish(temporary, index);
  return rows;
}

/**
 * Brings a generation of a shared index into a file, which takes the place of what was there when it is whole.
 * @throws IndexError when the server cannot be had, has no such index, or the disk refuses
 */
export async function pullIndex(request: PullRequest): Promise<PullReport> {
  const target = parseAddress(request.address);
  const session = await openSession(target, 'read');
  try {
    const { id, schema } = await findGeneration(session, target);
    return { generation: id, rows: await bringAll(session, schema, request) };
  } finally {
    await session.end();
  }
}
