import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake, type Outcome } from './fake-io.js';

let folder = '';
const ask = (...argv: string[]): Promise<Outcome> => runFake(argv, { cwd: folder });
const rowsOf = async (...argv: string[]): Promise<Record<string, unknown>[]> =>
  (await ask(...argv, '--format', 'ndjson')).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-measures-'));
  cpSync('seeds', folder, { recursive: true });
  const words = readFileSync('seeds/cite-graph.yml', 'utf8').replace(/^index: .*$/m, '');
  writeFileSync(join(folder, 'cite-graph.yml'), words);
  await ask('build', '--index', 'whole.sqlite');
  const first = readFileSync(join(folder, 'cite-graph.yml'), 'utf8');
  writeFileSync(join(folder, 'note.md'), "Vu l'article L. 162-5 du code de la sécurité sociale.\n");
  writeFileSync(join(folder, 'cite-graph.yml'), `${first}\n  - path: note.md\n`);
  await ask('build', '--index', 'more.sqlite');
  writeFileSync(join(folder, 'cite-graph.yml'), first);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('measures on the command line', () => {
  test('rank says what is cited most, and by what', async () => {
    const [first] = await rowsOf('rank', '--limit', '1');
    expect(first).toMatchObject({ rank: 1, article: 'code-de-la-securite-sociale/L162-12-17', citedBy: 9, cites: 7 });
    const pageRank = await rowsOf('rank', '--by', 'pagerank', '--status', 'in-force', '--in', 'css');
    expect(pageRank.every((row) => row['text'] === 'code-de-la-securite-sociale')).toBe(true);
  });

  test('orphans, communities and matrix take their own options', async () => {
    const orphans = await rowsOf('orphans', '--kind', 'uncited');
    expect(orphans.map((row) => row['citedBy'])).toContain(0);
    const texts = await ask('communities', '--level', 'text', '--lang', 'fr');
    expect(texts.stdout).toContain('modularité');
    const codes = await ask('matrix', '--nature', 'code', '--format', 'csv');
    expect(codes.stdout.split('\n')[0]).toMatch(/^text,label,code-de-la-securite-sociale,code-de-la-sante-publique/);
  });

  test('impact gives the words on which it rests', async () => {
    const { code, stdout } = await ask('impact', 'L162-5', '--depth', '1');
    expect(code).toBe(0);
    expect(stdout).toContain('not known to be dead, stand on it within 1 step');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a ranking nobody knows', ['rank', '--by', 'fame'], /Allowed choices are citations/],
    ['a kind nobody knows', ['orphans', '--kind', 'sad'], /Allowed choices are uncited/],
    ['a nature nobody has', ['matrix', '--nature', 'novel'], /no text of the index is a novel/],
    ['one index to compare', ['diff', 'whole.sqlite'], /two indexes are compared/],
    ['indexes and days', ['diff', 'whole.sqlite', 'more.sqlite', '--from', '2016-01-01'], /not both/],
    ['one day', ['diff', '--from', '2016-01-01'], /two days, or two indexes, are needed/],
    ['days the wrong way round', ['diff', '--from', '2021-01-01', '--to', '2016-01-01'], /say the earlier day first/],
    ['an index that is not there', ['diff', 'whole.sqlite', 'none.sqlite'], /there is no index here/],
  ])('%s ends in 2', async (_, argv, message) => {
    const { code, stdout, stderr } = await ask(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('diff of two indexes', () => {
  test('tells a citation that came with a new document, and that it went the other way round', async () => {
    const all = await ask('diff', 'whole.sqlite', 'more.sqlite');
    expect(all.stdout).toContain('New citations: 1');
    expect(all.stdout).toContain(
      '→ art. L. 162-5 du code de la sécurité sociale'.replace('art. L. ', 'art.\u00a0L.\u00a0'),
    );
    expect((await ask('diff', 'more.sqlite', 'whole.sqlite')).stdout).toContain('Citations that are gone: 1');
    expect((await ask('diff', 'whole.sqlite', 'whole.sqlite', '--lang', 'fr')).stdout).toContain('rien n’a changé');
  });
});
