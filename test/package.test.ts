import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What a package holds, by what it is for; everything else is a mistake. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'the launcher': /^bin\/cite-graph\.cjs$/,
  'the command line, in pieces': /^dist\/(cli\.cjs|front\.js(\.cache)?|[\w-]+\.cjs)$/,
  'the library': /^dist\/(index|browser)\.mjs$/,
  'the page of the explorer': /^dist\/[\w-]+\.(html|css|js)$/,
  'types of the library': /^dist\/types\/src\/[\w/-]+\.d\.ts$/,
  'the schema of the configuration': /^dist\/cite-graph\.schema\.json$/,
  'what renders pictures': /^dist\/(resvg\.wasm|arimo-(regular|bold)\.ttf)$/,
  'the founding corpus': /^seeds\/[\w-]+\.(md|yml)$/,
  papers: /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
};

describe('the package', () => {
  let packed: Packed;

  beforeAll(() => {
    const words = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    const [only]: readonly Packed[] = JSON.parse(words);
    if (only === undefined) throw new Error('npm pack lists nothing');
    packed = only;
  });

  test('holds only what is needed', () => {
    const known = Object.values(KINDS);
    expect(packed.files.map(({ path }) => path).filter((path) => !known.some((kind) => kind.test(path)))).toEqual([]);
  });

  test.each([
    'bin/cite-graph.cjs',
    'dist/cli.cjs',
    'dist/index.mjs',
    'dist/browser.mjs',
    'dist/types/src/index.d.ts',
    'dist/types/src/browser.d.ts',
    'dist/cite-graph.schema.json',
    'seeds/cite-graph.yml',
    'LICENSE',
  ])('holds %s', (path) => {
    expect(packed.files.map((file) => file.path)).toContain(path);
  });

  test('every file that package.json speaks of is in it', () => {
    const manifest = readFileSync(`${ROOT}package.json`, 'utf8');
    const spoken = [...manifest.matchAll(/"\.\/(dist\/[^"*]+)"/g)].map(([, path]) => path);
    expect(packed.files.map((file) => file.path)).toEqual(expect.arrayContaining(spoken));
  });

  test('stays small', () => {
    expect(packed.unpackedSize).toBeLessThan(16_000_000);
  });
});
