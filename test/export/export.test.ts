import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from '@jest/globals';
import { parse as parseGraphml } from 'graphology-graphml/node/index.js';
import { EXPORTERS } from '../../src/export/registry.js';
import type { ExportCard, Exporter } from '../../src/export/exporter.js';
import { escapeXml } from '../../src/export/graphml.js';
import { quoteDot } from '../../src/export/dot.js';
import type { ArticleAttributes, CitationAttributes, LawGraph } from '../../src/graph/law-graph.js';
import { wholeGraph } from '../../src/graph/whole-graph.js';
import { expectGolden } from '../golden.js';
import { memoryStore } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const CARD: ExportCard = {
  title: 'Who cites L162-5?',
  attribution: ['Source: DILA, LEGI -- état du droit (Licence Ouverte)'],
};
const NAMES = EXPORTERS.map(({ name }) => name);
const seeds = await wholeGraph(memoryStore(SEED_LAW));
const nothing: LawGraph = new MultiDirectedGraph();

async function load(name: string): Promise<Exporter> {
  const entry = EXPORTERS.find((row) => row.name === name);
  if (entry === undefined) throw new Error(`no exporter ${name}`);
  return (await entry.load()).exporter;
}

const render = async (name: string, graph: LawGraph, card = CARD): Promise<string> =>
  [...(await load(name)).render(graph, card)].join('');

const HOSTILE = 'a "quoted" \\ <b>&amp;</b> \u0000\u0007\uffff \ud800 -- ]]> é 𝄞\n; }';

/** Two articles whose names hold everything that a format gives a meaning. */
function hostileGraph(): LawGraph {
  const graph: LawGraph = new MultiDirectedGraph();
  const article = (number: string): ArticleAttributes => ({
    id: 1,
    text: 'document',
    title: HOSTILE,
    number,
    label: HOSTILE,
    held: true,
    status: 'unknown',
    basis: 'none',
  });
  const edge: CitationAttributes = { relation: 'cites', standing: 'proved', origins: 'text', weight: 1 };
  graph.addNode('document/"1"', article('1'));
  graph.addNode('document/<2>&\\', article('2'));
  graph.addDirectedEdgeWithKey('e', 'document/"1"', 'document/<2>&\\', edge);
  return graph;
}

describe('every exporter', () => {
  test.each(NAMES)('%s is named as registered and has an extension', async (name) => {
    const exporter = await load(name);
    expect(exporter.name).toBe(name);
    expect(exporter.extension).toMatch(/^[a-z]+$/);
  });

  test.each(NAMES)('%s ends in one newline, also an empty graph', async (name) => {
    for (const graph of [nothing, seeds, hostileGraph()]) expect(await render(name, graph)).toMatch(/[^\n]\n$/);
  });

  test.each(NAMES)('%s gives the same bytes twice', async (name) => {
    const again = await wholeGraph(memoryStore({ ...SEED_LAW, edges: [...SEED_LAW.edges] }));
    expect(await render(name, again)).toBe(await render(name, seeds));
  });

  test.each(NAMES)('%s: golden', async (name) => {
    expectGolden(`export/seeds.${name}`, await render(name, seeds));
  });

  test.each(NAMES.filter((name) => name !== 'csv'))('%s says where the law comes from', async (name) => {
    expect(await render(name, seeds)).toContain('Licence Ouverte');
  });
});

describe('json', () => {
  test('graphology reads it back: same articles, edges and attributes', async () => {
    const back = MultiDirectedGraph.from(JSON.parse(await render('json', seeds)));
    expect(back.nodes()).toEqual(seeds.nodes());
    expect(back.edges()).toEqual(seeds.edges());
    const key = 'code-de-la-sante-publique/L4134-4';
    const { id, ...kept } = seeds.getNodeAttributes(key);
    expect(id).toBeGreaterThan(0);
    expect(back.getNodeAttributes(key)).toEqual(kept);
    expect(back.getEdgeAttributes(back.edges()[0])).toEqual(seeds.getEdgeAttributes(seeds.edges()[0] ?? ''));
  });
});

describe('graphml', () => {
  test("graphology's own reader reads it back with typed attributes", async () => {
    const back = parseGraphml(MultiDirectedGraph, await render('graphml', seeds));
    expect(back.nodes()).toEqual(seeds.nodes());
    expect(back.edges()).toEqual(seeds.edges());
    const key = 'code-de-la-sante-publique/L4134-4';
    const { id, ...kept } = seeds.getNodeAttributes(key);
    expect(id).toBeGreaterThan(0);
    expect(back.getNodeAttributes(key)).toEqual(kept);
    expect(back.getEdgeAttributes(back.edges()[0])).toMatchObject({
      ...seeds.getEdgeAttributes(seeds.edges()[0] ?? ''),
    });
  });

  test('names with markup and characters that XML refuses', async () => {
    const back = parseGraphml(MultiDirectedGraph, await render('graphml', hostileGraph()));
    expect(back.nodes()).toEqual(['document/"1"', 'document/<2>&\\']);
    expect(back.getNodeAttribute('document/"1"', 'label')).toBe('a "quoted" \\ <b>&amp;</b>   -- ]]> é 𝄞\n; }');
  });

  test.each([
    ['a\u0000b\u000bc\u001fd\ufffee', 'abcde'],
    ['lone \ud800 half, whole 𝄞', 'lone  half, whole 𝄞'],
    ['R&D < "x"', 'R&amp;D &lt; &quot;x&quot;'],
  ])('escapes %j', (words, expected) => expect(escapeXml(words)).toBe(expected));

  test('a comment holds no two hyphens in a row', async () => {
    const comments = [...(await render('graphml', seeds)).matchAll(/<!--([^]*?)-->/g)].map((match) => match[1] ?? '');
    expect(comments).toHaveLength(1);
    expect(comments.filter((words) => words.includes('--'))).toEqual([]);
  });
});

describe('dot', () => {
  test.each([
    ['say "no"', '"say \\"no\\""'],
    ['back\\slash', '"back\\\\slash"'],
    ['line\nbreak', '"line break"'],
  ])('quotes %j', (words, expected) => expect(quoteDot(words)).toBe(expected));

  test('texts are clusters, what is dead is grey and dashed, relations have their colours', async () => {
    const dot = await render('dot', seeds);
    expect(dot.match(/subgraph "cluster_/g)).toHaveLength(new Set(seeds.mapNodes((_, { text }) => text)).size);
    expect(dot).toMatch(
      /"code-de-la-sante-publique\/L4134-4" \[label="art\.\u00a0L\.\u00a04134-4\u00a0†".*style="rounded,filled,dashed"/,
    );
    expect(dot).toMatch(
      /"loi-2009-879\/123" -> "code-de-la-sante-publique\/L4134-4" \[color="#d55e00", arrowhead="tee"/,
    );
  });
});

describe('csv', () => {
  test('has one line an edge under a header', async () => {
    const lines = (await render('csv', seeds)).split('\r\n');
    expect(lines[0]).toBe('source,target,source_label,target_label,relation,standing,origins,weight');
    expect(lines).toHaveLength(seeds.size + 2);
  });
});
