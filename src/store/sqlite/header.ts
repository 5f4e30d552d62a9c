import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { IndexError } from '../../model/errors.js';
import { errorCode } from '../error-code.js';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.js';

const MAGIC = 'SQLite format 3\0';
const REBUILD = 'build it again: cite-graph build';

function readHeader(path: string): { head: Buffer; size: number } {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(100);
    const { size } = fstatSync(file);
    readSync(file, head, 0, 100, 0);
    return { head, size };
  } finally {
    closeSync(file);
  }
}

/** One clear line for an error of the file system while reading an index. */
function unreadable(path: string, cause: unknown): IndexError {
  const code = errorCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new IndexError(`${path}: there is no index here`, { hint: 'build one: cite-graph build', cause });
  return new IndexError(`${path}: the index cannot be read (${code})`, { hint: 'check who may read the file', cause });
}

/**
 * Checks the first hundred bytes, which is cheaper than asking the database: that it is an index, whole, and of this
 * program's schema. @throws IndexError
 */
export function checkHeader(path: string): void {
  let read;
  try {
    read = readHeader(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  const { head, size } = read;
  if (head.toString('latin1', 0, 16) !== MAGIC)
    throw new IndexError(`${path}: this file is not an index, or it is damaged`, { hint: REBUILD });
  if (head.readUInt32BE(68) !== APPLICATION_ID)
    throw new IndexError(`${path}: this database is not an index of cite-graph`, { hint: REBUILD });
  const schema = head.readUInt32BE(60);
  if (schema < SCHEMA_VERSION)
    throw new IndexError(
      `${path}: the index was built by an older cite-graph (schema ${String(schema)}, now ${String(SCHEMA_VERSION)})`,
      { hint: REBUILD },
    );
  if (schema > SCHEMA_VERSION)
    throw new IndexError(
      `${path}: the index was built by a newer cite-graph (schema ${String(schema)}, this one reads ${String(SCHEMA_VERSION)})`,
      { hint: 'update cite-graph, or build the index again' },
    );
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  if (size < pageSize * head.readUInt32BE(28))
    throw new IndexError(`${path}: the index is damaged (the file is cut short)`, { hint: REBUILD });
}

/** Whether a file is an index that this program can read, by its first bytes. */
export function isReadable(path: string): boolean {
  try {
    checkHeader(path);
    return true;
  } catch (cause) {
    if (cause instanceof IndexError) return false;
    throw cause;
  }
}
