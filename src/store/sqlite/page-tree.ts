import type { Value } from '../rows/value.js';
import { putVarint, recordPacker, varintSize, type Cell } from './record.js';

/** Where pages of a file go: the number of the next one that is free, and what a page holds, which is copied at once. */
export interface Pages {
  readonly size: number;
  next(): number;
  write(page: number, bytes: Uint8Array): void;
}

interface Tree {
  readonly count: number;
  /** Writes what is left; the topmost page is the one of this number. */
  finish(root: number): void;
}

/** A table WITHOUT ROWID being laid out: rows come in the order of its key, each once. */
export interface PageTree extends Tree {
  /** A row of integers from a place in a typed array; negative ones are null. */
  add(cells: Int32Array, from: number): void;
}

/** A table with ids being laid out: rows come in their order. */
export interface RowTree extends Tree {
  /** A row of as many values as the table has columns, that of the id being null. */
  add(id: number, values: readonly Value[]): void;
}

/** A page that is being filled: cells from its end backwards, where each begins from its front on. */
interface Level {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly head: number;
  count: number;
  low: number;
}

/** The first byte of pages, those with pages below them and those without. */
interface Kind {
  readonly interior: number;
  readonly leaf: number;
}

// https://www.sqlite.org/fileformat2.html: pages of index b-trees, which tables WITHOUT ROWID are, and of table b-trees.
const KEYED: Kind = { interior: 0x02, leaf: 0x0a };
const NUMBERED: Kind = { interior: 0x05, leaf: 0x0d };
const [INTERIOR_HEAD, LEAF_HEAD] = [12, 8];
const CHILD = 4;

function newLevel(size: number, head: number): Level {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer), head, count: 0, low: size };
}

/** Few bytes are copied faster one by one. */
const FEW = 64;

/** Adds a cell, the number of a page below it in front where there is one; false where it does not fit. */
function put(level: Level, { bytes, from, to }: Omit<Cell, 'payload'>, child = 0): boolean {
  const front = level.head === LEAF_HEAD ? 0 : CHILD;
  const low = level.low - (to - from) - front;
  const pointer = level.head + 2 * level.count;
  if (low < pointer + 2) return false;
  if (front > 0) level.view.setUint32(low, child);
  if (to - from > FEW) level.bytes.set(bytes.subarray(from, to), low + front);
  else for (let place = from, at = low + front; place < to; place += 1) level.bytes[at++] = bytes[place]!;
  level.view.setUint16(pointer, low);
  level.low = low;
  level.count += 1;
  return true;
}

/** Takes the last cell away again, with the page below it. */
function pop(level: Level): { readonly cell: Uint8Array; readonly child: number } {
  const front = level.head === LEAF_HEAD ? 0 : CHILD;
  const child = front > 0 ? level.view.getUint32(level.low) : 0;
  level.count -= 1;
  // Cells lie one behind the other, so that the one before begins where this one ends.
  const end = level.count === 0 ? level.bytes.length : level.view.getUint16(level.head + 2 * (level.count - 1));
  const cell = level.bytes.slice(level.low + front, end);
  level.low = end;
  return { cell, child };
}

/** The page as it lies in the file; below its last cell is one more page. */
function closed(level: Level, last: number, kind: Kind): Uint8Array {
  const { bytes, view, head, count, low } = level;
  view.setUint8(0, head === LEAF_HEAD ? kind.leaf : kind.interior);
  view.setUint16(3, count);
  view.setUint16(5, low);
  if (head === INTERIOR_HEAD) view.setUint32(LEAF_HEAD, last);
  bytes.fill(0, head + 2 * count, low);
  return bytes;
}

/** Cells in their order, as pages. */
function cellTree(pages: Pages, kind: Kind) {
  const levels: Level[] = [newLevel(pages.size, LEAF_HEAD)];
  let count = 0;
  /** Ends a page that is full; its last cell, or what is said of it, stands above, between it and the next. */
  const split = (depth: number, said?: Uint8Array): void => {
    const level = levels[depth]!;
    const { cell, child } = said === undefined ? pop(level) : { cell: said, child: 0 };
    const page = pages.next();
    pages.write(page, closed(level, child, kind));
    [level.count, level.low] = [0, pages.size];
    const above = (levels[depth + 1] ??= newLevel(pages.size, INTERIOR_HEAD));
    const whole = { bytes: cell, from: 0, to: cell.length };
    if (put(above, whole, page)) return;
    split(depth + 1);
    put(above, whole, page);
  };
  return {
    count: () => count,
    /** Adds a cell; where its page is full, it is ended as `split` says. */
    add: (cell: Omit<Cell, 'payload'>, end: () => void): void => {
      count += 1;
      if (put(levels[0]!, cell)) return;
      end();
      put(levels[0]!, cell);
    },
    split,
    finish: (root: number): void => {
      let last = 0;
      for (const [depth, level] of levels.entries()) {
        const page = depth === levels.length - 1 ? root : pages.next();
        pages.write(page, closed(level, last, kind));
        last = page;
      }
    },
  };
}

/** Packs rows of integers, at most 24 to a row, as SQLite's records; what comes back holds until the next. */
function integerPacker(width: number): (cells: Int32Array, from: number) => Omit<Cell, 'payload'> {
  const room = new Uint8Array(2 + width * (1 + 4));
  const cell = { bytes: room, from: 0, to: 0 };
  return (cells, from) => {
    let end = 2 + width;
    for (let column = 0; column < width; column += 1) {
      const value = cells[from + column]!;
      // Nothing at all is kept of null, 0 and 1, and of others no more bytes than they need, the sign included.
      let kind = 4;
      if (value < 2) kind = value < 0 ? 0 : 8 + value;
      else if (value < 0x80) kind = 1;
      else if (value < 0x8000) kind = 2;
      else if (value < 0x800000) kind = 3;
      room[2 + column] = kind;
      for (let byte = kind < 8 ? kind : 0; byte > 0; byte -= 1) room[end++] = value >>> (8 * (byte - 1));
    }
    room[0] = end - 1;
    room[1] = 1 + width;
    cell.to = end;
    return cell;
  };
}

/**
 * Lays rows out as the pages in which SQLite keeps a table WITHOUT ROWID of so many columns, those of its key first: what
 * takes the database's driver two thousandths of a millisecond a row takes a tenth of that.
 */
export function pageTree(pages: Pages, width: number): PageTree {
  const pack = integerPacker(width);
  const { add, split, finish, count } = cellTree(pages, KEYED);
  const end = (): void => split(0);
  return {
    get count() {
      return count();
    },
    add: (cells, from) => add(pack(cells, from), end),
    finish,
  };
}

/**
 * Puts what a record is too long for its page on pages of its own, each with the number of the next one in front; the
 * cell then ends with the number of the first. How much stays with the cell is SQLite's rule.
 */
function spill(pages: Pages, cell: Cell): void {
  const { size } = pages;
  const long = cell.to - cell.payload;
  if (long <= size - 35) return;
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const even = least + ((long - least) % (size - 4));
  const stays = even <= size - 35 ? even : least;
  const rest = cell.bytes.slice(cell.payload + stays, cell.to);
  const numbers = Array.from({ length: Math.ceil(rest.length / (size - 4)) }, pages.next);
  for (const [place, page] of numbers.entries()) {
    const bytes = new Uint8Array(size);
    new DataView(bytes.buffer).setUint32(0, numbers[place + 1] ?? 0);
    bytes.set(rest.subarray(place * (size - 4), (place + 1) * (size - 4)), 4);
    pages.write(page, bytes);
  }
  cell.to = cell.payload + stays + 4;
  new DataView(cell.bytes.buffer, cell.bytes.byteOffset).setUint32(cell.to - 4, numbers[0]!);
}

/** The same for a table with ids. */
export function rowTree(pages: Pages): RowTree {
  const pack = recordPacker();
  const { add, split, finish, count } = cellTree(pages, NUMBERED);
  let last = 0;
  const end = (): void => {
    const key = new Uint8Array(varintSize(last));
    putVarint(key, 0, last);
    split(0, key);
  };
  return {
    get count() {
      return count();
    },
    add: (id, values) => {
      const cell = pack(id, values);
      spill(pages, cell);
      add(cell, end);
      last = id;
    },
    finish,
  };
}
