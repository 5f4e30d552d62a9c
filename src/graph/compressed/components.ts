import type { CompressedGraph } from './compressed-graph.js';

/** Which part each node belongs to; parts are numbered by size, largest first, then by their first node. */
export interface Parts {
  readonly part: Int32Array;
  /** Nodes of each part. */
  readonly sizes: Int32Array;
}

/** Numbers of parts as they came, made numbers by size. */
export function bySize(part: Int32Array, count: number): Parts {
  const sizes = new Int32Array(count);
  for (const one of part) sizes[one]! += 1;
  const first = new Int32Array(count).fill(part.length);
  for (let node = part.length - 1; node >= 0; node -= 1) first[part[node]!] = node;
  const order = Int32Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!,
  );
  const rank = new Int32Array(count);
  order.forEach((one, place) => {
    rank[one] = place;
  });
  return { part: part.map((one) => rank[one]!), sizes: sizes.map((_, place) => sizes[order[place]!]!) };
}

/** Parts of the graph that nothing joins, whatever the direction: union by halving paths. */
export function weakComponents({ nodes, out }: CompressedGraph): Parts {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let node = 0; node < nodes; node += 1)
    for (let place = out.starts[node]!; place < out.starts[node + 1]!; place += 1) {
      const [a, b] = [root(node), root(out.ends[place]!)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  const number = new Int32Array(nodes);
  let count = 0;
  // The root of a part is its first node.
  for (let node = 0; node < nodes; node += 1) number[node] = parent[node] === node ? count++ : number[root(node)]!;
  return bySize(number, count);
}

interface Walk {
  readonly graph: CompressedGraph;
  /** Order of first visit, from 1; 0 is not yet. */
  readonly seen: Int32Array;
  readonly low: Int32Array;
  readonly part: Int32Array;
  /** The next neighbour to look at, of each node on the way. */
  readonly next: Uint32Array;
  readonly open: Int32Array;
  readonly way: Int32Array;
  opened: number;
  visited: number;
  count: number;
}

function enter(walk: Walk, node: number): void {
  walk.visited += 1;
  walk.seen[node] = walk.visited;
  walk.low[node] = walk.visited;
  walk.next[node] = walk.graph.out.starts[node]!;
  walk.open[walk.opened] = node;
  walk.opened += 1;
}

/** A node none of whose followers leads further back ends a part: everything opened since. */
function close(walk: Walk, node: number): void {
  if (walk.low[node] !== walk.seen[node]) return;
  let last: number;
  do {
    walk.opened -= 1;
    last = walk.open[walk.opened]!;
    walk.part[last] = walk.count;
  } while (last !== node);
  walk.count += 1;
}

function visit(walk: Walk, start: number): void {
  const { graph, seen, low, part, next, way } = walk;
  let depth = 0;
  way[0] = start;
  enter(walk, start);
  while (depth >= 0) {
    const node = way[depth]!;
    if (next[node]! < graph.out.starts[node + 1]!) {
      const end = graph.out.ends[next[node]!]!;
      next[node]! += 1;
      if (seen[end] === 0) {
        depth += 1;
        way[depth] = end;
        enter(walk, end);
      } else if (part[end] === -1) low[node] = Math.min(low[node]!, seen[end]!);
    } else {
      close(walk, node);
      depth -= 1;
      if (depth >= 0) low[way[depth]!] = Math.min(low[way[depth]!]!, low[node]!);
    }
  }
}

/** Strongly connected parts (Tarjan 1972) without recursion, which overflows the stack at thirty thousand nodes. */
export function strongComponents(graph: CompressedGraph): Parts {
  const { nodes } = graph;
  const walk: Walk = {
    graph,
    seen: new Int32Array(nodes),
    low: new Int32Array(nodes),
    part: new Int32Array(nodes).fill(-1),
    next: new Uint32Array(nodes),
    open: new Int32Array(nodes),
    way: new Int32Array(nodes),
    ...{ opened: 0, visited: 0, count: 0 },
  };
  for (let node = 0; node < nodes; node += 1) if (walk.seen[node] === 0) visit(walk, node);
  return bySize(walk.part, walk.count);
}
