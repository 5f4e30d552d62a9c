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

/** Row numbers in order of one column whose values run from 0 to `limit`, those of equal value in the order given. */
function countingPass(rows: IntRows, order: Uint32Array, column: { readonly at: number; readonly limit: number }) {
  const cells = rows.cells();
  const { width } = rows;
  const starts = new Uint32Array(column.limit + 2);
  for (const row of order) starts[cells[row * width + column.at]! + 1]! += 1;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const row of order) sorted[starts[cells[row * width + column.at]!]!++] = row;
  return sorted;
}

/**
 * Row numbers in order of the first column named, then of the others. A counting sort on the first, whose values run
 * from 0 to `limit`, leaves only small groups to compare.
 */
export function orderRows(rows: IntRows, columns: readonly [number, ...number[]], limit: number): Uint32Array {
  const [first, ...rest] = columns;
  const cells = rows.cells();
  const { width } = rows;
  const given = new Uint32Array(rows.count);
  for (let row = 0; row < given.length; row += 1) given[row] = row;
  const order = countingPass(rows, given, { at: first, limit });
  const compare = (a: number, b: number): number => {
    for (const column of rest) {
      const difference = cells[a * width + column]! - cells[b * width + column]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = cells[order[from]! * width + first];
    for (to = from + 1; to < order.length && cells[order[to]! * width + first] === value;) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}
