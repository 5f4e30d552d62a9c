import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identifyText } from '../src/extract/identify-text.js';
import { build, type BuildReport } from '../src/pipeline.js';
import { openIndex } from '../src/store/sqlite/open.js';
import type { LawStore } from '../src/store/store.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-pipeline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEEDS = {
  base: 'seeds',
  roots: [
    { path: 'loi-93-8-article-8.md', hints: { text: 'loi n° 93-8 du 4 janvier 1993' } },
    { path: 'csp-l4134-4.md', hints: { text: 'code de la santé publique' } },
    { path: 'css-l162-5.md', hints: { text: 'code de la sécurité sociale' } },
    {
      path: 'css-l162-12-17.md',
      hints: {
        text: 'code de la sécurité sociale',
        from: '1999-12-30',
        until: '2002-03-07',
        dated: 'published' as const,
      },
    },
    {
      path: 'css-section-2-2.md',
      hints: { text: 'code de la sécurité sociale', from: '2002-03-07', dated: 'published' as const },
    },
  ],
};
const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';

const seeds = (index: string): Promise<BuildReport> =>
  build({ ...SEEDS, index: join(folder, index), sources: ['seeds'], day: '2026-01-01' });

describe('the founding documents', () => {
  let store: LawStore;
  beforeAll(async () => {
    store = await openIndex((await seeds('seeds.sqlite')).index);
  });
  afterAll(() => store.close());

  /** « key standing origins » of the other end of each edge of one relation. */
  async function others(key: string, side: 'citing' | 'cited', relation: 'cites' | 'codifies' | 'creates' | 'amends') {
    const [article] = await store.articles([key]);
    const edges = await store[side]([article?.id ?? -1], { relations: [relation] });
    const rows = await store.articlesById(edges.map((edge) => (side === 'citing' ? edge.source : edge.target)));
    return edges.map((edge) => {
      const other = rows.find((row) => row.id === (side === 'citing' ? edge.source : edge.target));
      return `${other?.key ?? ''} ${edge.standing} ${edge.origins.join('+')}`;
    });
  }

  test('who cites L162-5', async () =>
    expect(await others(`${CSS}/L162-5`, 'citing', 'cites')).toEqual([
      `${CSP}/L4134-4 proved list+text`,
      `${CSS}/L162-12-17 proved list+text`,
      `${CSS}/L162-12-18 proved text`,
      `${CSS}/L162-12-20 proved text`,
      'loi-93-8/8 proved text',
    ]));

  test('what L162-5 cites: twelve articles, and itself as no edge', async () =>
    expect((await others(`${CSS}/L162-5`, 'cited', 'cites')).map((line) => line.split(' ')[0]?.split('/')[1])).toEqual(
      'L5121-1 L6325-1 L161-28 L161-29 L162-2-1 L162-5-2 L162-5-3 L162-5-12 L162-14-1 L162-31-1 L162-47 6'.split(' '),
    ));

  test('where L162-12-17 comes from: a list on one page names what a note on another leaves open', async () => {
    expect(await others(`${CSS}/L162-12-17`, 'citing', 'creates')).toEqual(['loi-99-1140/24 declared list+note']);
    expect(await others(`${CSS}/L162-12-17`, 'citing', 'amends')).toEqual(['loi-2002-322/3 declared note']);
    expect(await others(`${CSS}/L162-12-17`, 'citing', 'codifies')).toEqual(['decret-85-1353/ declared list']);
  });

  test('its two wordings are told apart', async () => {
    const [article] = await store.articles([`${CSS}/L162-12-17`]);
    expect((await store.versions([article?.id ?? -1])).map(({ id, status }) => [id, status.status])).toEqual([
      [`${CSS}/L162-12-17@1999-12-30`, 'superseded'],
      [`${CSS}/L162-12-17@2002-03-07`, 'unknown'],
    ]);
  });

  test('states: by its own page, by a mark only, by nothing', async () => {
    const rows = await store.articles([`${CSP}/L4134-4`, 'loi-93-8/8', `${CSS}/L162-5`]);
    expect(Object.fromEntries(rows.map(({ key, status }) => [key, status]))).toEqual({
      [`${CSP}/L4134-4`]: { status: 'repealed', basis: 'page', by: 'loi-2009-879/123' },
      'loi-93-8/8': { status: 'repealed', basis: 'mark' },
      [`${CSS}/L162-5`]: { status: 'unknown', basis: 'none' },
    });
  });
});

describe('building again', () => {
  test('nothing changed: the index stays, and the report says the same', async () => {
    const first = await seeds('again.sqlite');
    const bytes = readFileSync(first.index);
    const second = await seeds('again.sqlite');
    expect([first.built, second.built]).toEqual([true, false]);
    expect(second.counts).toMatchObject({ files: 5, articles: first.counts['articles'], edges: first.counts['edges'] });
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(readFileSync(first.index).equals(bytes)).toBe(true);
  });

  test('one word changed: everything is as if built anew', async () => {
    cpSync('seeds', join(folder, 'law'), { recursive: true });
    const request = { ...SEEDS, base: join(folder, 'law'), sources: ['seeds'], day: '2026-01-01' };
    await build({ ...request, index: join(folder, 'changed.sqlite') });
    const path = join(folder, 'law', 'loi-93-8-article-8.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('L. 162-5 du', 'L. 162-9 du'));
    expect((await build({ ...request, index: join(folder, 'changed.sqlite') })).built).toBe(true);
    await build({ ...request, index: join(folder, 'anew.sqlite') });
    const [changed, anew] = ['changed', 'anew'].map((name) => readFileSync(join(folder, `${name}.sqlite`)));
    expect(changed?.equals(anew ?? Buffer.of())).toBe(true);
  });
});

test('nothing to read: a line that says so, and the index there is kept', async () => {
  const { index } = await seeds('kept.sqlite');
  const bytes = readFileSync(index);
  const request = { base: folder, roots: [{ path: 'nowhere' }], index, sources: ['nowhere'], day: '2026-01-01' };
  await expect(build(request)).rejects.toThrow(/^nowhere: no file to read \(nowhere: .*does not exist\)$/);
  expect(readFileSync(index).equals(bytes)).toBe(true);
});

describe('the text that words name', () => {
  test.each([
    ['Code du travail', 'code-du-travail'],
    ['CODE DE LA SECURITE SOCIALE', CSS],
    ['la loi du 29 juillet 1881', 'loi-1881-07-29'],
    ['Loi n° 65-557 du 10 juillet 1965 fixant le statut de la copropriété des immeubles bâtis', 'loi-65-557'],
    ['voir le code du travail', undefined],
    ['Règlement intérieur de la société', undefined],
    ['', undefined],
  ])('%s', (words, key) => expect(identifyText(words)?.key).toBe(key));
});
