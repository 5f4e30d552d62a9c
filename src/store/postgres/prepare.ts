import { BusyError, IndexError } from '../../model/errors.js';
import type { Target } from './address.js';
import { checkMigration } from './generation.js';
import { MIGRATIONS } from './schema.js';
import type { Session } from './session.js';

/** One number for one index of one database, the same on every machine. */
const LOCK = (schema: string): string => `hashtextextended('cite-graph ${schema}', 0)`;

const HOLDER = (schema: string): string => `
  SELECT a.pid, coalesce(a.usename, ''), coalesce(host(a.client_addr), 'this machine')
  FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (l.classid::bigint << 32 | l.objid::bigint) = ${LOCK(schema)}`;

/**
 * Keeps others from pushing until this session ends, however it ends; readers need no lock.
 * @throws BusyError when somebody is pushing
 */
export async function lockShared(session: Session, { schema, shown }: Target): Promise<void> {
  const [taken] = await session.rows(`SELECT pg_try_advisory_lock(${LOCK(schema)})::int`);
  if (taken?.[0] === 1) return;
  const [holder] = await session.rows(HOLDER(schema));
  const [pid, user, from] = (holder ?? []).map(String);
  const who =
    holder === undefined ? 'another process' : `${user ?? ''} from ${from ?? ''} (server process ${pid ?? ''})`;
  throw new BusyError(`${shown}: ${who} is pushing to this index`, {
    hint: 'wait until it is done; what is there can be asked meanwhile',
  });
}

async function checkEncoding(session: Session, shown: string): Promise<void> {
  const [row] = await session.rows('SHOW server_encoding');
  if (row?.[0] !== 'UTF8')
    throw new IndexError(`${shown}: the database keeps its words as ${String(row?.[0])}`, {
      hint: 'make one that keeps UTF-8: createdb --encoding=UTF8 --template=template0',
    });
}

/**
 * Makes or updates what stands beside the generations, each step in one transaction with its number, so that a step that was
 * interrupted is simply done again. Call with the lock held.
 * @throws IndexError for what a newer program has made
 */
export async function migrate(session: Session, { schema, shown }: Target): Promise<void> {
  await checkEncoding(session, shown);
  await session.rows(`CREATE SCHEMA IF NOT EXISTS "${schema}";
    CREATE TABLE IF NOT EXISTS "${schema}".migration(version INT PRIMARY KEY, done_at TIMESTAMPTZ NOT NULL DEFAULT now())`);
  const [row] = await session.rows(`SELECT coalesce(max(version), 0) FROM "${schema}".migration`);
  const version = Number(row?.[0]);
  checkMigration(shown, version);
  for (const [index, step] of MIGRATIONS.entries())
    if (index >= version)
      await session.rows(
        `BEGIN; ${step(schema)} INSERT INTO "${schema}".migration(version) VALUES (${String(index + 1)}); COMMIT`,
      );
}
