/** Rows of integers in one growing typed array: a build holds millions of them, and objects would not fit. */
export interface IntRows {
  readonly width: number;
  readonly count: number;
  push(...row: readonly number[]): void;
  /** Room for so many more rows, all zero, to be written through `cells`; returns the first one's place in it. */
  grow(rows: number): number;
  /** Adds rows as they lie in cells of another table of the same width. */
  append(cells: Int32Array): void;
  /** The value in a row's column. */
  at(row: number, column: number): number;
  /** Everything in one stretch. */
  chunks(): Iterable<Int32Array>;
  /** Every cell, row after row. A view that the next row may make stale. */
  cells(): Int32Array<ArrayBuffer>;
}

/** An empty table of rows with so many columns. */
export function intRows(width: number): IntRows {
  let cells = new Int32Array(width * 256);
  let used = 0;
  const reserve = (more: number): void => {
    if (used + more <= cells.length) return;
    const larger = new Int32Array(Math.max(used + more, Math.ceil((cells.length * 3) / 2 / width) * width));
    larger.set(cells);
    cells = larger;
  };
  return {
    width,
    get count() {
      return used / width;
    },
    push: (...row) => {
      reserve(width);
      for (let column = 0; column < width; column += 1) cells[used + column] = row[column] ?? -1;
      used += width;
    },
    grow: (rows) => {
      reserve(rows * width);
      used += rows * width;
      return used - rows * width;
    },
    append: (more) => {
      reserve(more.length);
      cells.set(more, used);
      used += more.length;
    },
    at: (row, column) => cells[row * width + column] ?? -1,
    chunks: () => (used === 0 ? [] : [cells.subarray(0, used)]),
    cells: () => cells.subarray(0, used),
  };
}

/** A column to sort by, whose values run from 0 to `limit`. */
interface SortColumn {
  readonly at: number;
  readonly limit: number;
}

function asGiven({ count }: IntRows): Uint32Array {
  const given = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) given[row] = row;
  return given;
}

/** Row numbers in order of one column, those of equal value in the order given. */
function countingPass(rows: IntRows, order: Uint32Array, column: SortColumn): Uint32Array {
  const cells = rows.cells();
  const { width } = rows;
  const starts = new Uint32Array(column.limit + 2);
  for (let at = column.at; at < cells.length; at += width) starts[cells[at]! + 1]! += 1;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place]!;
    sorted[starts[cells[row * width + column.at]!]!++] = row;
  }
  return sorted;
}

/** Row numbers in order of the first column, then of the others; those that are equal in all stay in the order given. */
export function stableOrder(rows: IntRows, columns: readonly SortColumn[]): Uint32Array {
  let order = asGiven(rows);
  for (const column of [...columns].reverse()) order = countingPass(rows, order, column);
  return order;
}

/** Groups of so few rows are sorted in place, which is quicker than asking for it. */
const FEW = 40;

/** Sorts a stretch of row numbers; most come nearly in order. */
function sortStretch(
  order: Uint32Array,
  compare: (a: number, b: number) => number,
  [from, to]: readonly [number, number],
) {
  if (to - from > FEW) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let next = from + 1; next < to; next += 1) {
    const row = order[next]!;
    let at = next;
    for (; at > from && compare(order[at - 1]!, row) > 0; at -= 1) order[at] = order[at - 1]!;
    order[at] = row;
  }
}

/**
 * Row numbers in order of the first column named, then of the others. A counting sort on the first, whose values run
 * from 0 to `limit`, leaves only small groups to compare.
 */
export function orderRows(rows: IntRows, columns: readonly [number, ...number[]], limit: number): Uint32Array {
  const [first, ...rest] = columns;
  const cells = rows.cells();
  const { width } = rows;
  const order = countingPass(rows, asGiven(rows), { at: first, limit });
  const compare = (a: number, b: number): number => {
    for (let place = 0; place < rest.length; place += 1) {
      const column = rest[place]!;
      const difference = cells[a * width + column]! - cells[b * width + column]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = cells[order[from]! * width + first];
    for (to = from + 1; to < order.length && cells[order[to]! * width + first] === value;) to += 1;
    if (to - from > 1) sortStretch(order, compare, [from, to]);
  }
  return order;
}
