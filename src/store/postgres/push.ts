import { SCHEMA_VERSION } from '../sqlite/schema.js';
import { createViews } from '../views.js';
import { parseAddress, type Target } from './address.js';
import { digestOf } from './digest.js';
import { generationSchema } from './schema.js';
import { distributeStatement, createTables, indexStatements } from './schema.js';
import { grantReading } from './grants.js';
import { requireCitus } from './distribute.js';
import { openLocalRows, type LocalRows } from './local-rows.js';
import { lockShared, migrate } from './prepare.js';
import { openSession, type Session } from './session.js';
import { sentColumns, SHARED_TABLES, type SharedTable } from './tables.js';

/** How an index is to be pushed. */
export interface PushRequest {
  /** Path of the local index. */
  readonly index: string;
  readonly address: string;
  /** How many generations are kept, the new one among them. */
  readonly keep: number;
  /** Roles that are to read it. */
  readonly grants: readonly string[];
  /** Whether Citus is to spread it over its servers, as it always does once it has. */
  readonly distribute: boolean;
  /** Hears how many rows of which table are there. */
  readonly progress?: (table: string, rows: number) => void;
}

/** What a push came to. */
export interface PushReport {
  readonly generation: number;
  /** False where the current generation holds the same already. */
  readonly pushed: boolean;
  /** Tables that an interrupted push had brought already. */
  readonly resumed: number;
  readonly rows: number;
  /** Generations that were removed. */
  readonly removed: readonly number[];
}

interface Work {
  readonly session: Session;
  readonly target: Target;
  readonly local: LocalRows;
  readonly request: PushRequest;
}

interface Begun {
  readonly id: number;
  readonly filled: ReadonlySet<string>;
}

/** Removes generations; one that a reader still holds is left to the next push. */
async function remove(session: Session, schema: string, ids: readonly number[]): Promise<number[]> {
  const removed: number[] = [];
  for (const id of ids) {
    const gone = await session
      .rows(
        `BEGIN; SET LOCAL lock_timeout = '5s'; DROP SCHEMA IF EXISTS ${generationSchema(schema, id)} CASCADE;
         DELETE FROM "${schema}".generation WHERE id = ${String(id)}; COMMIT`,
      )
      .then(() => true)
      .catch(async () => {
        await session.rows('ROLLBACK');
        return false;
      });
    if (gone) removed.push(id);
  }
  return removed;
}

/** Goes on with what an interrupted push of the same file left, else removes such remains and begins anew. */
async function begin({ session, target, local, request }: Work, digest: string): Promise<Begun> {
  const { schema } = target;
  const rows = await session.rows(
    `SELECT id, digest, format, distributed FROM "${schema}".generation WHERE ready_at IS NULL ORDER BY id`,
  );
  const same = rows.find(
    ([, hash, format, spread]) => hash === digest && format === SCHEMA_VERSION && (spread === 1) === request.distribute,
  );
  const others = rows.filter((row) => row !== same).map(([id]) => Number(id));
  await remove(session, schema, others);
  if (same !== undefined) {
    const filled = await session.rows(
      `SELECT name FROM "${schema}".filled WHERE generation = $1::int`,
      Number(same[0]),
    );
    return { id: Number(same[0]), filled: new Set(filled.map(([name]) => String(name))) };
  }
  const [next] = await session.rows(`SELECT coalesce(max(id), 0) + 1 FROM "${schema}".generation`);
  const id = Number(next?.[0]);
  const own = generationSchema(schema, id);
  await session.rows(`BEGIN; DROP SCHEMA IF EXISTS ${own} CASCADE`);
  await session.rows(
    `INSERT INTO "${schema}".generation(id, format, digest, program, counts, distributed) VALUES ($1, $2, $3, $4, $5, $6)`,
    ...[id, SCHEMA_VERSION, digest, local.meta.get('program') ?? '""', local.meta.get('counts') ?? '{}'],
    request.distribute ? 1 : 0,
  );
  // Copied tables and spread ones in one transaction: Citus wants them made one after the other.
  const inTurn = `SET LOCAL citus.multi_shard_modify_mode TO 'sequential';`;
  const spread = [inTurn, ...SHARED_TABLES.map((table) => `${distributeStatement(own, table)};`)].join('\n');
  await session.rows(`CREATE SCHEMA ${own}; ${createTables(own)} ${request.distribute ? spread : ''} COMMIT`);
  return { id, filled: new Set() };
}

/** Fills one table and makes its indexes, all of it or nothing. */
async function fill({ session, target, local, request }: Work, id: number, table: SharedTable): Promise<number> {
  const own = generationSchema(target.schema, id);
  let rows = 0;
  // Rows of a table that is emptied in the same transaction may be written as old ones, so that no vacuum must pass over them
  // afterwards; nobody reads the table yet. Citus refuses it.
  const frozen = request.distribute ? '' : ' (FREEZE)';
  await session.rows(`BEGIN; ${frozen === '' ? '' : `TRUNCATE ${own}.${table.name}`}`);
  try {
    const pieces = local.pieces(table, (more) => {
      rows += more;
      request.progress?.(table.name, rows);
    });
    await session.copyIn(`COPY ${own}.${table.name}(${sentColumns(table).join(', ')}) FROM STDIN${frozen}`, pieces);
    const done = `INSERT INTO "${target.schema}".filled(generation, name) VALUES (${String(id)}, '${table.name}')`;
    await session.rows([...indexStatements(own, table), done, 'COMMIT'].join(';\n'));
  } catch (cause) {
    await session.rows('ROLLBACK').catch(() => undefined);
    throw cause;
  }
  return rows;
}

/** Removes the generations beyond those that are kept, and what interrupted pushes left; returns the former. */
async function tidy({ session, target: { schema }, request }: Work): Promise<number[]> {
  const rows = await session.rows(
    `SELECT id, (ready_at IS NULL)::int FROM "${schema}".generation ORDER BY ready_at IS NULL, id DESC`,
  );
  const ready = rows.filter(([, remains]) => remains === 0).map(([id]) => Number(id));
  await remove(
    session,
    schema,
    rows.filter(([, remains]) => remains === 1).map(([id]) => Number(id)),
  );
  return remove(session, schema, ready.slice(request.keep));
}

async function pushed(asked: Work, digest: string): Promise<PushReport> {
  const { session, target } = asked;
  const { schema } = target;
  const [current] = await session.rows(
    `SELECT id, digest, format, distributed FROM "${schema}".generation WHERE ready_at IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  const request = { ...asked.request, distribute: asked.request.distribute || current?.[3] === 1 };
  const work = { ...asked, request };
  const same = current?.[1] === digest && current[2] === SCHEMA_VERSION && (current[3] === 1) === request.distribute;
  if (same) {
    await grantReading(session, target, { generation: Number(current[0]), roles: request.grants });
    const removed = await tidy(work);
    return { generation: Number(current[0]), pushed: false, resumed: 0, rows: 0, removed };
  }
  const { id, filled } = await begin(work, digest);
  let rows = 0;
  for (const table of SHARED_TABLES) if (!filled.has(table.name)) rows += await fill(work, id, table);
  // Names in views are found where they are made.
  await session.rows(
    `BEGIN; SET LOCAL search_path = ${generationSchema(schema, id)}; ${createViews('OR REPLACE')} COMMIT`,
  );
  await grantReading(session, target, { generation: id, roles: request.grants });
  // From here on readers see it, and see all of it.
  await session.rows(`UPDATE "${schema}".generation SET ready_at = now() WHERE id = $1::int`, id);
  return { generation: id, pushed: true, resumed: filled.size, rows, removed: await tidy(work) };
}

/**
 * Puts a local index on a server as a new generation, which takes the current one's place when it is whole. Until then, and
 * whatever happens, readers see the old one; a push that was interrupted goes on, table by table, with the next of the same file.
 * @throws IndexError when the server refuses; BusyError when somebody else is pushing
 */
export async function pushIndex(request: PushRequest): Promise<PushReport> {
  const target = parseAddress(request.address);
  const local = openLocalRows(request.index);
  try {
    const digest = await digestOf(request.index);
    const session = await openSession(target, 'write');
    try {
      await lockShared(session, target);
      if (request.distribute) await requireCitus(session, target);
      await migrate(session, target);
      return await pushed({ session, target, local, request }, digest);
    } finally {
      await session.end();
    }
  } finally {
    local.close();
  }
}
