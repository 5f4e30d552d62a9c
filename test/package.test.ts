import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What a package holds, by what it is for; everything else is a mistake. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'the launcher': /^bin\/cite-graph\.cjs$/,
  'the command line, in pieces':
    /^dist\/((front|questions|build|history|configuration|documents|check|shared|export)\.js(\.cache)?|[\w-]+\.cjs)$/,
  'what the command line knows by heart': /^dist\/(\w+|[\w-]+\.yml)\.json$/,
  "a build's thread": /^dist\/build-worker\.js(\.cache)?$/,
  'the library': /^dist\/(index|browser)\.mjs$/,
  'the page of the explorer': /^dist\/[\w-]+\.(html|css|js)$/,
  'types of the library': /^dist\/types\/src\/[\w/.-]+\.d\.ts$/,
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

describe('the program as it starts', () => {
  let folder: string;
  const program = (...words: string[]): string =>
    execFileSync(process.execPath, [join(folder, 'bin/cite-graph.cjs'), ...words], {
      encoding: 'utf8',
      input: "Vu l'article L. 162-5 du code de la sécurité sociale,\n",
      cwd: folder,
      stdio: 'pipe',
    });
  const answers = (): string[] => [program('extract', '-', '--no-resolve'), program('check', '--rules')];
  const caches = (): string[] => readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.cache'));
  const change = (how: (bytes: Buffer) => Uint8Array): void => {
    for (const name of caches()) writeFileSync(join(folder, 'dist', name), how(readFileSync(join(ROOT, 'dist', name))));
  };

  beforeAll(() => {
    // Where the database's binary is found.
    mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, 'node_modules/.cache/cite-graph-package-'));
    cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
    const isProgram = (path: string): boolean => !/^(lib-|types$|pdfjs-)|\.(wasm|ttf|mjs)$/.test(basename(path));
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true, filter: isProgram });
    writeFileSync(join(folder, 'package.json'), '{"version":"0.0.0"}');
    writeFileSync(join(folder, 'cite-graph.yml'), 'sources: [{ path: . }]\n');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('every pack that a check loads has a code cache, and the thread of a build', () => {
    expect(caches()).toEqual(
      expect.arrayContaining(
        ['front', 'configuration', 'documents', 'check', 'shared', 'build-worker'].map((pack) => `${pack}.js.cache`),
      ),
    );
  });

  test('its packs and pieces are ASCII, which V8 keeps in half the room', () => {
    const dist = join(ROOT, 'dist');
    const packs = caches().map((name) => name.replace('.cache', ''));
    const pieces = readdirSync(dist).filter((name) => /^(?!lib-|build-worker)[\w-]+\.cjs$/.test(name));
    expect(pieces.length).toBeGreaterThan(100);
    const wide = [...packs, ...pieces].filter((name) => readFileSync(join(dist, name)).some((byte) => byte > 0x7f));
    expect(wide).toEqual([]);
  });

  test('a check where there is no configuration loads neither YAML nor what Node has for it in vain', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cite-graph-start-'));
    const listing = join(elsewhere, 'listing.cjs');
    writeFileSync(listing, "process.on('exit', () => console.error(process.moduleLoadList.join('\\n')));");
    writeFileSync(join(elsewhere, 'note.md'), 'Voir l’article L. 9999-9 du code du travail.\n');
    const started = (cwd: string, ...words: string[]) =>
      spawnSync(process.execPath, ['--require', listing, join(folder, 'bin/cite-graph.cjs'), ...words], {
        cwd,
        encoding: 'utf8',
      });
    try {
      const index = join(elsewhere, 'index.sqlite');
      program('build', join(ROOT, 'seeds'), '--index', index);
      rmSync(join(folder, 'dist/configuration.js'));
      const check = ['check', join(elsewhere, 'note.md'), '--index', index, '--no-cache'];
      expect(started(folder, ...check).stderr).toContain('configuration.js');
      const { status, stdout, stderr } = started(elsewhere, ...check);
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 reference in 1 file') });
      const loaded = stderr.split('\n').map((line) => line.replace('NativeModule ', ''));
      expect(loaded).toContain('vm');
      for (const slow of ['net', 'crypto', 'internal/fs/promises', 'child_process', 'internal/readline/interface'])
        expect(loaded).not.toContain(slow);
    } finally {
      cpSync(join(ROOT, 'dist/configuration.js'), join(folder, 'dist/configuration.js'));
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  test('code caches are done without where they are cut short, of another V8 or not there', () => {
    const [extracted, rules] = answers();
    expect(extracted).toContain('L. 162-5');
    expect(rules).toContain('repealed');
    change((bytes) => bytes.subarray(0, bytes.length / 2));
    expect(answers()).toEqual([extracted, rules]);
    change((bytes) => Buffer.concat([Buffer.alloc(12, 7), bytes.subarray(12)]));
    expect(answers()).toEqual([extracted, rules]);
    change(() => Buffer.alloc(0));
    expect(answers()).toEqual([extracted, rules]);
    for (const name of caches()) rmSync(join(folder, 'dist', name));
    expect(answers()).toEqual([extracted, rules]);
  });
});
