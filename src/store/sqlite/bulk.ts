import type { Value } from '../rows/value.js';
import type { Database } from './database.js';

/** Rows on their way into one table, a few hundred to a statement. */
export interface Bulk {
  add(...row: readonly Value[]): void;
  flush(): void;
  readonly count: number;
}

// SQLite allows 32,766 parameters a statement; more than a few hundred rows a statement gains nothing.
const ROWS = 200;

/** Collects rows for a table and inserts them in multi-row statements; call `flush` after the last. */
export function bulk(database: Database, table: string, columns: readonly string[]): Bulk {
  const tuple = `(${columns.map(() => '?').join(',')})`;
  const sql = (rows: number): string =>
    `INSERT INTO ${table}(${columns.join(',')}) VALUES ${Array<string>(rows).fill(tuple).join(',')}`;
  const full = sql(ROWS);
  let pending: Value[] = [];
  let count = 0;
  return {
    add: (...row) => {
      for (const value of row) pending.push(value);
      count += 1;
      if (pending.length < ROWS * columns.length) return;
      database.run(full, pending);
      pending = [];
    },
    flush: () => {
      if (pending.length > 0) database.run(sql(pending.length / columns.length), pending);
      pending = [];
    },
    get count() {
      return count;
    },
  };
}
