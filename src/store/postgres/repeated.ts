/**
 * Rows as often as what they answer to was asked for: a server answers a set, the file answers every word of a list. Rows
 * keep their order, so that repeats stand side by side.
 */
export function repeated<Row>(
  rows: readonly Row[],
  asked: readonly (string | number)[],
  keyOf: (row: Row) => string | number,
): readonly Row[] {
  const times = new Map<string | number, number>();
  for (const key of asked) times.set(key, (times.get(key) ?? 0) + 1);
  if (times.size === asked.length) return rows;
  return rows.flatMap((row) => Array<Row>(times.get(keyOf(row)) ?? 1).fill(row));
}
