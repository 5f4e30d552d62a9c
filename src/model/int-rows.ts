/** Rows of integers in one growing typed array: a build holds millions of them, and objects would not fit. */
export interface IntRows {
  readonly width: number;
  readonly count: number;
  push(...row: readonly number[]): void;
  /** The value in a row's column. */
  at(row: number, column: number): number;
}

/** An empty table of rows with so many columns. */
export function intRows(width: number): IntRows {
  let cells = new Int32Array(width * 1024);
  let used = 0;
  return {
    width,
    get count() {
      return used / width;
    },
    push: (...row) => {
      if (used + width > cells.length) {
        const larger = new Int32Array(cells.length * 2);
        larger.set(cells);
        cells = larger;
      }
      for (let column = 0; column < width; column += 1) cells[used + column] = row[column] ?? -1;
      used += width;
    },
    at: (row, column) => cells[row * width + column] ?? -1,
  };
}

/**
 * Row numbers in order of the first column named, then of the others. A counting sort on the first, whose values run
 * from 0 to `limit`, leaves only small groups to compare.
 */
export function orderRows(rows: IntRows, columns: readonly [number, ...number[]], limit: number): Uint32Array {
  const [first, ...rest] = columns;
  const starts = new Uint32Array(limit + 2);
  for (let row = 0; row < rows.count; row += 1) {
    const slot = rows.at(row, first) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let value = 1; value < starts.length; value += 1)
    starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
  const order = new Uint32Array(rows.count);
  const next = starts.slice();
  for (let row = 0; row < rows.count; row += 1) {
    const value = rows.at(row, first);
    const place = next[value] ?? 0;
    order[place] = row;
    next[value] = place + 1;
  }
  const compare = (a: number, b: number): number => {
    for (const column of rest) {
      const difference = rows.at(a, column) - rows.at(b, column);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  for (let value = 0; value <= limit; value += 1) {
    const from = starts[value] ?? 0;
    const to = starts[value + 1] ?? 0;
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}
