import type { Value } from '../rows/value.js';

/** A row as a cell of a table's page: how long its record is, its id, the record. It holds until the next is packed. */
export interface Cell {
  bytes: Uint8Array;
  /** Where it begins, where the record itself does, and where both end. */
  from: number;
  payload: number;
  to: number;
}

// Before the values: three numbers of at most nine bytes, and one for each of at most 32 columns.
const HEAD = 9 * 35;
const FIRST = 1 << 14;
/** Words of so few characters are written letter by letter, which is quicker than asking for it. */
const SHORT = 96;

/** Writes a number as SQLite's varint, seven bits a byte; returns the place behind it. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at] = value;
    return at + 1;
  }
  const end = at + varintSize(value);
  let left = value;
  for (let place = end - 1; place >= at; place -= 1) {
    bytes[place] = (left % 0x80) | (place === end - 1 ? 0 : 0x80);
    left = Math.floor(left / 0x80);
  }
  return end;
}

/** How many bytes a varint takes. Numbers here are below 2^49. */
export function varintSize(value: number): number {
  let size = 1;
  for (let left = value; left >= 0x80; left = Math.floor(left / 0x80)) size += 1;
  return size;
}

/** Writes words as UTF-8; returns the place behind them. There is room for three bytes a character. */
function putWords(room: Buffer, from: number, words: string): number {
  let at = from;
  if (words.length > SHORT) return at + room.write(words, at, 'utf8');
  for (let place = 0; place < words.length; place += 1) {
    const code = words.charCodeAt(place);
    if (code < 0x80) room[at++] = code;
    else if (code < 0x800) {
      room[at++] = 0xc0 | (code >> 6);
      room[at++] = 0x80 | (code & 0x3f);
    } else return from + room.write(words, from, 'utf8');
  }
  return at;
}

/** The bytes that an integer takes, its sign included. */
function widthOf(value: number): number {
  if ((value | 0) !== value) throw new RangeError(`no index holds the number ${String(value)}`);
  const size = value < 0 ? ~value : value;
  if (size < 0x80) return 1;
  if (size < 0x8000) return 2;
  return size < 0x800000 ? 3 : 4;
}

/** A record on its way: its values from a place on, and the number that says of each what it is. */
interface Draft {
  room: Buffer;
  end: number;
  readonly types: Uint8Array;
  typed: number;
}

function reserve(draft: Draft, more: number): void {
  if (draft.end + more <= draft.room.length) return;
  const larger = Buffer.allocUnsafe(Math.max(draft.end + more, draft.room.length * 2));
  larger.set(draft.room.subarray(0, draft.end));
  draft.room = larger;
}

function addNumber(draft: Draft, value: number): void {
  // Nothing at all is kept of 0 and 1.
  if (value === 0 || value === 1) {
    draft.types[draft.typed++] = 8 + value;
    return;
  }
  reserve(draft, 4);
  const width = widthOf(value);
  draft.types[draft.typed++] = width;
  for (let byte = width - 1; byte >= 0; byte -= 1) draft.room[draft.end++] = value >>> (8 * byte);
}

function addWords(draft: Draft, value: string): void {
  reserve(draft, value.length * 3);
  const from = draft.end;
  draft.end = putWords(draft.room, from, value);
  draft.typed = putVarint(draft.types, draft.typed, 13 + 2 * (draft.end - from));
}

function addBytes(draft: Draft, value: Uint8Array): void {
  reserve(draft, value.length);
  draft.room.set(value, draft.end);
  draft.end += value.length;
  draft.typed = putVarint(draft.types, draft.typed, 12 + 2 * value.length);
}

/** Puts in front of the values what they are, and in front of that how long the record is and the row's id. */
function closed({ room, end, types, typed }: Draft, id: number, cell: Cell): Cell {
  const head = typed + (typed + 1 < 0x80 ? 1 : 2);
  cell.bytes = room;
  cell.payload = HEAD - head;
  cell.to = end;
  const behind = putVarint(room, cell.payload, head);
  for (let place = 0; place < typed; place += 1) room[behind + place] = types[place]!;
  const size = end - cell.payload;
  cell.from = cell.payload - varintSize(id) - varintSize(size);
  putVarint(room, putVarint(room, cell.from, size), id);
  return cell;
}

/**
 * Packs rows as SQLite's records (https://www.sqlite.org/fileformat2.html#record_format), of at most 32 columns; the column
 * that is the row's id is null among them. @throws RangeError for a number that is no integer of 32 bits
 */
export function recordPacker(): (id: number, values: readonly Value[]) => Cell {
  const draft: Draft = { room: Buffer.allocUnsafe(FIRST), end: HEAD, types: new Uint8Array(9 * 32), typed: 0 };
  const cell: Cell = { bytes: draft.room, from: 0, payload: 0, to: 0 };
  return (id, values) => {
    draft.end = HEAD;
    draft.typed = 0;
    for (const value of values) {
      if (value === null) draft.types[draft.typed++] = 0;
      else if (typeof value === 'number') addNumber(draft, value);
      else if (typeof value === 'string') addWords(draft, value);
      else addBytes(draft, value);
    }
    // Where the record is cut, the number of a page may stand a little behind its end.
    reserve(draft, 4);
    return closed(draft, id, cell);
  };
}
