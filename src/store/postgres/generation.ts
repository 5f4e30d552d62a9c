import { IndexError } from '../../model/errors.js';
import { errorCode } from '../error-code.js';
import { SCHEMA_VERSION } from '../sqlite/schema.js';
import type { Target } from './address.js';
import { generationSchema, MIGRATIONS } from './schema.js';
import type { Session } from './session.js';

/** One state of a shared index that can be asked. */
export interface Generation {
  readonly id: number;
  /** The schema of its tables. */
  readonly schema: string;
  /** Whether Citus spreads its rows over servers. */
  readonly distributed: boolean;
}

const missing = (shown: string): IndexError =>
  new IndexError(`${shown}: there is no index here`, { hint: 'put one there: cite-graph push' });

const unfinished = (shown: string): IndexError =>
  new IndexError(`${shown}: the first push to this index has not come to its end`, {
    hint: 'wait for it; one that was interrupted goes on with the next: cite-graph push',
  });

function checkFormat(shown: string, format: number): void {
  if (format === SCHEMA_VERSION) return;
  const newer = format > SCHEMA_VERSION;
  throw new IndexError(
    `${shown}: this generation was pushed by ${newer ? 'a newer' : 'an older'} cite-graph (schema ${String(format)}, this one reads ${String(SCHEMA_VERSION)})`,
    { hint: newer ? 'update cite-graph, or push the index again' : 'push the index again: cite-graph push' },
  );
}

/** That the tables beside the generations are not of a newer program. @throws IndexError */
export function checkMigration(shown: string, version: number): void {
  if (version > MIGRATIONS.length)
    throw new IndexError(
      `${shown}: this server's index was made by a newer cite-graph (version ${String(version)}, this one knows ${String(MIGRATIONS.length)})`,
      { hint: 'update cite-graph' },
    );
}

/** Nothing was ever pushed there: the table of generations is not there either. */
const isNowhere = (cause: unknown): boolean => cause instanceof IndexError && errorCode(cause.cause) === '42P01';

/**
 * The generation to ask: the one of that number, else the newest that is whole.
 * @throws IndexError when there is none, or it is of another program
 */
export async function findGeneration(session: Session, { schema, generation, shown }: Target): Promise<Generation> {
  const rows = await session
    .rows(
      `SELECT (SELECT max(version) FROM "${schema}".migration), id, format, distributed
       FROM "${schema}".generation WHERE ready_at IS NOT NULL AND ($1::int IS NULL OR id = $1::int) ORDER BY id DESC LIMIT 1`,
      generation ?? null,
    )
    .catch((cause: unknown) => {
      throw isNowhere(cause) ? missing(shown) : cause;
    });
  const [version, id, format, distributed] = (rows[0] ?? []) as number[];
  if (version === undefined || id === undefined || format === undefined) {
    if (generation === undefined) throw unfinished(shown);
    const kept = await session.rows(`SELECT id FROM "${schema}".generation WHERE ready_at IS NOT NULL ORDER BY id`);
    throw new IndexError(`${shown}: generation ${String(generation)} is not kept`, {
      hint: `kept are ${kept.map(([each]) => String(each)).join(', ')}`,
    });
  }
  checkMigration(shown, version);
  checkFormat(shown, format);
  return { id, schema: generationSchema(schema, id), distributed: distributed === 1 };
}
