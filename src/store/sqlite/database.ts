import Driver from 'libsql';
import { IndexError } from '../../model/errors.js';
import { errorCode } from '../error-code.js';
import type { Value } from '../rows/value.js';
import type { Answered } from '../sql-door.js';
import { checkHeader } from './header.js';

/** A statement whose answer is long, with how many columns it has. */
export interface Many {
  readonly sql: string;
  readonly columns: number;
}

/** An open database with its statements, prepared once, at first use. */
export interface Database {
  readonly path: string;
  /** Every row, each an array of values in the order of the columns asked for. */
  rows(sql: string, ...parameters: readonly Value[]): Value[][];
  /**
   * The same for an answer of many rows of numbers and words: as one JSON text, which is parsed in half the time that the
   * driver takes to hand over as many rows.
   */
  manyRows(asked: Many, ...parameters: readonly Value[]): Value[][];
  /** The answer to a statement that is not known beforehand, of at most so many rows. */
  answer(sql: string, most?: number): Answered;
  run(sql: string, parameters: readonly Value[]): void;
  exec(sql: string): void;
  close(): void;
}

const failure = (path: string, cause: unknown): unknown => {
  const code = errorCode(cause);
  if (/CORRUPT|NOTADB/.test(code))
    return new IndexError(`${path}: the index is damaged`, { hint: 'build it again: cite-graph build', cause });
  if (/FULL|ENOSPC/.test(code)) return new IndexError(`${path}: the disk is full`, { hint: 'free some space', cause });
  if (/IOERR|CANTOPEN|READONLY/.test(code))
    return new IndexError(`${path}: the index cannot be read or written (${code})`, { cause });
  return cause;
};

/** Does something to a database, or to a file beside it. @throws IndexError where the disk refuses */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw failure(path, cause);
  }
}

function answered(statement: Driver.Statement, most = Infinity): Answered {
  const rows: Value[][] = [];
  let more = false;
  for (const row of statement.iterate() as Iterable<Value[]>) {
    more = rows.length >= most;
    if (more) break;
    rows.push(row);
  }
  return { columns: statement.columns().map(({ name }) => name), rows, more };
}

/** The statement that gives the rows of another as one JSON text; an aggregate over ordered rows takes them in their order. */
function asJson({ sql, columns }: Many): string {
  const names = Array.from({ length: columns }, (_, place) => `c${String(place)}`).join();
  return `WITH answer(${names}) AS (${sql}) SELECT json_group_array(json_array(${names})) FROM answer`;
}

function wrap(path: string, driver: Driver.Database): Database {
  const readers = new Map<string, Driver.Statement>();
  const writers = new Map<string, Driver.Statement>();
  const prepared = (sql: string, raw: boolean): Driver.Statement => {
    const cache = raw ? readers : writers;
    let statement = cache.get(sql);
    if (statement === undefined) {
      statement = driver.prepare(sql);
      if (raw) statement.raw();
      cache.set(sql, statement);
    }
    return statement;
  };
  const guard = <T>(work: () => T): T => guarded(path, work);
  return {
    path,
    rows: (sql, ...parameters) => guard(() => prepared(sql, true).all(parameters) as Value[][]),
    manyRows: (asked, ...parameters) =>
      guard(() => {
        const [row] = prepared(asJson(asked), true).all(parameters) as Value[][];
        return JSON.parse(String(row?.[0])) as Value[][];
      }),
    answer: (sql, most) => guard(() => answered(driver.prepare(sql).raw(), most)),
    run: (sql, parameters) => void guard(() => prepared(sql, false).run(parameters)),
    exec: (sql) => void guard(() => driver.exec(sql)),
    close: () => {
      readers.clear();
      writers.clear();
      driver.close();
    },
  };
}

const uri = (path: string): string => `file:${encodeURI(path).replace(/\?/g, '%3f').replace(/#/g, '%23')}?mode=ro`;

/** An index opened to be read; the driver ignores `readonly`, so the address says it. @throws IndexError */
export function openForReading(path: string): Database {
  checkHeader(path);
  try {
    return wrap(path, new Driver(uri(path)));
  } catch (cause) {
    throw new IndexError(`${path}: the index cannot be opened`, { cause });
  }
}

/** Blocks of pages fill large pages better; queries touch few of them either way. */
export const PAGE_SIZE = 16384;

/** A new database to be filled at once: no journal, because a build that dies leaves a file that nobody reads. */
export function openForBuilding(path: string): Database {
  try {
    const database = wrap(path, new Driver(path));
    const page = String(PAGE_SIZE);
    database.exec(`PRAGMA page_size=${page}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN`);
    return database;
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    throw new IndexError(`${path}: the index cannot be written here`, { hint: 'choose another with --index', cause });
  }
}
