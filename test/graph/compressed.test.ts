import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvainOf from 'graphology-communities-louvain';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import hitsOf from 'graphology-metrics/centrality/hits.js';
import pageRankOf from 'graphology-metrics/centrality/pagerank.js';
import modularityOf from 'graphology-metrics/graph/modularity.js';
import { betweenness } from '../../src/graph/compressed/betweenness.js';
import { strongComponents, weakComponents } from '../../src/graph/compressed/components.js';
import { compressedGraph, degreesOf, type CompressedGraph } from '../../src/graph/compressed/compressed-graph.js';
import { hits } from '../../src/graph/compressed/hits.js';
import { louvain } from '../../src/graph/compressed/louvain.js';
import { pageRank } from '../../src/graph/compressed/page-rank.js';
import { induced } from '../../src/graph/compressed/induced.js';
import { clubsOf, richest } from '../../src/graph/compressed/rich-club.js';
import { shuffled } from '../../src/graph/compressed/shuffled.js';
import { hasEdge, powerLaw, reciprocated, spreadOf } from '../../src/graph/compressed/shape.js';
import { shortestCycles } from '../../src/graph/compressed/shortest-cycle.js';

type Pair = readonly [number, number];

const graphOf = (nodes: number, pairs: readonly Pair[]): CompressedGraph =>
  compressedGraph(nodes, {
    count: pairs.length,
    source: Int32Array.from(pairs, ([source]) => source),
    target: Int32Array.from(pairs, ([, target]) => target),
  });

/** The same graph, held by graphology. */
function graphologyOf(nodes: number, pairs: readonly Pair[]): DirectedGraph {
  const graph = new DirectedGraph();
  for (let node = 0; node < nodes; node += 1) graph.addNode(String(node));
  for (const [source, target] of pairs) if (source !== target) graph.mergeEdge(String(source), String(target));
  return graph;
}

const anyGraph = fc
  .integer({ min: 1, max: 30 })
  .chain((nodes) =>
    fc.tuple(fc.constant(nodes), fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: nodes * 4 })),
  );

const check = (property: (nodes: number, pairs: readonly Pair[]) => void): void =>
  fc.assert(
    fc.property(anyGraph, ([nodes, pairs]) => property(nodes, pairs)),
    { seed: 20261122, numRuns: 200 },
  );

/** Every ordered pair of nodes. */
const pairsOf = (nodes: number): Pair[] =>
  Array.from({ length: nodes * nodes }, (_, at): Pair => [Math.floor(at / nodes), at % nodes]);

const far = (ours: ArrayLike<number>, theirs: Readonly<Record<string, number>>): number =>
  Math.max(0, ...Array.from(ours, (score, node) => Math.abs(score - (theirs[String(node)] ?? Number.NaN))));

describe('a compressed graph', () => {
  test('folds parallel edges, adds their weights, leaves loops out', () => {
    const graph = graphOf(3, [
      [2, 0],
      [0, 1],
      [0, 1],
      [1, 1],
    ]);
    expect([...graph.out.starts]).toEqual([0, 1, 1, 2]);
    expect([...graph.out.ends]).toEqual([1, 0]);
    expect([...graph.out.weights]).toEqual([2, 1]);
    expect([...graph.in.starts]).toEqual([0, 1, 2, 2]);
    expect([...degreesOf(graph.in)]).toEqual([1, 1, 0]);
  });

  test('has the edges it was given, both ways', () =>
    check((nodes, pairs) => {
      const graph = graphOf(nodes, pairs);
      const wanted = new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => `${String(a)} ${String(b)}`));
      expect(graph.edges).toBe(wanted.size);
      const differs = pairsOf(nodes).filter(([a, b]) => {
        const there = wanted.has(`${String(a)} ${String(b)}`);
        return hasEdge(graph.out, a, b) !== there || hasEdge(graph.in, b, a) !== there;
      });
      expect(differs).toEqual([]);
    }));
});

describe('the same numbers as graphology', () => {
  test('PageRank, to 1e-9', () =>
    check((nodes, pairs) => {
      const ours = pageRank(graphOf(nodes, pairs), { tolerance: 1e-13 });
      const options = { tolerance: 1e-13 / nodes, maxIterations: 500, getEdgeWeight: null };
      expect(far(ours.scores, pageRankOf(graphologyOf(nodes, pairs), options))).toBeLessThan(1e-9);
    }));

  test('HITS, to 1e-6: both go on until hubs stand still', () =>
    check((nodes, pairs) => {
      const graph = graphOf(nodes, pairs);
      // Without edges there is no authority, and two circles of the same strength share it by where the search began.
      if (graph.edges === 0) return;
      const ours = hits(graph, { tolerance: 1e-12, most: 20_000 });
      const options = { tolerance: 1e-14, maxIterations: 100_000, getEdgeWeight: null };
      expect(far(ours.authorities, hitsOf(graphologyOf(nodes, pairs), options).authorities)).toBeLessThan(1e-6);
    }));

  test('betweenness from every node, to 1e-9', () =>
    check((nodes, pairs) => {
      if (nodes < 3) return;
      const ours = betweenness(graphOf(nodes, pairs));
      const theirs = betweennessOf(graphologyOf(nodes, pairs), { getEdgeWeight: null });
      expect(ours.starts).toBe(nodes);
      expect(far(ours.scores, theirs)).toBeLessThan(1e-9);
    }));

  test('modularity of our communities, to 1e-9, and as good a division as graphology finds', () => {
    const lost: number[] = [];
    check((nodes, pairs) => {
      const graph = graphOf(nodes, pairs);
      const ours = louvain(graph);
      if (graph.edges === 0) return;
      const theirs = new UndirectedGraph();
      for (let node = 0; node < nodes; node += 1)
        theirs.addNode(String(node), { community: ours.part[node], weight: 0 });
      for (let node = 0; node < nodes; node += 1)
        for (const end of graph.out.ends.subarray(graph.out.starts[node], graph.out.starts[node + 1]))
          theirs.updateEdge(String(node), String(end), ({ weight = 0 }) => ({
            weight: Number(weight) + (graph.out.weights[graph.out.ends.indexOf(end, graph.out.starts[node])] ?? 0),
          }));
      const measured = modularityOf(theirs, { getNodeCommunity: 'community', getEdgeWeight: 'weight' });
      expect(Math.abs(measured - ours.modularity)).toBeLessThan(1e-9);
      lost.push(louvainOf.detailed(theirs, { rng: () => 0.5 }).modularity - ours.modularity);
    });
    expect(lost.reduce((sum, value) => sum + value, 0) / lost.length).toBeLessThan(0.01);
  });
});

/** Which nodes lead to which, by Warshall: slow and plain. */
function reach(nodes: number, pairs: readonly Pair[]): boolean[][] {
  const leads = Array.from({ length: nodes }, (_, a) => Array.from({ length: nodes }, (_unused, b) => a === b));
  for (const [a, b] of pairs) leads[a]![b] = true;
  for (let by = 0; by < nodes; by += 1)
    for (let a = 0; a < nodes; a += 1)
      for (let b = 0; b < nodes; b += 1) if (leads[a]![by] && leads[by]![b]) leads[a]![b] = true;
  return leads;
}

describe('parts', () => {
  test('strong ones hold what leads to each other, weak ones what anything joins', () =>
    check((nodes, pairs) => {
      const graph = graphOf(nodes, pairs);
      const [strong, weak] = [strongComponents(graph), weakComponents(graph)];
      const leads = reach(nodes, pairs);
      const joined = reach(nodes, [...pairs, ...pairs.map(([a, b]): Pair => [b, a])]);
      const differs = pairsOf(nodes).filter(
        ([a, b]) =>
          (strong.part[a] === strong.part[b]) !== (leads[a]![b]! && leads[b]![a]!) ||
          (weak.part[a] === weak.part[b]) !== joined[a]![b],
      );
      expect(differs).toEqual([]);
    }));

  test('are numbered by size, then by their first node', () => {
    const parts = weakComponents(
      graphOf(6, [
        [1, 2],
        [3, 4],
        [4, 5],
      ]),
    );
    expect([...parts.sizes]).toEqual([3, 2, 1]);
    expect([...parts.part]).toEqual([2, 1, 1, 0, 0, 0]);
  });

  test('of a line of a hundred thousand articles do not overflow the stack', () => {
    const nodes = 100_000;
    const line = Array.from({ length: nodes }, (_, node): Pair => [node, (node + 1) % nodes]);
    expect(strongComponents(graphOf(nodes, line)).sizes.length).toBe(1);
    expect(strongComponents(graphOf(nodes, line.slice(0, -1))).sizes.length).toBe(nodes);
  });

  test('a shortest circle is one, and no member has a shorter', () =>
    check((nodes, pairs) => {
      const graph = graphOf(nodes, pairs);
      const { part, sizes } = strongComponents(graph);
      const shortest = shortestCycles(graph, part);
      sizes.forEach((size, one) => {
        if (size < 2) return;
        const members = Array.from({ length: nodes }, (_, node) => node).filter((node) => part[node] === one);
        const circle = shortest(members);
        const broken = circle.filter((node, at) => !hasEdge(graph.out, node, circle[(at + 1) % circle.length]!));
        expect(broken).toEqual([]);
        expect(new Set(circle).size).toBe(circle.length);
        expect(circle.length).toBe(girth(graph, members));
      });
    }));
});

/** The length of the shortest circle through any of these nodes, by powers of reachability. */
function girth(graph: CompressedGraph, members: readonly number[]): number {
  let ends = new Map(members.map((node) => [node, new Set([node])]));
  for (let length = 1; length <= graph.nodes; length += 1) {
    ends = new Map(
      [...ends].map(([start, set]) => [
        start,
        new Set(
          [...set].flatMap((node) => [...graph.out.ends.subarray(graph.out.starts[node], graph.out.starts[node + 1])]),
        ),
      ]),
    );
    if ([...ends].some(([start, set]) => set.has(start))) return length;
  }
  return 0;
}

describe('shape', () => {
  const square: readonly Pair[] = [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 3],
    [3, 0],
  ];

  test('counts the citations that are returned', () => {
    expect(reciprocated(graphOf(4, square))).toBe(2);
  });

  test('betweenness by hand: on a line of four, the second lies between three pairs less one', () => {
    const line = graphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...betweenness(line).scores]).toEqual([0, 2 / 6, 2 / 6, 0]);
    expect(betweenness(line, 2)).toEqual(betweenness(line, 2));
    expect(betweenness(line, 2).starts).toBe(2);
  });

  test('PageRank by hand: two that cite one another share alike, and what both cite nothing else gains', () => {
    const { scores, iterations } = pageRank(
      graphOf(2, [
        [0, 1],
        [1, 0],
      ]),
    );
    expect([...scores]).toEqual([0.5, 0.5]);
    expect(iterations).toBe(1);
  });

  test('the spread of values', () => {
    expect(spreadOf(Int32Array.of(0, 0, 1, 3, 96))).toEqual({ mean: 20, median: 1, p90: 96, p99: 96, most: 96 });
    expect(spreadOf(new Int32Array(0))).toEqual({ mean: 0, median: 0, p90: 0, p99: 0, most: 0 });
  });

  test('finds the exponent of a power law that was put there', () => {
    // Inverse transform of P(X >= x) = (x - 1/2)^(1 - a), a = 2.5, at even steps.
    const values = Int32Array.from({ length: 20_000 }, (_, at) =>
      Math.floor(0.5 * (1 - (at + 0.5) / 20_000) ** (-1 / 1.5) + 0.5),
    );
    const fit = powerLaw(values);
    expect(fit?.exponent).toBeGreaterThan(2.4);
    expect(fit?.exponent).toBeLessThan(2.6);
    expect(powerLaw(Int32Array.of(1, 2, 3))).toBeUndefined();
  });

  // 0, 1 and 2 cite one another but for 2 → 1; 3 cites four and is cited by one; 4 and 5 are cited alone.
  const CLUB: [number, number][] = [
    ...([
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
      [2, 0],
    ] as [number, number][]),
    ...([
      [3, 0],
      [3, 1],
      [3, 4],
      [3, 5],
    ] as [number, number][]),
    ...([
      [0, 3],
      [2, 5],
    ] as [number, number][]),
  ];

  test('who enters a rich club, and how dense each club is, by hand', () => {
    const graph = graphOf(6, CLUB);
    const order = richest(graph);
    // The smaller of « cites » and « cited by »: 0 has 3 and 3, 1 has 2 and 2, 2 has 2 and 2, 3 has 4 and 1.
    expect(order).toEqual([0, 1, 2, 3, 5, 4]);
    const { density, share } = clubsOf(graph, order);
    expect([...density]).toEqual([0, 2 / 2, 5 / 6, 8 / 12, 10 / 20, 11 / 30]);
    expect([...share]).toEqual([0, 2 / 11, 5 / 11, 8 / 11, 10 / 11, 1]);
    expect([...clubsOf(graphOf(2, []), [0, 1]).share]).toEqual([0, 0]);
  });

  test('a random graph of the same degrees is another graph, without loops or parallels, and always the same one', () => {
    const graph = graphOf(
      40,
      [...Array(160).keys()].map((at) => [at % 40, (at * 7 + Math.floor(at / 40) + 1) % 40]),
    );
    const made = [...shuffled(graph, 3)];
    expect(made).toHaveLength(3);
    for (const one of made) {
      expect(one.edges).toBe(graph.edges);
      expect(degreesOf(one.out)).toEqual(degreesOf(graph.out));
      expect(degreesOf(one.in)).toEqual(degreesOf(graph.in));
      expect(one.out.ends).not.toEqual(graph.out.ends);
      for (let node = 0; node < one.nodes; node += 1)
        expect(one.out.ends.subarray(one.out.starts[node], one.out.starts[node + 1])).not.toContain(node);
    }
    expect([...shuffled(graph, 3)]).toEqual(made);
    expect(made[0]).not.toEqual(made[1]);
    expect([...shuffled(graphOf(3, []), 1)]).toEqual([graphOf(3, [])]);
  });

  test('the part between some nodes', () => {
    const { graph, nodes } = induced(graphOf(6, CLUB), (node) => node === 0 || node === 3 || node === 5);
    expect([...nodes]).toEqual([0, 3, 5]);
    expect(graph).toEqual(
      graphOf(3, [
        [0, 1],
        [1, 0],
        [1, 2],
      ]),
    );
  });

  test('communities by hand: two triangles joined by one citation', () => {
    const { part, modularity } = louvain(
      graphOf(6, [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 4],
        [4, 5],
        [5, 3],
        [0, 3],
      ]),
    );
    expect([...part]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(modularity).toBeCloseTo(6 / 7 - 0.5, 12);
    expect(louvain(graphOf(2, []))).toMatchObject({ modularity: 0 });
  });
});
