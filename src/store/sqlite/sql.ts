import { CiteGraphError, UsageError } from '../../model/errors.js';
import { openForReading, type Answered } from './database.js';
import { refusedWord, splitStatements, type SqlStatement } from './statements.js';
import { createViews } from './views.js';

/** An index that answers SQL, and can do nothing else. */
export interface SqlDoor {
  /** The answer to one statement, of at most so many rows. @throws UsageError for SQL that is wrong or would not only read */
  ask(statement: SqlStatement, most: number | undefined): Answered;
  close(): void;
}

const errorMessage = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);

/**
 * Opens an index for SQL: the file is opened to be read, the views are the connection's own, and what would change anything,
 * open another file or set the engine is refused by its words before it runs. @throws IndexError
 */
export function openForSql(path: string): SqlDoor {
  const database = openForReading(path);
  database.exec(createViews());
  database.exec('PRAGMA query_only = ON');
  return {
    ask(statement, most) {
      const word = refusedWord(statement);
      if (word !== undefined)
        throw new UsageError(`sql: "${word}" is refused: an index is only read here`, {
          hint: 'begin with SELECT, WITH, VALUES or EXPLAIN; write a name that is a word of SQL in double quotes',
        });
      try {
        return database.answer(statement.text, most);
      } catch (cause) {
        if (cause instanceof CiteGraphError) throw cause;
        throw new UsageError(`sql: ${errorMessage(cause)}`, { hint: 'cite-graph sql --help lists the views', cause });
      }
    },
    close: () => {
      database.close();
    },
  };
}

export { splitStatements };
