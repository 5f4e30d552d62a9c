/** Integers by place in one growing typed array: four bytes each, however many there are. */
export interface IntColumn {
  readonly count: number;
  /** Adds one at the end; returns its place. */
  push(value: number): number;
  /** Sets one, whether or not there were so many before; those between are `empty`. */
  set(place: number, value: number): void;
  /** The value at a place; `empty` where none was set. */
  at(place: number): number;
}

const FIRST = 64;
// Doubling what is large already would leave tens of megabytes of it unused.
const MOST_MORE = 1 << 20;

/** Room for at least so many, a half more than before as long as that is little. */
export const roomFor = (least: number, before: number, most = MOST_MORE): number =>
  Math.max(least, before + Math.min(Math.ceil(before / 2), most));

/** An empty column; `empty` is what stands where nothing was set. */
export function intColumn(empty = 0): IntColumn {
  let cells = new Int32Array(FIRST).fill(empty);
  let count = 0;
  const set = (place: number, value: number): void => {
    if (place >= cells.length) {
      const larger = new Int32Array(roomFor(place + 1, cells.length));
      larger.set(cells);
      if (empty !== 0) larger.fill(empty, cells.length);
      cells = larger;
    }
    cells[place] = value;
    if (place >= count) count = place + 1;
  };
  return {
    get count() {
      return count;
    },
    push: (value) => {
      set(count, value);
      return count - 1;
    },
    set,
    at: (place) => cells[place] ?? empty,
  };
}
