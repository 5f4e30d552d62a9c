/** Ids from one to another, and how many rows they have. */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

/** All ids, from 1, in ranges with no more rows than are sorted at once, where one alone has not more. */
export function* ranges(counts: Uint32Array, most: number): Generator<Range> {
  let [first, rows] = [1, 0];
  for (let id = 1; id < counts.length; id += 1) {
    const more = counts[id]!;
    if (rows > 0 && rows + more > most) {
      yield { first, last: id - 1, rows };
      [first, rows] = [id, 0];
    }
    rows += more;
  }
  if (rows > 0) yield { first, last: counts.length - 1, rows };
}
