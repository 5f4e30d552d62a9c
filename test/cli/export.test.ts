import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openZip } from '../../src/read/citing/zip.js';
import { runFake, type Outcome, type World } from './fake-io.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-export-'));
const ask = (argv: readonly string[], world: World = {}): Promise<Outcome> =>
  runFake(['export', ...argv], { cwd: folder, ...world });
const file = (...names: string[]): string => readFileSync(join(folder, ...names), 'utf8');

interface NodeLink {
  readonly graph: { readonly leftOut: readonly string[] };
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly links: readonly Readonly<Record<string, unknown>>[];
}
const graphOf = async (...argv: string[]): Promise<NodeLink> =>
  JSON.parse((await ask([...argv, '--format', 'node-link'])).stdout);

beforeAll(async () => {
  cpSync('seeds', folder, { recursive: true });
  const words = readFileSync('seeds/cite-graph.yml', 'utf8').replace(/^index: .*$/m, '');
  writeFileSync(join(folder, 'cite-graph.yml'), words);
  expect((await runFake(['build', '--quiet'], { cwd: folder })).code).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what is exported', () => {
  test('--direction: who cites it, what it cites, or both', async () => {
    const reach = async (which: string): Promise<unknown[]> =>
      (await graphOf('L162-5', '--direction', which)).nodes.map(({ id }) => id);
    const [citing, cited, both] = [await reach('in'), await reach('out'), await reach('both')];
    expect(citing).toContain('loi-93-8/8');
    expect(cited).not.toContain('loi-93-8/8');
    expect(new Set([...citing, ...cited])).toEqual(new Set(both));
  });

  test('--max-nodes keeps what was asked about, and says in the file and to people what is missing', async () => {
    const { stdout, stderr } = await ask(['L162-5', '--depth', '2', '--max-nodes', '5', '--format', 'node-link']);
    const read: NodeLink = JSON.parse(stdout);
    expect(read.nodes.filter(({ distance }) => distance === 0)).toHaveLength(1);
    expect(read.nodes).toHaveLength(5);
    expect(read.graph.leftOut[0]).toMatch(/^shown are 5 of \d+ nodes and \d+ of \d+ edges: /);
    expect(stderr).toBe(`${read.graph.leftOut[0] ?? ''}\n`);
    expect((await ask(['L162-5', '--max-nodes', '2', '--quiet'])).stderr).toBe('');
    expect((await graphOf('L162-5', '--max-nodes', '5000')).graph.leftOut).toEqual([]);
  });

  test('--limit says what it left out', async () => {
    expect((await ask(['L162-5', '--limit', '3'])).stderr).toMatch(/^--limit left out \d+ articles/);
  });

  test('--group-by text: one node each, evidence added up', async () => {
    const { nodes, links } = await graphOf('--group-by', 'text');
    const all = await graphOf();
    expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(all.nodes.map(({ text }) => `${String(text)}/`)));
    expect(links.every(({ source, target }) => source !== target)).toBe(true);
    const css = nodes.find(({ id }) => id === 'code-de-la-securite-sociale/');
    expect(css).toMatchObject({
      articles: all.nodes.filter(({ text, number }) => text === 'code-de-la-securite-sociale' && number !== '').length,
    });
  });

  test('--group-by division: articles of one section are one node', async () => {
    const { nodes } = await graphOf('--group-by', 'division');
    expect(nodes.length).toBeGreaterThan((await graphOf('--group-by', 'text')).nodes.length);
    expect(nodes.filter(({ division }) => division !== undefined).length).toBeGreaterThan(0);
  });

  test('--no-merge: as many edges as pieces of evidence, each with its place', async () => {
    const folded = await graphOf('L162-5');
    const { links } = await graphOf('L162-5', '--no-merge');
    const weight = folded.links.reduce((sum, link) => sum + Number(link['weight']), 0);
    expect(links).toHaveLength(weight);
    expect(new Set(links.map(({ key }) => key)).size).toBe(links.length);
    for (const link of links)
      expect(link).toMatchObject({ weight: 1, path: expect.any(String), line: expect.any(Number) });
  });

  test('--unit version: wordings of an article are nodes, and cite each for itself', async () => {
    const { nodes, links } = await graphOf('L162-12-17', '--unit', 'version');
    const wordings = nodes.filter(({ article }) => article === 'code-de-la-securite-sociale/L162-12-17');
    expect(wordings).toHaveLength(2);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(links.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    for (const { id } of wordings)
      expect(links.some(({ source, target }) => source === id || target === id)).toBe(true);
    expect((await graphOf('L162-12-17', '--unit', 'version', '--no-merge')).links.length).toBeGreaterThanOrEqual(
      links.length,
    );
  });

  test('--relation narrows the whole graph too', async () => {
    const { links } = await graphOf('--relation', 'repeals');
    expect(new Set(links.map(({ relation }) => relation))).toEqual(new Set(['repeals']));
  });
});

describe('where it goes', () => {
  test('several files: a folder with their card', async () => {
    expect((await ask(['--format', 'csv-pair', '-o', 'law'])).code).toBe(0);
    expect(readdirSync(join(folder, 'law')).sort()).toEqual(['card.md', 'edges.csv', 'nodes.csv']);
    expect(file('law', 'card.md')).toContain('## How it is counted');
  });

  test('several files: an archive, the same bytes each time, whose members are the files', async () => {
    await ask(['--format', 'csv-pair', '-o', 'law']);
    for (const name of ['one.zip', 'two.zip']) await ask(['--format', 'csv-pair', '-o', name]);
    const bytes = readFileSync(join(folder, 'one.zip'));
    expect(bytes.equals(readFileSync(join(folder, 'two.zip')))).toBe(true);
    const zip = openZip(bytes);
    expect(zip.names).toEqual(['nodes.csv', 'edges.csv']);
    expect(Buffer.from(zip.member('edges.csv') ?? []).toString()).toBe(file('law', 'edges.csv'));
    expect(file('one.zip.card.md')).toContain('csv-pair');
  });

  test('several files on a terminal are refused', async () => {
    const { code, stderr } = await ask(['--format', 'parquet'], { terminal: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/writes several files \(nodes\.parquet, edges\.parquet\)\n {2}name a folder/);
  });

  test('the card: beside the file, elsewhere, as JSON, or none', async () => {
    await ask(['--format', 'turtle', '-o', 'a.ttl']);
    expect(file('a.ttl.card.md')).toMatch(/^# Data card: cite-graph\n/);
    await ask(['--format', 'csv', '-o', 'b.csv', '--card', 'b.json', '--group-by', 'text']);
    const card: unknown = JSON.parse(file('b.json'));
    expect(card).toMatchObject({ format: 'csv', unit: 'article', merged: true, grouped: 'text' });
    expect(card).toHaveProperty('counts.articles', (await graphOf('--group-by', 'text')).nodes.length);
    await ask(['--format', 'csv', '-o', 'c.csv', '--card', 'none']);
    expect(readdirSync(folder).filter((name) => name.startsWith('c.csv'))).toEqual(['c.csv']);
  });

  test('an answer that leaves as a graph of several files goes the same way', async () => {
    const { code } = await runFake(['who-cites', 'L162-5', '--format', 'neo4j', '-o', 'citing'], { cwd: folder });
    expect([code, readdirSync(join(folder, 'citing')).sort()]).toEqual([0, ['nodes.csv', 'relationships.csv']]);
  });
});
