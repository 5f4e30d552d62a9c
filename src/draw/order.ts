/** Something to be put into a column: how much room it takes, and where it would like its middle to be. */
export interface Wish {
  readonly size: number;
  readonly middle: number;
}

interface Run {
  count: number;
  /** Together as heavy as they are high: what is alike in its wishes stands around them as a whole. */
  weight: number;
  /** Sum of the tops that the members would give the run's first member, each by its weight. */
  sum: number;
  size: number;
}

const top = ({ sum, weight }: Run): number => sum / weight;

/**
 * Tops for things stacked in this order, `gap` apart at least, each as near to its wish as the others allow (least squares:
 * neighbours that would overlap move together, as in isotonic regression).
 */
export function stack(wishes: readonly Wish[], gap: number): number[] {
  const runs: Run[] = [];
  for (const { size, middle } of wishes) {
    runs.push({ count: 1, weight: size, sum: size * (middle - size / 2), size: size + gap });
    for (;;) {
      const [before, last] = runs.slice(-2);
      if (before === undefined || last === undefined || top(before) + before.size <= top(last)) break;
      before.sum += last.sum - last.weight * before.size;
      before.weight += last.weight;
      before.count += last.count;
      before.size += last.size;
      runs.pop();
    }
  }
  const tops: number[] = [];
  for (const run of runs) {
    let at = top(run);
    for (const { size } of wishes.slice(tops.length, tops.length + run.count)) {
      tops.push(at);
      at += size + gap;
    }
  }
  return tops;
}

/** The mean of these numbers, or the second argument where there are none. */
export const mean = (numbers: readonly number[], otherwise: number): number =>
  numbers.length === 0 ? otherwise : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** The list by growing value; equal ones stay as they were. */
export function byValue<T>(list: readonly T[], value: (item: T) => number): T[] {
  return list
    .map((item, index) => ({ item, index, at: value(item) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ item }) => item);
}
