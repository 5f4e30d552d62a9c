import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import * as source from '../src/index.js';

interface Bundling {
  exportsOf(entry: string): Promise<readonly { readonly path: string; readonly names: readonly string[][] }[]>;
  buildNodeLibrary(folder: string): Promise<void>;
}

// @ts-expect-error The bundle's own settings are plain JavaScript.
const { buildNodeLibrary, exportsOf }: Bundling = await import('../src/bundle/library.mjs');

/** A program that uses the library, and tells which of its files are loaded at each step. */
const PROGRAM = `
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import * as library from './index.mjs';

const loaded = () => Object.keys(createRequire(import.meta.url).cache).map((path) => basename(path));
const imported = loaded();
const names = Object.fromEntries(Object.keys(library).map((name) => [name, typeof library[name]]));
const words = "l'article L. 162-5 du code de la sécurité sociale";
const [reference] = library.extract(words);
const extracted = loaded();
let failure;
try {
  library.decode(new Uint8Array([0, 1, 2, 0]), 'x.pdf');
} catch (error) {
  failure = error;
}
const query = await library.QUERIES[0].load();
process.stdout.write(JSON.stringify({
  imported,
  extracted,
  names,
  key: reference.text.key + '/' + reference.number,
  failure: [failure?.name, failure instanceof library.CiteGraphError],
  query: Object.keys(query).length > 0,
}));
`;

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-library-'));
  await buildNodeLibrary(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('an entry says what it exports, module by module, without its types', async () => {
  expect(await exportsOf('src/index.ts')).toEqual(
    expect.arrayContaining([
      { path: 'src/pipeline.ts', names: [['build', 'buildIndex']] },
      { path: 'src/extract/explain.ts', names: ['explain', 'explainer'].map((name) => [name, name]) },
    ]),
  );
});

describe('the library on Node', () => {
  test('is what the sources export, loads nothing for an import, and throws its own errors', () => {
    writeFileSync(join(folder, 'program.mjs'), PROGRAM);
    const told: unknown = JSON.parse(
      execFileSync(process.execPath, [join(folder, 'program.mjs')], { encoding: 'utf8' }),
    );
    const names = Object.fromEntries(Object.entries(source).map(([name, value]) => [name, typeof value]));
    expect(told).toEqual({
      imported: ['lib-values.cjs'],
      extracted: ['lib-values.cjs', 'lib-words.cjs'],
      names,
      key: 'code-de-la-securite-sociale/L162-5',
      failure: ['InputError', true],
      query: true,
    });
  });
});

test('a program that only wants extract gets the words, not the store, the questions or the command line', async () => {
  const contents = `import { extract } from './index.mjs'; console.log(extract);`;
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: folder }, bundle: true, minify: true, write: false },
    ...{ platform: 'node', format: 'esm' },
  });
  const [bundle] = outputFiles.map(({ text }) => text);
  // What it loads when it is called, and nothing of the other forty functions.
  expect([...(bundle ?? '').matchAll(/[\w-]+\.cjs/g)].map(([name]) => name)).toEqual([
    'lib-values.cjs',
    'lib-words.cjs',
  ]);
  expect(bundle?.length).toBeLessThan(1000);
  expect(statSync(join(folder, 'lib-words.cjs')).size).toBeLessThan(700_000);
});

describe('docs/library.md', () => {
  const page = readFileSync(new URL('../docs/library.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^## (.+?)$[^]*?^```js\n([^]*?)^```$/gm)].map(([, title = '', code = '']) => ({
    title,
    code,
  }));
  let corpus = '';

  beforeAll(() => {
    // The package as npm would lay it, beside a copy of the founding corpus.
    corpus = join(folder, 'corpus');
    cpSync(new URL('../seeds', import.meta.url), corpus, { recursive: true });
    const installed = join(corpus, 'node_modules', 'cite-graph');
    mkdirSync(dirname(installed), { recursive: true });
    symlinkSync(folder, installed, 'dir');
    // The database's binary stays outside every bundle.
    symlinkSync(new URL('../node_modules', import.meta.url), join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'package.json'), '{ "name": "cite-graph", "type": "module", "exports": "./index.mjs" }');
  });

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(4);
  });

  // One builds the index that those after it ask: they run in the order of the page.
  test.each(examples)(
    '$title',
    ({ code }) => {
      const said = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
      writeFileSync(join(corpus, 'example.mjs'), code);
      const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: corpus, encoding: 'utf8' });
      expect(printed.trimEnd().split('\n')).toEqual(said);
    },
    60_000,
  );
});
