import { UsageError } from '../model/errors.js';
import { isAddress } from './address.js';
import type { Value } from './rows/value.js';
import { refusedWord, type SqlStatement } from './sql-statements.js';

/** Rows with the names of their columns, as the statement gives them. */
export interface Answered {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether there were more rows than were asked for. */
  readonly more: boolean;
}

/** An index that answers SQL, and can do nothing else. */
export interface SqlDoor {
  /** The answer to one statement, of at most so many rows. @throws UsageError for SQL that is wrong or would not only read */
  ask(statement: SqlStatement, most: number | undefined): Promise<Answered>;
  close(): Promise<void>;
}

/** Refuses, by its words, what would change anything. @throws UsageError */
export function requireReading(statement: SqlStatement): void {
  const word = refusedWord(statement);
  if (word !== undefined)
    throw new UsageError(`sql: "${word}" is refused: an index is only read here`, {
      hint: 'begin with SELECT, WITH, VALUES or EXPLAIN; write a name that is a word of SQL in double quotes',
    });
}

/** Wrong SQL, in the engine's own words. */
export const wrongSql = (message: string, cause: unknown): UsageError =>
  new UsageError(`sql: ${message}`, { hint: 'cite-graph sql --help lists the views', cause });

/** Opens the file or the server for SQL. @throws IndexError */
export async function openForSql(index: string): Promise<SqlDoor> {
  if (!isAddress(index)) return (await import('./sqlite/open-for-sql.js')).openForSql(index);
  return (await import('./postgres/open-for-sql.js')).openForSql(index);
}
