import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build, type BuildOptions } from 'esbuild';

// @ts-expect-error The bundle's own settings are plain JavaScript.
const { browserSettings }: { browserSettings(): Promise<BuildOptions> } = await import('../src/bundle/library.mjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The first browser that this machine has, or `undefined`. */
function findBrowser(): string | undefined {
  return NAMES.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** What the page does with the library, and writes into itself. */
const PAGE = `
const words = 'Vu les articles L. 162-5 et L. 162-9 du code de la sécurité sociale et l’article 5 du même code.';
const references = extract(words);
const why = explainer({ text: words, references, language: 'fr' });
const reader = await openReader();
const bytes = new TextEncoder().encode(words);
const [document_] = reader.read({ path: 'note.md', bytes });
const file = findReferences(document_, words);
const syntax = await LINK_SYNTAXES[0].load();
const result = {
  numbers: references.map(({ number, text }) => text.key + '/' + number),
  why: why(references[2]),
  typed: readTyped('loi 93-8 art 8').text.key,
  linked: annotate(words, referenceLinks(file, { template: 'https://droit.example/{number}' }), syntax),
};
document.body.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(result))));
`;

const browser = findBrowser();
const told = browser === undefined ? 'skipped: no Chromium here (apt-get install chromium)' : `in ${browser}`;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-browser-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the library in a browser', () => {
  test('is built without Node, as one module', async () => {
    const { metafile } = await build({
      ...(await browserSettings()),
      metafile: true,
      outdir: folder,
    });
    const [output] = Object.values(metafile?.outputs ?? {});
    expect(output?.imports).toEqual([]);
    expect(output?.exports).toEqual(expect.arrayContaining(['extract', 'resolve', 'readTyped', 'annotate', 'explain']));
    const others = /(?:^|\/)(?:store|query|check|export|build|serve|cli)\/|^node:/;
    expect(Object.keys(metafile?.inputs ?? {}).filter((path) => others.test(path))).toEqual([]);
    // Grammar and catalogue; what else the package has is several times that.
    expect(output?.bytes).toBeLessThan(700_000);
  });

  test('where CI says so there is a browser to run it in', () => {
    if (process.env['CI'] === 'true') expect(browser).toBeDefined();
  });

  (browser === undefined ? test.skip : test)(
    `extracts, explains and links in a page (${told})`,
    () => {
      const library = readFileSync(join(folder, 'browser.mjs'), 'utf8');
      const address = `data:text/javascript;base64,${Buffer.from(library).toString('base64')}`;
      const names =
        'annotate, explainer, extract, findReferences, LINK_SYNTAXES, openReader, readTyped, referenceLinks';
      const page = join(folder, 'page.html');
      writeFileSync(
        page,
        `<!doctype html><meta charset="utf-8"><body>not run</body><script type="module">import { ${names} } from '${address}';${PAGE}</script>`,
      );
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--virtual-time-budget=20000',
        `--user-data-dir=${folder}/profile`,
      ];
      const dom = execFileSync(browser ?? '', [...flags, '--dump-dom', `file://${page}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 60_000,
      });
      const shown = /<body>([^<]*)/.exec(dom)?.[1] ?? '';
      expect(JSON.parse(Buffer.from(shown, 'base64').toString('utf8'))).toEqual({
        numbers: [
          'code-de-la-securite-sociale/L162-5',
          'code-de-la-securite-sociale/L162-9',
          'code-de-la-securite-sociale/5',
        ],
        why: '« même code » renvoie au texte cité plus haut : code de la sécurité sociale.',
        typed: 'loi-93-8',
        linked:
          'Vu les articles [L. 162-5](https://droit.example/L162-5) et [L. 162-9](https://droit.example/L162-9) du code de la sécurité sociale et l’article [5](https://droit.example/5) du même code.',
      });
    },
    90_000,
  );
});
