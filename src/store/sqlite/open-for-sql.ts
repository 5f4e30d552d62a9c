import { CiteGraphError } from '../../model/errors.js';
import { requireReading, wrongSql, type Answered, type SqlDoor } from '../sql-door.js';
import type { SqlStatement } from '../sql-statements.js';
import { createViews } from '../views.js';
import { openForReading, type Database } from './database.js';

const errorMessage = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);

function answer(database: Database, statement: SqlStatement, most: number | undefined): Answered {
  requireReading(statement);
  try {
    return database.answer(statement.text, most);
  } catch (cause) {
    if (cause instanceof CiteGraphError) throw cause;
    throw wrongSql(errorMessage(cause), cause);
  }
}

/**
 * Opens an index for SQL: the file is opened to be read, the views are the connection's own, and what would change anything,
 * open another file or set the engine is refused by its words before it runs. @throws IndexError
 */
export function openForSql(path: string): SqlDoor {
  const database = openForReading(path);
  // In the connection's own temporary schema: the index is not touched.
  database.exec(createViews('TEMP'));
  database.exec('PRAGMA query_only = ON');
  return {
    ask: async (statement, most) => answer(database, statement, most),
    close: async () => {
      database.close();
    },
  };
}
