import type { CompressedGraph, Neighbours } from './compressed-graph.js';

/** Whether an edge leads from one node to another: rows are ascending. */
export function hasEdge({ starts, ends }: Neighbours, from: number, to: number): boolean {
  let [low, high] = [starts[from]!, starts[from + 1]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low < starts[from + 1]! && ends[low] === to;
}

/** How many edges have one that leads back. */
export function reciprocated({ nodes, out }: CompressedGraph): number {
  let count = 0;
  for (let node = 0; node < nodes; node += 1)
    for (let place = out.starts[node]!; place < out.starts[node + 1]!; place += 1)
      if (hasEdge(out, out.ends[place]!, node)) count += 1;
  return count;
}

/** Figures of a distribution. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly p99: number;
  readonly most: number;
}

/** The spread of these values; quantiles are values that occur (nearest rank). */
export function spreadOf(values: Int32Array): Spread {
  const sorted = values.slice().sort();
  const quantile = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    mean: sorted.length === 0 ? 0 : sum / sorted.length,
    median: quantile(0.5),
    p90: quantile(0.9),
    p99: quantile(0.99),
    most: sorted.at(-1) ?? 0,
  };
}

/** A power law fitted to the tail of a distribution. */
export interface PowerLaw {
  readonly exponent: number;
  /** The smallest value it is fitted to. */
  readonly from: number;
  /** Values in the tail. */
  readonly tail: number;
  /** Kolmogorov-Smirnov distance between the tail and the law. */
  readonly distance: number;
}

/** Where to begin is looked for up to here; fewer values than this are no tail. */
const FARTHEST = 100;
const LEAST = 50;

function fitFrom(tail: Int32Array, from: number): PowerLaw {
  let logs = 0;
  for (const value of tail) logs += Math.log(value / (from - 0.5));
  const exponent = 1 + tail.length / logs;
  let distance = 0;
  for (let place = 0; place < tail.length; place += 1) {
    const value = tail[place]!;
    if (tail[place + 1] === value) continue;
    const law = 1 - ((value + 0.5) / (from - 0.5)) ** (1 - exponent);
    distance = Math.max(distance, Math.abs((place + 1) / tail.length - law));
  }
  return { exponent, from, tail: tail.length, distance };
}

/**
 * The power law nearest to the tail of these values, by maximum likelihood in its approximation for whole numbers (Clauset,
 * Shalizi and Newman 2009, equation 3.7), beginning where the distance is least; `undefined` for fewer than fifty values. That
 * it is the nearest does not say that it is the right kind of law.
 */
export function powerLaw(values: Int32Array): PowerLaw | undefined {
  const sorted = values.filter((value) => value > 0).sort();
  let best: PowerLaw | undefined;
  let start = 0;
  for (let from = 1; from <= FARTHEST; from += 1) {
    while (start < sorted.length && sorted[start]! < from) start += 1;
    if (sorted.length - start < LEAST || sorted.at(-1) === from) break;
    const fit = fitFrom(sorted.subarray(start), from);
    if (best === undefined || fit.distance < best.distance) best = fit;
  }
  return best;
}
