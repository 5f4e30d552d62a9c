import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import axeCore from 'axe-core';
import { build, type BuildOptions } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { aboutLaw } from '../../src/serve/about.js';
import { byFigures } from '../../src/serve/by-figures.js';
import { fillSearch } from '../../src/serve/fill-search.js';
import { searchWords } from '../../src/serve/search-words.js';
import { listen, type Running } from '../../src/serve/listen.js';
import { natureOf } from '../../src/model/nature-of.js';
import { nearest } from '../../src/serve/nearest.js';
import { offlineLaw } from '../../src/serve/offline-law.js';
import { offlinePage, type PageProgram } from '../../src/serve/page-file.js';
import { withTexts } from '../../src/serve/with-texts.js';
import type { ArticleView, GraphView, SearchAnswer } from '../../src/serve/view.js';
import type { SearchTable } from '../../src/store/search.js';
import { searchPlace } from '../../src/store/sqlite/search-file.js';
import type { Text } from '../../src/model/text.js';
import { parseTypedReference } from '../../src/typed-reference.js';
import { DATED_LAW } from '../dated-law.js';
import { memoryStore, type LiteralLaw } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

// @ts-expect-error The bundle's own settings are plain JavaScript.
const { explorerSettings }: { explorerSettings: BuildOptions } = await import('../../src/bundle/explorer.mjs');

// Other tests run beside this one.
jest.setTimeout(60_000);

const CSS = 'code-de-la-securite-sociale';
const OLD = 'code-du-travail/L122-14';
const HOSTILE = '<img src=x onerror="document.title=1;window.ran=1"></script><script>window.ran=1</script>';

const HOSTILE_TEXT: Text = { key: 'arrete-1', nature: 'arrete', title: `arrêté ${HOSTILE}`, holding: 'partial' };

/** The dated articles, the founding ones, and an article whose title and words are markup that must stay words. */
const LAW: LiteralLaw = {
  texts: [HOSTILE_TEXT, ...DATED_LAW.texts, ...SEED_LAW.texts].sort((a, b) => (a.key < b.key ? -1 : 1)),
  pages: [
    ...DATED_LAW.pages,
    ...SEED_LAW.pages,
    {
      article: 'arrete-1/1',
      id: 'p-hostile',
      path: `${HOSTILE}.md`,
      text: `Vu L. 162-5. ${HOSTILE} Œuvre & <b>gras</b>.`,
    },
  ],
  edges: [
    ...DATED_LAW.edges,
    ...SEED_LAW.edges,
    { source: 'arrete-1/1', target: `${CSS}/L162-5`, page: 'p-hostile', words: 'L. 162-5' },
  ],
  statuses: { ...DATED_LAW.statuses, ...SEED_LAW.statuses },
  open: SEED_LAW.open ?? [],
  attribution: SEED_LAW.attribution ?? [],
};

const store = withTexts(memoryStore(LAW));
const faults: unknown[] = [];
let folder = '';
let page_: PageProgram = { script: '', style: '' };
let table: SearchTable | undefined;
let server: Running;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-explorer-'));
  const settings = { ...explorerSettings, write: false as const, outdir: folder };
  const script = await build(settings);
  const style = await build({ ...settings, entryPoints: ['src/serve/page/explorer.css'] });
  page_ = { script: script.outputFiles[0]!.text, style: style.outputFiles[0]!.text };
  const index = join(folder, 'index.sqlite');
  writeFileSync(index, '');
  const shares: number[] = [];
  const by = { say: (share: number) => void shares.push(share), stopped: () => false };
  table = await fillSearch(store, searchPlace(index).create(), by);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  const about = await aboutLaw(store, { language: 'en', start: undefined });
  const readReference = (words: string) => parseTypedReference(words, store);
  const ground = () => ({ store, about, readReference, table, prepared: undefined });
  server = await listen({ ground, page: page_, fault: (error) => void faults.push(error) }, 0);
});
afterAll(async () => {
  await server.close();
  table?.close();
  rmSync(folder, { recursive: true, force: true });
});

const api = async <T>(path: string): Promise<T> =>
  JSON.parse(await (await fetch(`${server.address}api/${path}`)).text());

describe('the search table', () => {
  test('is found again as long as the index does not change, and made anew when it does', () => {
    const index = join(folder, 'index.sqlite');
    searchPlace(index).open()?.close();
    expect(searchPlace(index).open()).toBeDefined();
    writeFileSync(index, 'changed');
    expect(searchPlace(index).open()).toBeUndefined();
  });

  test('that is given up leaves nothing', async () => {
    const index = join(folder, 'other.sqlite');
    writeFileSync(index, '');
    const by = { say: () => undefined, stopped: () => true };
    expect(await fillSearch(store, searchPlace(index).create(), by)).toBeUndefined();
    expect(existsSync(`${index}.search`)).toBe(false);
    expect(() => searchPlace(join(folder, 'no', 'x')).create()).toThrow('cannot be written');
  });
});

describe('what is drawn first', () => {
  const of = (words: string) => words.split(' ');
  const chosen = (words: string, room: number) =>
    nearest(of(words), { room, cites: (one) => one.startsWith('i'), late: (one) => one.endsWith('†') });

  // « i » cites, « o » is cited.
  test.each([
    ['i1 i2 i3 i4 o1 o2 o3 o4', 4, 'i1 i2 o1 o2', [2, 2]],
    ['i1 i2 i3 i4 i5 o1', 4, 'i1 i2 i3 o1', [2, 0]],
    ['i1 o1 o2 o3 o4 o5', 4, 'i1 o1 o2 o3', [0, 2]],
    ['i1† i2 i3 o1† o2', 3, 'i2 i3 o2', [1, 1]],
    ['i1† i2 o1', 9, 'i1† i2 o1', [0, 0]],
    ['i1 o1', 0, '', [1, 1]],
  ])('of %s there is room for %i: %s', (words, room, expected, [citing, cited]) => {
    const { taken, leftOut } = chosen(words, room);
    expect([taken.join(' '), leftOut]).toEqual([expected, { citing, cited }]);
  });

  test.each([
    ['loi-organique-2001-692', 'loi-organique'],
    ['loi-93-8', 'loi'],
    ['constitution', 'constitution'],
    ['code-civil', 'code'],
    ['codex-alimentarius', undefined],
  ])('the nature of %s', (key, nature) => expect(natureOf(key)).toBe(nature));
});

describe('the server', () => {
  test.each([
    ['L162-5', `${CSS}/L162-5`],
    ['162 5 css', `${CSS}/L162-5`],
    ['art. L. 162-5 du code de la sécurité sociale', `${CSS}/L162-5`],
    ['loi 93-8, art. 8', 'loi-93-8/8'],
    ['CONVENTIONS nationales medecins', 'loi-93-8/8'],
    ['oeuvre gras', 'arrete-1/1'],
  ])('finds « %s »', async (typed, key) => {
    const { hits } = await api<SearchAnswer>(`search?q=${encodeURIComponent(typed)}`);
    expect(hits[0]?.key).toBe(key);
  });

  test('figures alone are those of whatever letter, of the text that is named, the living first', async () => {
    const keys = async (typed: string) =>
      (await byFigures(store, searchWords(typed))).map(({ textKey, number }) => `${textKey}/${number}`);
    expect(await keys('162 5 css')).toEqual([`${CSS}/L162-5`]);
    expect(await keys('162-5')).toContain(`${CSS}/L162-5`);
    expect(await keys('122 14 travail')).toEqual([OLD]);
    expect(await keys('162 5 travail')).toEqual([]);
    expect(await keys('css')).toEqual([]);
    const french = await api<SearchAnswer>('search?q=L999-99&lang=fr');
    expect(french.note).toBe('« L999-99 » : absent de cet index');
  });

  test('shows where words stand, says what it does not know, and looks in one text or among the living', async () => {
    const { hits } = await api<SearchAnswer>('search?q=convocation');
    expect(hits).toHaveLength(1);
    expect(hits[0]?.excerpt).toMatchObject({ words: 'convocation' });
    expect((await api<SearchAnswer>('search?q=L999-99')).note).toContain('not in the index');
    expect((await api<SearchAnswer>('search?q=%20')).hits).toEqual([]);
    const inside = await api<SearchAnswer>('search?q=8&in=loi-93-8');
    expect(inside.hits.map((hit) => hit.key)).toEqual(['loi-93-8/8', 'loi-93-8/6']);
    const alive = await api<SearchAnswer>('search?q=L122-14&alive=1');
    expect(alive.hits.map((hit) => hit.key)).not.toContain(OLD);
    const kinds = async (nature: string) =>
      (await api<SearchAnswer>(`search?q=8&nature=${nature}`)).hits.map((hit) => natureOf(hit.textKey));
    expect(new Set(await kinds('loi'))).toEqual(new Set(['loi']));
    expect(await kinds('traite')).toEqual([]);
  });

  test('says on a page what no option of a command line can change', async () => {
    const { citing } = await api<ArticleView>(`article?key=${CSS}/L162-5&alive=1`);
    expect(citing.notes.join(' ')).toMatch(/\d+ no longer in force hidden/);
    const french = await api<ArticleView>(`article?key=${CSS}/L162-5&alive=1&lang=fr`);
    expect(french.citing.notes.join(' ')).toMatch(/plus en vigueur cachés?/);
    expect([...citing.notes, ...french.citing.notes].join(' ')).not.toContain('--');
  });

  test('tells an article in the words of the day and language that are asked', async () => {
    const then = await api<ArticleView>(`article?key=${OLD}&at=1990-01-01&lang=fr`);
    expect(then.passages[0]?.text).toContain('Rédaction de 1989');
    expect(then.at).toBe('1990-01-01');
    const now = await api<ArticleView>(`article?key=${OLD}`);
    expect(now.dead).toBe(true);
    expect(now.life.map(({ happened }) => happened)).toContain('repealed');
    const undated = await api<ArticleView>(`article?key=${CSS}/L162-5&at=2001-01-01`);
    expect(undated.notice).toContain('2001-01-01');
  });

  test('draws what is near, narrowed as asked', async () => {
    const all = await api<GraphView>(`graph?key=${CSS}/L162-5`);
    const living = await api<GraphView>(`graph?key=${CSS}/L162-5&alive=1&relation=cites&in=${CSS}&limit=4`);
    expect(all.nodes[0]).toMatchObject({ key: `${CSS}/L162-5`, distance: 0 });
    expect(living.nodes.length).toBeLessThan(all.nodes.length);
    expect(living.leftOut.citing + living.leftOut.cited).toBeGreaterThan(0);
    const few = await api<GraphView>(`graph?key=${CSS}/L162-5&limit=5`);
    const ends = (end: 'source' | 'target') => few.edges.filter((edge) => edge[end] === `${CSS}/L162-5`).length;
    expect([few.nodes.length, ends('source') >= 2, ends('target') >= 2]).toEqual([5, true, true]);
    const then = await api<GraphView>(`graph?key=${OLD}&at=1990-01-01`);
    expect(then.edges).toContainEqual(expect.objectContaining({ source: OLD, relation: 'cites' }));
  });

  test('answers only its own address, only GET, and says no more than needed', async () => {
    const asked = async (path: string, init: RequestInit = {}) => fetch(server.address + path, init);
    expect((await asked('')).headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await asked('', { method: 'HEAD' })).status).toBe(200);
    expect((await asked('', { method: 'POST' })).status).toBe(405);
    expect((await asked('nothing')).status).toBe(404);
    expect((await asked('api/nothing')).status).toBe(404);
    expect((await asked('api/article?key=none/1')).status).toBe(404);
    expect((await asked('')).headers.get('access-control-allow-origin')).toBeNull();
    const { request } = await import('node:http');
    const status = await new Promise((done) => {
      request(server.address, { headers: { Host: 'evil.example' } }, ({ statusCode }) => {
        done(statusCode);
      }).end();
    });
    expect(status).toBe(403);
    expect(faults).toEqual([]);
  });
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const isThere = (name: string): boolean => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const found = NAMES.find(isThere);
const program =
  found === undefined ? '' : execFileSync('sh', ['-c', `command -v ${found}`], { encoding: 'utf8' }).trim();
const told = found === undefined ? 'skipped: no Chromium here (apt-get install chromium)' : `in ${found}`;
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

test('where CI says so there is a browser to explore in', () => {
  if (process.env['CI'] === 'true') expect(found).toBeDefined();
});

(found === undefined ? describe.skip : describe)(`the page (${told})`, () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const requests: string[] = [];
  const said = async (selector: string): Promise<string> =>
    ((await page.textContent(selector)) ?? '').replace(/\u00a0/g, ' ');
  const heading = (): Promise<string> => said('h1');
  const visit = async (hash: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(server.address + hash);
    await page.waitForSelector('h1');
  };

  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: program, args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(25_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
  });
  afterAll(async () => {
    await browser.close();
  });

  test('searches and opens by keyboard alone; back comes back', async () => {
    await visit('');
    await page.keyboard.press('/');
    await page.keyboard.type('L162-12');
    await page.waitForSelector('#hits [aria-selected=true]');
    // The list still answers what was typed before; what is typed now is opened.
    await page.keyboard.type('-17');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('L162-12-17'));
    await page.waitForSelector('.tie');
    expect(await heading()).toContain('L. 162-12-17');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
    await page.keyboard.press('?');
    expect(await page.isVisible('#help')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#help')).toBe(false);
    await page.locator('.tie > a').first().focus();
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('.tie > a').nth(1).getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.goBack();
    await page.waitForSelector('.beginning');
  });

  test('a reference in the words leads to its article', async () => {
    await visit(`#/article/${CSS}/L162-12-20`);
    await page.locator('.words a', { hasText: 'L. 162-5' }).first().click();
    await page.waitForFunction(() => document.title.includes('162-5 du'));
    expect(page.url()).toContain(`#/article/${CSS}/L162-5`);
  });

  test('the slider moves through wordings, its place is in the address, and the address brings it back', async () => {
    await visit(`#/article/${OLD}`);
    expect(await page.textContent('.words')).toContain('Rédaction de 1991');
    await page.focus('#day');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('.words')?.textContent?.includes('1989'));
    expect(page.url()).toContain('at=1989-08-08');
    const address = page.url();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.words')?.textContent?.includes('1991'));
    await visit(new URL(address).hash);
    expect(await page.textContent('.words')).toContain('Rédaction de 1989');
    await page.keyboard.press(']');
    await page.waitForFunction(() => location.hash.includes('at=1991-01-18'));
  });

  test('filters narrow both sides', async () => {
    await visit(`#/article/${CSS}/L162-5`);
    const before = await page.locator('#citing-side .tie').count();
    await page.check('#alive');
    await page.waitForFunction(() => location.hash.includes('alive=1'));
    await page.waitForFunction((n) => document.querySelectorAll('#citing-side .tie').length < n, before);
    await page.selectOption('#in', 'loi-93-8');
    await page.waitForFunction(() => document.querySelectorAll('#citing-side .tie').length === 1);
  });

  test('a search is narrowed to what is in force, by kind, without leaving it', async () => {
    await visit('');
    await page.keyboard.press('/');
    await page.keyboard.type('1');
    await page.waitForSelector('#hits [aria-selected=true]');
    const before = await page.locator('#hits li').count();
    await page.check('#search-alive');
    await page.waitForFunction((n) => document.querySelectorAll('#hits li').length < n, before);
    await page.selectOption('#search-kind', 'decret');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#hits .of')].every((of) => of.textContent?.startsWith('Décret')),
    );
    expect(await page.locator('#hits li').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#hits')).toBe(false);
  });

  test('says what it does not draw, and draws it when asked', async () => {
    const around = (limit: number) =>
      page.route('**/api/graph?*', (route) => {
        const url = new URL(route.request().url());
        url.searchParams.set('limit', String(Number(url.searchParams.get('limit')) > 40 ? 60 : limit));
        return route.continue({ url: url.href });
      });
    await around(5);
    await visit(`#/article/${CSS}/L162-5`);
    await page.waitForSelector('.stage[data-articles="5"]');
    const note = page.locator('.picture .note', { hasText: 'Not drawn' });
    expect(await note.textContent()).toMatch(/\d+ more that cite it, \d+ more that it cites/);
    await note.locator('button').click();
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('.stage')?.dataset['articles']) > 5);
    expect(await note.count()).toBe(0);
    await page.unroute('**/api/graph?*');
  });

  test('the graph grows when an article is chosen and expanded', async () => {
    await visit(`#/article/${CSS}/L162-5`);
    await page.waitForSelector('.stage[data-articles] canvas', { state: 'attached' });
    const count = (): Promise<number> =>
      page.evaluate(() => Number(document.querySelector<HTMLElement>('.stage')?.dataset['articles']));
    const before = await count();
    await page.click('details summary');
    await page.click(`[data-node="${CSS}/L162-12-17"]`);
    await page.keyboard.press('e');
    await page.waitForFunction(
      (n) => Number(document.querySelector<HTMLElement>('.stage')?.dataset['articles']) > n,
      before,
    );
    expect(await said('.chosen')).toContain('L. 162-12-17');
  });

  test('markup in titles, paths and words stays words', async () => {
    await visit('#/article/arrete-1/1');
    expect(await heading()).toContain('<img src=x');
    expect(await page.textContent('.words')).toContain('<b>gras</b>');
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('article img, article b').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'has no serious fault for those who cannot see it or its colours: %s',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
      await visit(`#/article/${OLD}`);
      await page.waitForSelector('.stage[data-articles]');
      const context = await browser.newContext({
        bypassCSP: true,
        colorScheme: theme,
        viewport: { width: 1280, height: 900 },
      });
      const tried = await context.newPage();
      await tried.goto(`${server.address}#/article/${OLD}`);
      await tried.waitForSelector('.stage[data-articles]');
      await tried.addScriptTag({ content: axeCore.source });
      const serious = await tried.evaluate(async () => {
        // The page has it from the script above.
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
        const { violations } = await axe.run();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      await context.close();
      expect(serious).toEqual([]);
    },
  );

  test('speaks French, is dark or light at will, and fits a phone', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 740 });
    await visit(`#/article/${OLD}`);
    await page.click('text=Français');
    await page.waitForSelector('h2:has-text("Cité par")');
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    await page.keyboard.press('t');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await page.keyboard.press('t');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('is one file that asks for nothing, in which nothing hostile runs', async () => {
    const asked = { language: 'en' as const, narrowing: {}, depth: 2, limit: 500, bytes: 1_700_000 };
    for (const [key, name] of [
      [OLD, 'old.html'],
      [`${CSS}/L162-5`, 'l162-5.html'],
    ] as const)
      writeFileSync(join(folder, name), offlinePage(await offlineLaw(store, key, asked), page_, HOSTILE));
    requests.length = 0;
    await page.goto(pathToFileURL(join(folder, 'old.html')).href);
    await page.waitForSelector('.stage[data-articles]');
    expect(await heading()).toContain('L. 122-14');
    await page.focus('#day');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('.words')?.textContent?.includes('1989'));
    await page.goto(pathToFileURL(join(folder, 'l162-5.html')).href);
    await page.waitForSelector('.stage[data-articles]');
    await page.keyboard.press('/');
    await page.keyboard.type('oeuvre');
    await page.waitForSelector('#hits [aria-selected=true]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('<img src=x'));
    await page.selectOption('#relation', 'cites');
    await page.waitForFunction(() => document.querySelectorAll('#cited-side .tie').length === 1);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  });

  test('nothing failed on the way', () => {
    expect(errors).toEqual([]);
    expect(faults).toEqual([]);
  });
});
