import type { RowSource } from '../model/evidence-rows.js';

/** Rows of integers put away while a build has no use for them. */
export interface SpooledRows extends RowSource {
  push(row: readonly number[]): void;
  /** Adds rows as they lie in cells of another table of the same width. */
  append(cells: Int32Array): void;
}

/** Where full stretches of rows go: bytes in, later the same bytes out. */
export interface ByteStore<Ticket> {
  write(bytes: Uint8Array): Ticket;
  read(ticket: Ticket): Uint8Array;
}

/** How many rows make a stretch. */
const STRETCH = 16_384;

const asBytes = (cells: Int32Array): Uint8Array => new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);

function grown(cells: Int32Array, least: number, most: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.min(most, Math.max(least, cells.length * 2)));
  larger.set(cells);
  return larger;
}

/** No rows yet, of so many columns. */
export function rowSpool<Ticket>(width: number, store: ByteStore<Ticket>): SpooledRows {
  const full: Ticket[] = [];
  // Most builds are small; one that is not soon fills its first stretch.
  let cells = new Int32Array(width * 64);
  let [used, count] = [0, 0];
  const flush = (): void => {
    full.push(store.write(asBytes(cells)));
    used = 0;
  };
  const append = (more: Int32Array): void => {
    for (let from = 0; from < more.length;) {
      const part = more.subarray(from, from + width * STRETCH - used);
      if (used + part.length > cells.length) cells = grown(cells, used + part.length, width * STRETCH);
      cells.set(part, used);
      used += part.length;
      from += part.length;
      if (used === width * STRETCH) flush();
    }
    count += more.length / width;
  };
  return {
    width,
    get count() {
      return count;
    },
    append,
    push: (row) => append(Int32Array.from(row)),
    *chunks() {
      for (const ticket of full) {
        const bytes = store.read(ticket);
        yield new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
      }
      if (used > 0) yield cells.subarray(0, used);
    },
  };
}
