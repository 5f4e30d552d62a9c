import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseGexf } from 'graphology-gexf/node/index.js';
import { parse as parseGraphml } from 'graphology-graphml/node/index.js';
import { parquetReadObjects } from 'hyparquet';
import { Parser } from 'n3';
import { exported } from '../../src/export/export-files.js';
import { EXPORTERS } from '../../src/export/registry.js';
import type { Chunks, ExportCard, Exporter } from '../../src/export/exporter.js';
import { cypherLiteral } from '../../src/export/cypher-words.js';
import { iriOf, predicatesOf } from '../../src/export/eli.js';
import { nameToken } from '../../src/export/name-token.js';
import { escapeXml } from '../../src/export/xml.js';
import { quoteDot } from '../../src/export/dot.js';
import { collect } from '../../src/graph/collect.js';
import { wholeScope } from '../../src/graph/law-scope.js';
import { heldStream, type ArticleNode, type CitationLink, type LawStream } from '../../src/graph/law-stream.js';
import { streamLaw } from '../../src/graph/stream-law.js';
import { wholeGraph } from '../../src/graph/whole-graph.js';
import { expectGolden } from '../golden.js';
import { memoryStore } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const CARD: ExportCard = {
  title: 'Who cites L162-5?',
  attribution: ['Source: DILA, LEGI -- état du droit (Licence Ouverte)'],
};
const NAMES = EXPORTERS.map(({ name }) => name);
const store = memoryStore(SEED_LAW);
const law = streamLaw(store, await wholeScope(store, {}));
const seeds = await collect(law);
const nothing = heldStream([], []);

async function load(name: string): Promise<Exporter> {
  const entry = EXPORTERS.find((row) => row.name === name);
  if (entry === undefined) throw new Error(`no exporter ${name}`);
  return (await entry.load()).exporter;
}

async function bytesOf(content: Chunks): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of content) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

/** What a format writes: one file under its name, or several under theirs. */
async function filesOf(name: string, graph: LawStream, card = CARD): Promise<ReadonlyMap<string, Buffer>> {
  const content = exported(await load(name), graph, card);
  if (Symbol.asyncIterator in content) return new Map([[name, await bytesOf(content)]]);
  const files = new Map<string, Buffer>();
  for (const file of content) files.set(`${name}/${file.name}`, await bytesOf(file.content()));
  return files;
}

const render = async (name: string, graph: LawStream, card = CARD): Promise<string> =>
  Buffer.concat([...(await filesOf(name, graph, card)).values()]).toString('utf8');

const HOSTILE =
  'a "quoted" \\ \'one\' <b>&amp;</b> </script> \u0000\u0007\u0085\uffff \ud800 -- ]]> `x` %% é 𝄞 🧑‍⚖️\r\n; } | end';

/** What is left of it where XML has the say. */
const LEGAL = HOSTILE.replace(/[\u0000\u0007\u0085\uffff]|\p{Surrogate}/gu, '');

/** Two articles whose names hold everything that a format gives a meaning. */
function hostile(): LawStream {
  const article = (key: string, number: string): ArticleNode => ({
    key,
    id: 1,
    text: `document ${HOSTILE}`,
    title: HOSTILE,
    number,
    label: HOSTILE,
    held: true,
    status: 'unknown',
    basis: 'none',
  });
  const [source, target] = [article('document/"1"', '1'), article("document/<2>&\\ '", '2')];
  const proof = { page: HOSTILE, path: HOSTILE, line: 1, surface: HOSTILE };
  const edge: CitationLink = {
    key: 'e',
    source,
    target,
    relation: 'cites',
    standing: 'proved',
    origins: 'text',
    weight: 1,
    proof,
  };
  return heldStream([source, target], [edge]);
}

/** Formats of bytes, and those that have no place for a word about themselves. */
const BYTES = ['parquet', 'png'];
const SILENT = ['csv', 'csv-pair', 'neo4j', 'png'];
const TEXTS = NAMES.filter((name) => !BYTES.includes(name));

describe('every exporter', () => {
  test.each(NAMES)('%s is named as registered and has an extension', async (name) => {
    const exporter = await load(name);
    expect(exporter.name).toBe(name);
    expect(exporter.extension).toMatch(/^[a-z]+$/);
  });

  test.each(TEXTS)('%s ends in one newline, also an empty graph', async (name) => {
    for (const graph of [nothing, law, hostile()])
      for (const words of (await filesOf(name, graph)).values()) expect(words.toString()).toMatch(/[^\n]\n$/);
  });

  test.each(NAMES)('%s gives the same bytes twice', async (name) => {
    const other = memoryStore({ ...SEED_LAW, edges: [...SEED_LAW.edges] });
    const again = await filesOf(name, streamLaw(other, await wholeScope(other, {})));
    expect([...again].map(([file, bytes]) => [file, bytes.toString('hex')])).toEqual(
      [...(await filesOf(name, law))].map(([file, bytes]) => [file, bytes.toString('hex')]),
    );
  });

  test.each(TEXTS)('%s: golden', async (name) => {
    for (const [file, bytes] of await filesOf(name, law))
      expectGolden(`export/seeds.${file.replace('/', '.')}`, bytes.toString());
  });

  test.each(NAMES.filter((name) => !SILENT.includes(name)))('%s says where the law comes from', async (name) => {
    expect(await render(name, law)).toContain('Licence Ouverte');
  });

  test.each(TEXTS)('%s lets no control character of a title through', async (name) => {
    expect(await render(name, hostile())).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
  });
});

test('the stream of an index is the graph that is held, in the same order', async () => {
  const held = await wholeGraph(store);
  expect(seeds.nodes()).toEqual(held.nodes());
  expect(seeds.edges()).toEqual(held.edges());
});

describe('json', () => {
  test('graphology reads it back: same articles, edges and attributes', async () => {
    const back = MultiDirectedGraph.from(JSON.parse(await render('json', law)));
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
    const back = parseGraphml(MultiDirectedGraph, await render('graphml', law));
    expect(back.nodes()).toEqual(seeds.nodes().map(nameToken));
    expect(back.mapNodes((_, { key }) => String(key))).toEqual(seeds.nodes());
    expect(back.edges()).toEqual(seeds.edges().map(nameToken));
    const key = 'code-de-la-sante-publique/L4134-4';
    const { id, ...kept } = seeds.getNodeAttributes(key);
    expect(id).toBeGreaterThan(0);
    expect(back.getNodeAttributes('code-de-la-sante-publique:L4134-4')).toEqual({ key, ...kept });
    expect(back.getEdgeAttributes(back.edges()[0])).toMatchObject({
      ...seeds.getEdgeAttributes(seeds.edges()[0] ?? ''),
    });
  });

  test('names with markup and characters that XML refuses', async () => {
    const back = parseGraphml(MultiDirectedGraph, await render('graphml', hostile()));
    expect(back.nodes()).toEqual(['document:_22_1_22_', 'document:_3c_2_3e__26__5c____27_']);
    expect(back.mapNodes((_, { key }) => String(key))).toEqual(['document/"1"', "document/<2>&\\ '"]);
    expect(back.getNodeAttribute('document:_22_1_22_', 'label')).toBe(LEGAL);
  });

  test.each([
    ['code-civil/1240', 'code-civil:1240'],
    ["css/Annexe (1) à l'art. A931-11-11", 'css:Annexe___28_1_29___à__l_27_art.__A931-11-11'],
    ['travail/Annexe II : Tableau n° 1', 'travail:Annexe__II___3a___Tableau__n_b0___1'],
    ['a_b:c/𝄞', 'a_5f_b_3a_c:_1d11e_'],
  ])('the identifier of %s is the name token %s', (key, token) => expect(nameToken(key)).toBe(token));

  test('two keys never have one identifier', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '2', '0', '_', ':', '/', ' ', '(', 'é') });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(nameToken(a) === nameToken(b)).toBe(a === b);
        expect(nameToken(a)).toMatch(/^[-.:\w\u00c0-\u00ff]*$/);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  test.each([
    ['a\u0000b\u000bc\u001fd\ufffee', 'abcde'],
    ['lone \ud800 half, whole 𝄞', 'lone  half, whole 𝄞'],
    ['R&D < "x"', 'R&amp;D &lt; &quot;x&quot;'],
  ])('escapes %j', (words, expected) => expect(escapeXml(words)).toBe(expected));

  test('a comment holds no two hyphens in a row', async () => {
    const comments = [...(await render('graphml', law)).matchAll(/<!--([^]*?)-->/g)].map((match) => match[1] ?? '');
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
    const dot = await render('dot', law);
    expect(dot.match(/subgraph "cluster_/g)).toHaveLength(new Set(seeds.mapNodes((_, { text }) => text)).size);
    expect(dot).toMatch(
      /"code-de-la-sante-publique\/L4134-4" \[label="art\.\u00a0L\.\u00a04134-4\u00a0†".*style="rounded,filled,dashed"/,
    );
    expect(dot).toMatch(
      /"loi-2009-879\/123" -> "code-de-la-sante-publique\/L4134-4" \[color="#d55e00", arrowhead="tee"/,
    );
  });
});

const KEYS = ['document/"1"', "document/<2>&\\ '"];

describe('gexf', () => {
  test.each(['gexf', 'gexf-1.2'])("graphology's own reader reads %s back with typed attributes", async (version) => {
    const back = parseGexf(MultiDirectedGraph, await render(version, law), { addMissingNodes: false });
    expect(back.nodes()).toEqual(seeds.nodes());
    expect(back.edges()).toEqual(seeds.edges());
    expect(back.getNodeAttributes('code-de-la-sante-publique/L4134-4')).toMatchObject({
      held: true,
      status: 'repealed',
      number: 'L4134-4',
    });
    expect(back.getEdgeAttribute(back.edges()[0], 'weight')).toBe(seeds.getEdgeAttribute(seeds.edges()[0], 'weight'));
  });

  test('hostile names come back whole', async () => {
    const back = parseGexf(MultiDirectedGraph, await render('gexf', hostile()));
    expect(back.nodes()).toEqual(KEYS);
    expect(back.getNodeAttribute(KEYS[0], 'title')).toBe(LEGAL);
  });

  test('1.2 has nothing that 1.3 brought, and 1.3 tells relations apart', async () => {
    const [newer, older] = [await render('gexf', law), await render('gexf-1.2', law)];
    expect(newer).toMatch(/timerepresentation="interval"[^]*kind="repeals"/);
    expect(older).not.toMatch(/timerepresentation|kind=|gexf\.net\/1\.3/);
    expect(older).toContain('<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"');
  });

  test('a wording is a spell; its last day is the day before the next one begins', async () => {
    const node: ArticleNode = {
      ...(await firstNode(hostile())),
      spells: [{ from: '2004-03-01', until: '2008-03-01' }, { from: '2008-03-01' }, { until: '1999-01-01' }],
    };
    expect(await render('gexf', heldStream([node], []))).toContain(
      '<spells><spell start="2004-03-01" end="2008-02-29"/><spell start="2008-03-01"/><spell end="1998-12-31"/></spells>',
    );
  });
});

async function firstNode(graph: LawStream): Promise<ArticleNode> {
  for await (const node of graph.nodes()) return node;
  throw new Error('an empty graph');
}

describe('node-link', () => {
  test('ids, links and attributes are those of the graph', async () => {
    const read: unknown = JSON.parse(await render('node-link', law));
    expect(read).toMatchObject({ directed: true, multigraph: true, graph: { title: CARD.title } });
    expect(read).toHaveProperty(
      'nodes',
      expect.arrayContaining([expect.objectContaining({ id: 'code-de-la-sante-publique/L4134-4', held: true })]),
    );
    expect(read).toHaveProperty('links.length', seeds.size);
  });
});

describe('tables', () => {
  const rows = async (name: string, file: string, graph: LawStream): Promise<string[][]> => {
    const bytes = (await filesOf(name, graph)).get(`${name}/${file}`);
    return parseCsv(bytes ?? Buffer.of(), { relax_column_count: false });
  };

  test.each([
    ['csv-pair', 'nodes.csv', 'edges.csv'],
    ['neo4j', 'nodes.csv', 'relationships.csv'],
  ])('%s: a row for each article and each citation, all as long as the header', async (name, nodes, edges) => {
    expect(await rows(name, nodes, law)).toHaveLength(seeds.order + 1);
    expect(await rows(name, edges, law)).toHaveLength(seeds.size + 1);
    expect((await rows(name, nodes, hostile())).slice(1).map(([key]) => key)).toEqual(KEYS);
  });

  test('the bulk import of Neo4j is told what is key, type and label', async () => {
    const [[nodes = [], first = []], [edges = [], link = []]] = [
      await rows('neo4j', 'nodes.csv', law),
      await rows('neo4j', 'relationships.csv', law),
    ];
    expect([nodes[0], nodes.at(-1), nodes.includes('held:boolean'), first.at(-1)]).toEqual([
      'key:ID',
      ':LABEL',
      true,
      'Law;Article',
    ]);
    // « name:type » with the types that its manual lists, the fields with a meaning of their own once each.
    const fields = [...nodes, ...edges].filter((field) => !/^(?:key:ID|:LABEL|:START_ID|:END_ID|:TYPE)$/.test(field));
    expect(fields.filter((field) => !/^[a-z]+:(?:string|boolean|int)$/.test(field))).toEqual([]);
    for (const header of [nodes, edges]) expect(new Set(header).size).toBe(header.length);
    expect([edges[0], edges[1], edges.at(-1), link.at(-1)]).toEqual([':START_ID', ':END_ID', ':TYPE', 'CITES']);
    const [, ...names] = await rows('neo4j', 'nodes.csv', hostile());
    expect(names.flat().filter((field) => /[\r\n]/.test(field))).toEqual([]);
  });

  test('parquet: typed columns, days as days, hostile words whole', async () => {
    const table = async (file: string, graph: LawStream): Promise<readonly Record<string, unknown>[]> => {
      const bytes = (await filesOf('parquet', graph)).get(`parquet/${file}`) ?? Buffer.of();
      const whole = new Uint8Array(bytes).buffer;
      return parquetReadObjects({ file: { byteLength: whole.byteLength, slice: (from, to) => whole.slice(from, to) } });
    };
    const nodes = await table('nodes.parquet', law);
    expect(nodes.map(({ id }) => id)).toEqual(seeds.nodes());
    expect(nodes.find(({ id }) => id === 'code-de-la-sante-publique/L4134-4')).toMatchObject({ held: true });
    expect(await table('edges.parquet', law)).toHaveLength(seeds.size);
    expect((await table('nodes.parquet', hostile()))[0]?.['title']).toBe(LEGAL);
    const dated = heldStream([{ ...(await firstNode(hostile())), since: '2008-05-01' }], []);
    expect((await table('nodes.parquet', dated))[0]?.['since']).toEqual(new Date('2008-05-01'));
    expect(await table('edges.parquet', nothing)).toEqual([]);
  });
});

describe('rdf', () => {
  const ELI = 'http://data.europa.eu/eli/ontology#';
  const triples = async (graph: LawStream): Promise<string[]> =>
    new Parser()
      .parse(await render('turtle', graph))
      .map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value].join(' '));

  test('turtle: a reader of its own reads statements of ELI', async () => {
    const found = await triples(law);
    const [loi, csp] = ['urn:cite-graph:law:loi-2009-879/123', 'urn:cite-graph:law:code-de-la-sante-publique/L4134-4'];
    expect(found).toContain(`${loi} ${ELI}repeals ${csp}`);
    expect(found).toContain(`${csp} ${ELI}in_force ${ELI}InForce-notInForce`);
    expect(found).toContain(`${csp} ${ELI}is_part_of urn:cite-graph:law:code-de-la-sante-publique/`);
  });

  test('hostile words are literals, hostile keys are IRIs', async () => {
    const found = await triples(hostile());
    expect(found.filter((line) => line.includes(`${ELI}cites`))).toEqual([
      `urn:cite-graph:law:document/%221%22 ${ELI}cites urn:cite-graph:law:document/%3C2%3E%26%5C%20'`,
    ]);
    expect(found.some((line) => line.endsWith(`${LEGAL}, ${LEGAL}`))).toBe(true);
  });

  test('json-ld says the same', async () => {
    const read: unknown = JSON.parse(await render('jsonld', law));
    expect(read).toHaveProperty(
      '@graph',
      expect.arrayContaining([
        {
          '@id': 'urn:cite-graph:law:loi-2009-879/123',
          'eli:repeals': { '@id': 'urn:cite-graph:law:code-de-la-sante-publique/L4134-4' },
        },
      ]),
    );
  });

  test.each([
    ['cites', 'proved', ['cites']],
    ['creates', 'declared', ['changes', 'urn:cite-graph:term:creates']],
    ['cites', 'formerly', ['urn:cite-graph:term:formerly-cites']],
  ] as const)('%s, %s', (relation, standing, expected) =>
    expect(predicatesOf({ relation, standing }).map((iri) => iri.replace(ELI, ''))).toEqual(expected),
  );

  const article: ArticleNode = {
    key: 'arrete-2015-05-07/3',
    id: 1,
    text: 'arrete-2015-05-07',
    title: 'arrêté du 7 mai 2015',
    number: '3',
    label: 'art. 3',
    held: true,
    status: 'in-force',
    basis: 'dates',
  };
  const eli = 'http://www.legifrance.gouv.fr/eli/arrete/2015/5/7/AFSZ1511210A/jo/texte';
  test.each<[string, Partial<ArticleNode>, string]>([
    ['ELI of the text', { eli }, eli.replace('texte', 'article_3')],
    ['the text itself', { eli, number: '' }, eli],
    [
      'a path alone',
      { eli: '/eli/loi/2002/3/4/MESX0100092L/jo/texte', number: '' },
      'https://www.legifrance.gouv.fr/eli/loi/2002/3/4/MESX0100092L/jo/texte',
    ],
    [
      'no level to replace',
      { eli: 'https://example.org/eli', address: 'https://example.org/a' },
      'https://example.org/a',
    ],
    ['an address', { address: 'https://example.org/a' }, 'https://example.org/a'],
    ['neither', {}, 'urn:cite-graph:law:arrete-2015-05-07/3'],
    ['an ELI that is no address', { eli: 'eli <x>' }, 'urn:cite-graph:law:arrete-2015-05-07/3'],
    ['one wording', { eli, article: 'a/3' }, 'urn:cite-graph:law:arrete-2015-05-07/3'],
  ])('the IRI from %s', (_, more, expected) => expect(iriOf({ ...article, ...more })).toBe(expected));
});

describe('cypher', () => {
  test.each([
    ["l'article", "'l\\'article'"],
    ['a\\b\n', "'a\\\\b\\n'"],
    ['\u0000\u2028\ud800', "'\\u0000\\u2028\\ud800'"],
  ])('quotes %j', (words, expected) => expect(cypherLiteral(words)).toBe(expected));

  test('statements of at most 500 rows, one label or type each', async () => {
    const node = await firstNode(law);
    const many = Array.from({ length: 501 }, (_, at) => ({ ...node, key: `loi-1/${String(at)}` }));
    const words = await render('cypher', heldStream(many, []));
    expect(words.match(/UNWIND/g)).toHaveLength(2);
    expect((await render('cypher', law)).match(/\)-\[r:(\w+)/g)).toEqual(
      expect.arrayContaining([')-[r:CITES', ')-[r:REPEALS']),
    );
    expect(await render('cypher', law)).not.toMatch(/MATCH [^\n]*\), \(/);
  });
});

describe('mermaid', () => {
  test('a label holds nothing that Mermaid reads as its own', async () => {
    const words = await render('mermaid', hostile());
    const labels = [...words.matchAll(/\["([^\n]*)"\]/g)].map((match) => match[1] ?? '');
    expect(labels).toHaveLength(3);
    expect(labels.filter((label) => /["<>`[\]{}|]/.test(label))).toEqual([]);
  });
});

describe('csv', () => {
  test('has one line an edge under a header', async () => {
    const lines = (await render('csv', law)).split('\r\n');
    expect(lines[0]).toMatch(/^source,target,source_label,target_label,relation,standing,origins,weight,/);
    expect(lines).toHaveLength(seeds.size + 2);
  });
});
