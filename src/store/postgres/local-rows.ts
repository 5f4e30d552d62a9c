import { openForReading, type Database } from '../sqlite/database.js';
import { copyLines } from './copy-lines.js';
import { stretchStatement, type SharedTable } from './tables.js';

/** A local index as rows that COPY reads. */
export interface LocalRows {
  /** The values of the local `meta`, by name, as they are kept (JSON). */
  readonly meta: ReadonlyMap<string, string>;
  /** Every row of a table, in pieces; `told` hears how many each had. */
  pieces(table: SharedTable, told: (rows: number) => void): Iterable<Buffer>;
  close(): void;
}

function* pieces(database: Database, table: SharedTable, told: (rows: number) => void): Iterable<Buffer> {
  const { stretch, step, name } = table;
  const [bounds = []] = database.rows(`SELECT min(${stretch}), max(${stretch}) FROM ${name}`);
  const [first, last] = bounds;
  if (typeof first !== 'number' || typeof last !== 'number') return;
  const statement = stretchStatement(table);
  for (let from = first; from <= last; from += step) {
    const [row] = database.rows(statement, from, from + step - 1);
    const rows = Number(row?.[0]);
    if (rows === 0 || !(row?.[1] instanceof Uint8Array)) continue;
    yield copyLines(row[1]);
    told(rows);
  }
}

/** Opens a local index to be sent. @throws IndexError when there is none, or it is of another program */
export function openLocalRows(path: string): LocalRows {
  const database = openForReading(path);
  return {
    meta: new Map(database.rows('SELECT name, value FROM meta').map(([name, value]) => [String(name), String(value)])),
    pieces: (table, told) => pieces(database, table, told),
    close: () => {
      database.close();
    },
  };
}
