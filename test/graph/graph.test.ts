import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meet } from '../../src/graph/meeting.js';
import { neighbourhood } from '../../src/graph/neighbourhood.js';
import { surroundings } from '../../src/graph/surroundings.js';
import { wholeGraph } from '../../src/graph/whole-graph.js';
import { memoryStore, type LiteralLaw } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const CSS = 'code-de-la-securite-sociale';
const seeds = memoryStore(SEED_LAW);
const idOf = async (key: string): Promise<number> => (await seeds.articles([key]))[0]?.id ?? -1;

describe('distance', () => {
  test('steps from the article asked about, breadth first, in the direction asked', async () => {
    const ids = [await idOf(`${CSS}/L162-5`)];
    const graph = await neighbourhood(seeds, ids, { direction: 'in', depth: 2, relations: ['cites'] });
    expect(graph.getNodeAttribute(`${CSS}/L162-5`, 'distance')).toBe(0);
    for (const citing of graph.inNeighbors(`${CSS}/L162-5`)) expect(graph.getNodeAttribute(citing, 'distance')).toBe(1);
    graph.forEachNode((node, { distance }) => {
      if (distance === undefined || distance === 0) return;
      const nearer = graph.outNeighbors(node).map((next) => graph.getNodeAttribute(next, 'distance') ?? Infinity);
      expect(Math.min(...nearer)).toBe(distance - 1);
    });
  });
  test('a graph of no question has none', async () => {
    const graph = await wholeGraph(seeds, {});
    expect(graph.someNode((_, { distance }) => distance !== undefined)).toBe(false);
  });
});

describe('neighbourhood', () => {
  test('who cites L162-5, one step', async () => {
    const ids = [await idOf(`${CSS}/L162-5`)];
    const graph = await neighbourhood(seeds, ids, { direction: 'in', depth: 1, relations: ['cites'] });
    expect(graph.nodes()).toEqual([
      'code-de-la-sante-publique/L4134-4',
      `${CSS}/L162-5`,
      `${CSS}/L162-12-17`,
      `${CSS}/L162-12-20`,
      'loi-93-8/8',
    ]);
    expect(graph.edges()).toEqual([
      `code-de-la-sante-publique/L4134-4 cites ${CSS}/L162-5`,
      `${CSS}/L162-12-17 cites ${CSS}/L162-5`,
      `${CSS}/L162-12-20 cites ${CSS}/L162-5`,
      `loi-93-8/8 cites ${CSS}/L162-5`,
    ]);
    expect(graph.getNodeAttributes('code-de-la-sante-publique/L4134-4')).toMatchObject({
      label: 'art.\u00a0L.\u00a04134-4',
      title: 'code de la santé publique',
      status: 'repealed',
      since: '2009-07-21',
      held: true,
    });
    expect(graph.getEdgeAttributes(`${CSS}/L162-12-17 cites ${CSS}/L162-5`)).toEqual({
      relation: 'cites',
      standing: 'proved',
      origins: 'list text',
      weight: 3,
    });
  });

  test('levels count steps, the limit keeps the nearest and says how many it left out', async () => {
    const ids = [await idOf(`${CSS}/L162-5`)];
    const near = await surroundings(seeds, ids, { direction: 'in', depth: 2, relations: ['cites'], limit: 4 });
    expect(near.articles.length).toBe(4);
    expect(near.leftOut).toBeGreaterThan(0);
    const far = await surroundings(seeds, ids, { direction: 'in', depth: 2, relations: ['cites'] });
    expect(new Set(far.levels.values())).toEqual(new Set([0, 1, 2]));
    expect(far.leftOut).toBe(0);
  });
});

describe('whole graph', () => {
  test('has every article and no self loop', async () => {
    const graph = await wholeGraph(seeds);
    expect(graph.order).toBe((await seeds.meta()).counts['articles']);
    expect(graph.selfLoopCount).toBe(0);
    expect(graph.size).toBe((await seeds.meta()).counts['edges']);
  });

  test('of one text has its articles only', async () => {
    const graph = await wholeGraph(seeds, { within: [CSS] });
    expect(graph.everyNode((_, { text }) => text === CSS)).toBe(true);
  });

  test.each([{ within: [CSS] }, {}])('refuses more edges than fit (%j)', async (part) => {
    await expect(wholeGraph(seeds, { ...part, most: 3 })).rejects.toThrow(/edges: more than the 3/);
  });
});

/** Graphs of up to eight articles of one code, from pairs of numbers. */
const anyLaw = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), { maxLength: 24 })
  .map((pairs): LiteralLaw => ({
    texts: [{ key: 'code-civil', nature: 'code', title: 'code civil', holding: 'partial' }],
    pages: Array.from({ length: 8 }, (_, index) => ({
      article: `code-civil/${String(index + 1)}`,
      id: `page-${String(index + 1)}`,
      path: 'code-civil.md',
      text: 'les articles 1, 2, 3, 4, 5, 6, 7 et 8',
    })),
    edges: pairs.map(([source, target]) => ({
      source: `code-civil/${String(source)}`,
      target: `code-civil/${String(target)}`,
      page: `page-${String(source)}`,
      words: String(target),
    })),
  }));

describe('properties', () => {
  const seeded = { seed: 1804, numRuns: 200 };

  test('b is reached from a going out, if and only if a is reached from b going in', async () => {
    await fc.assert(
      fc.asyncProperty(anyLaw, fc.integer({ min: 1, max: 4 }), async (law, depth) => {
        const store = memoryStore(law);
        const rows = await store.articlesOf('code-civil');
        const reach = async (id: number, direction: 'in' | 'out') =>
          new Set((await surroundings(store, [id], { direction, depth })).levels.keys());
        for (const a of rows) {
          for (const b of rows)
            if ((await reach(a.id, 'out')).has(b.id) !== (await reach(b.id, 'in')).has(a.id)) return false;
        }
        return true;
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test('two fronts meet exactly when one search would arrive', async () => {
    await fc.assert(
      fc.asyncProperty(anyLaw, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), async (law, a, b) => {
        const store = memoryStore(law);
        const rows = await store.articles([`code-civil/${String(a)}`, `code-civil/${String(b)}`]);
        const [from, to] = [rows[0]?.id ?? 0, rows[1]?.id ?? 0];
        if (from === to) return true;
        const out = await surroundings(store, [from], { direction: 'out', depth: 8 });
        return (await meet(store, { from, to }, {})).met === out.levels.has(to);
      }),
      seeded,
    );
  });

  test('the order in which an index names things does not change the graph', async () => {
    await fc.assert(
      fc.asyncProperty(anyLaw, async (law) => {
        const one = await wholeGraph(memoryStore(law));
        const other = await wholeGraph(memoryStore({ ...law, edges: [...law.edges].reverse() }));
        return one.nodes().join() === other.nodes().join() && one.edges().join() === other.edges().join();
      }),
      seeded,
    );
  });
});
