import { bySize, type Parts } from './components.js';
import type { CompressedGraph, Neighbours } from './compressed-graph.js';
import { symmetric } from './symmetric.js';

/** Communities, and how much denser they are inside than chance would make them. */
export interface Communities extends Parts {
  /** Newman's modularity of the graph taken without directions, −½ to 1. */
  readonly modularity: number;
}

/** A graph without directions; a node's own weight is what lies inside it since nodes were joined. */
interface Level {
  readonly links: Neighbours;
  /** Twice the weight inside each node. */
  readonly own: Float64Array;
}

interface Moving {
  readonly level: Level;
  /** Weight of all edges, twice. */
  readonly all: number;
  readonly weight: Float64Array;
  readonly community: Int32Array;
  /** Weight of each community. */
  readonly total: Float64Array;
  readonly near: Float64Array;
  readonly touched: Int32Array;
}

/** Moves that gain less are noise of the floating point. */
const LEAST_GAIN = 1e-12;
const MOST_PASSES = 100;

function weightsOf({ links: { starts, weights }, own }: Level): Float64Array {
  return own.map((inside, node) => {
    let sum = inside;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) sum += weights[place]!;
    return sum;
  });
}

/** Moves one node to the neighbouring community where it gains most; ties go to the lowest number. */
function move(state: Moving, node: number): boolean {
  const { community, total, near, touched, all } = state;
  const { starts, ends, weights } = state.level.links;
  let count = 0;
  for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
    const there = community[ends[place]!]!;
    if (near[there] === 0) touched[count++] = there;
    near[there]! += weights[place]!;
  }
  const from = community[node]!;
  const weight = state.weight[node]!;
  total[from]! -= weight;
  let best = from;
  let gain = near[from]! - (weight * total[from]!) / all;
  for (let at = 0; at < count; at += 1) {
    const there = touched[at]!;
    const other = near[there]! - (weight * total[there]!) / all;
    if (other > gain + LEAST_GAIN || (there < best && best !== from && other > gain - LEAST_GAIN)) {
      best = there;
      gain = other;
    }
  }
  total[best]! += weight;
  community[node] = best;
  for (let at = 0; at < count; at += 1) near[touched[at]!] = 0;
  return best !== from;
}

function settled(level: Level, all: number): Int32Array {
  const nodes = level.own.length;
  const weight = weightsOf(level);
  const state: Moving = {
    ...{ level, all, weight },
    community: Int32Array.from({ length: nodes }, (_, node) => node),
    total: weight.slice(),
    near: new Float64Array(nodes),
    touched: new Int32Array(nodes),
  };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let moved = 0;
    for (let node = 0; node < nodes; node += 1) if (move(state, node)) moved += 1;
    // The last few moves of a large graph change nothing that the next level would not.
    if (moved <= nodes / 10_000) break;
  }
  return state.community;
}

/** Numbers 0, 1, 2 … in order of first appearance. */
function renumbered(community: Int32Array): { readonly part: Int32Array; readonly count: number } {
  const numbers = new Int32Array(community.length).fill(-1);
  let count = 0;
  const part = community.map((one) => {
    if (numbers[one] === -1) numbers[one] = count++;
    return numbers[one]!;
  });
  return { part, count };
}

/** The graph of the communities. */
function merged({ links, own }: Level, part: Int32Array, count: number): Level {
  const inside = new Float64Array(count);
  own.forEach((weight, node) => {
    inside[part[node]!]! += weight;
  });
  const [source, target] = [new Int32Array(links.ends.length), new Int32Array(links.ends.length)];
  for (let node = 0; node < own.length; node += 1)
    for (let place = links.starts[node]!; place < links.starts[node + 1]!; place += 1) {
      const [from, to] = [part[node]!, part[links.ends[place]!]!];
      source[place] = from;
      target[place] = to;
      if (from === to) inside[from]! += links.weights[place]!;
    }
  return { links: symmetric.ofBothWays(count, { source, target, weight: links.weights }), own: inside };
}

function modularity(level: Level, all: number): number {
  // Every node is a community by now.
  return weightsOf(level).reduce((sum, weight, node) => sum + level.own[node]! / all - (weight / all) ** 2, 0);
}

/**
 * Communities by the Louvain method (Blondel et al. 2008), the same ones every time: nodes are visited in order, where others
 * draw lots. Directions are dropped, weights of both added.
 */
export function louvain(graph: CompressedGraph): Communities {
  let level: Level = { links: symmetric.of(graph), own: new Float64Array(graph.nodes) };
  const all = level.links.weights.reduce((sum, weight) => sum + weight, 0);
  let part = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  if (all === 0) return { ...bySize(part, graph.nodes), modularity: 0 };
  for (;;) {
    const { part: joined, count } = renumbered(settled(level, all));
    part = part.map((one) => joined[one]!);
    const last = count === level.own.length;
    level = merged(level, joined, count);
    if (last) return { ...bySize(part, count), modularity: modularity(level, all) };
  }
}
