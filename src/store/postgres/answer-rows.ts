import type { Value } from '../rows/value.js';

/** Reads one cell out of a row. */
type CellReader = (bytes: Buffer, at: number, end: number) => Value;

const asWords: CellReader = (bytes, at, end) => bytes.toString('utf8', at, end);

/** By the type's number (`pg_type.oid`): all that statements of ours ask for. */
const READERS: ReadonlyMap<number, CellReader> = new Map<number, CellReader>([
  // int4, then int8 of a count, text, bytea.
  [23, (bytes, at) => bytes.readInt32BE(at)],
  [20, (bytes, at) => Number(bytes.readBigInt64BE(at))],
  [25, asWords],
  [17, (bytes, at, end) => bytes.subarray(at, end)],
]);

/** How the cells of a statement's rows are read, column by column. */
export type RowShape = readonly CellReader[];

/** The shape of rows out of the fields of a RowDescription. */
export function rowShape(bytes: Buffer, from: number): RowShape {
  const readers: CellReader[] = [];
  let at = from + 2;
  for (let left = bytes.readInt16BE(from); left > 0; left -= 1) {
    // A name, then table (4 bytes) and column (2), type (4), its size (2), a modifier (4), a format (2).
    const fields = bytes.indexOf(0, at) + 1;
    const type = bytes.readInt32BE(fields + 6);
    const reader = READERS.get(type);
    if (reader === undefined) throw new Error(`no statement asks for a column of the type ${String(type)}`);
    readers.push(reader);
    at = fields + 18;
  }
  return readers;
}

/** One row out of the fields of a DataRow in binary. */
export function rowOf(bytes: Buffer, from: number, shape: RowShape): Value[] {
  const row = new Array<Value>(shape.length);
  let at = from + 2;
  for (let column = 0; column < shape.length; column += 1) {
    const length = bytes.readInt32BE(at);
    at += 4;
    row[column] = length < 0 ? null : (shape[column]?.(bytes, at, at + length) ?? null);
    if (length > 0) at += length;
  }
  return row;
}
