/** One direction of a graph: the neighbours of node `i` are `ends[starts[i]]` up to `ends[starts[i + 1]]`, ascending. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/** A directed graph without parallel edges, in compressed rows both ways. */
export interface CompressedGraph {
  readonly nodes: number;
  readonly edges: number;
  readonly out: Neighbours;
  readonly in: Neighbours;
}

/** Edges as they come: any order, parallel ones are folded and their weights added. */
export interface EdgeList {
  readonly count: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 1 each when absent. */
  readonly weight?: Int32Array | Float64Array;
}

const at = (values: ArrayLike<number>, place: number): number => values[place] ?? 0;

/** Rows by one end, those of one row in the order they came: a counting sort. */
function rowsBy(keys: Int32Array, nodes: number): { readonly starts: Uint32Array; readonly order: Uint32Array } {
  const starts = new Uint32Array(nodes + 1);
  for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let node = 0; node < nodes; node += 1) starts[node + 1] = at(starts, node + 1) + at(starts, node);
  const next = starts.slice(0, nodes);
  const order = new Uint32Array(keys.length);
  for (let edge = 0; edge < keys.length; edge += 1) {
    const row = at(keys, edge);
    order[at(next, row)] = edge;
    next[row] = at(next, row) + 1;
  }
  return { starts, order };
}

/** The neighbours of every node from edges sorted by their far end: one of each, weights added. */
function folded(
  edges: Required<EdgeList>,
  rows: { readonly starts: Uint32Array; readonly order: Uint32Array },
): Neighbours {
  const nodes = rows.starts.length - 1;
  const starts = new Uint32Array(nodes + 1);
  const ends = new Int32Array(edges.count);
  const weights = new Float64Array(edges.count);
  let used = 0;
  for (let node = 0; node < nodes; node += 1) {
    const first = used;
    for (let row = at(rows.starts, node); row < at(rows.starts, node + 1); row += 1) {
      const edge = at(rows.order, row);
      const end = at(edges.target, edge);
      if (used > first && ends[used - 1] === end) weights[used - 1] = at(weights, used - 1) + at(edges.weight, edge);
      else {
        ends[used] = end;
        weights[used] = at(edges.weight, edge);
        used += 1;
      }
    }
    starts[node + 1] = used;
  }
  return { starts, ends: ends.subarray(0, used), weights: weights.subarray(0, used) };
}

/** The same graph seen from the other end. */
function turned({ starts, ends, weights }: Neighbours): Neighbours {
  const nodes = starts.length - 1;
  const rows = rowsBy(ends, nodes);
  const back = new Int32Array(ends.length);
  const other = new Float64Array(ends.length);
  const next = rows.starts.slice(0, nodes);
  for (let node = 0; node < nodes; node += 1)
    for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
      const end = at(ends, place);
      const to = at(next, end);
      back[to] = node;
      other[to] = at(weights, place);
      next[end] = to + 1;
    }
  return { starts: rows.starts, ends: back, weights: other };
}

const permuted = <T extends Int32Array | Float64Array>(values: T, order: Uint32Array, out: T): T => {
  for (let place = 0; place < order.length; place += 1) out[place] = at(values, at(order, place));
  return out;
};

/** The graph of these edges between nodes 0 … `nodes` − 1; loops are left out. Linear in nodes and edges. */
export function compressedGraph(nodes: number, list: EdgeList): CompressedGraph {
  const kept: number = list.count;
  const weight = list.weight === undefined ? new Float64Array(kept).fill(1) : Float64Array.from(list.weight);
  const loopless = withoutLoops({ ...list, weight });
  // Sorted by target first, so that the stable sort by source leaves each row's targets ascending.
  const { order } = rowsBy(loopless.target, nodes);
  const byTarget = {
    count: order.length,
    source: permuted(loopless.source, order, new Int32Array(order.length)),
    target: permuted(loopless.target, order, new Int32Array(order.length)),
    weight: permuted(loopless.weight, order, new Float64Array(order.length)),
  };
  const out = folded(byTarget, rowsBy(byTarget.source, nodes));
  return { nodes, edges: out.ends.length, out, in: turned(out) };
}

function withoutLoops(list: {
  readonly count: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}) {
  const [source, target, weight] = [list.source.slice(), list.target.slice(), list.weight];
  let used = 0;
  for (let edge = 0; edge < list.count; edge += 1) {
    if (source[edge] === target[edge]) continue;
    source[used] = at(source, edge);
    target[used] = at(target, edge);
    weight[used] = at(weight, edge);
    used += 1;
  }
  return {
    count: used,
    source: source.subarray(0, used),
    target: target.subarray(0, used),
    weight: weight.subarray(0, used),
  };
}

/** How many neighbours each node has. */
export function degreesOf({ starts }: Neighbours): Int32Array {
  const degrees = new Int32Array(starts.length - 1);
  for (let node = 0; node < degrees.length; node += 1) degrees[node] = at(starts, node + 1) - at(starts, node);
  return degrees;
}
