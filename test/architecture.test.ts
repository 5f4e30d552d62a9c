import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { sourceFiles, type SourceFacts } from './source-files.js';

/** A folder of src: which others it may use, which it may only know the types of, which outside packages it may load. */
interface Layer {
  readonly uses: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const GRAPHOLOGY = ['graphology', 'graphology-types', 'graphology-traversal', 'graphology-shortest-path'];

/** Everything below the command line. */
const BELOW = [
  ...['model', 'catalogue', 'read', 'extract', 'resolve', 'store', 'build', 'graph', 'query', 'fetch'],
  ...['export', 'draw', 'report', 'reference-format', 'annotate', 'check', 'findings-format', 'serve', ''],
];

/** The table of layers in src/README.md; arrows run one way, and only here is it said which. */
const LAYERS: Readonly<Record<string, Layer>> = {
  model: { uses: [] },
  catalogue: { uses: ['model'] },
  read: { uses: ['model'], packages: ['htmlparser2', 'saxes', 'tinyglobby', 'ignore', 'unpdf', 'yaml'] },
  extract: { uses: ['model', 'catalogue'] },
  resolve: { uses: ['model', 'catalogue'], types: ['extract', 'store'], packages: ['fastest-levenshtein'] },
  // Addresses → archives on the disk; what is to be had is decided apart from the network.
  fetch: { uses: ['model', 'read'] },
  store: { uses: ['model'], packages: ['libsql', 'pg'] },
  // What a build decides of documents and the whole: status, lives, edges; the pipeline hands it to a store.
  build: { uses: ['model', 'catalogue', 'read', 'extract', 'resolve'], types: ['store'] },
  graph: { uses: ['model'], types: ['store'], packages: GRAPHOLOGY },
  query: { uses: ['model', 'catalogue', 'graph'], types: ['store'], packages: GRAPHOLOGY },
  export: { uses: ['model', 'graph', 'draw'], packages: [...GRAPHOLOGY, 'hyparquet-writer'] },
  // Boxes and lines as numbers, then SVG, PNG and a tree; the PNG's letters come with the program.
  draw: { uses: ['model', 'graph', 'report'], types: ['store'], packages: ['@resvg/resvg-wasm'] },
  // Links into documents, and references written out: both know only the records.
  annotate: { uses: ['model'], packages: ['htmlparser2'] },
  'reference-format': { uses: ['model'] },
  report: { uses: ['model'], packages: ['chalk'] },
  check: {
    uses: ['model', 'catalogue', 'graph', 'resolve', 'query'],
    types: ['store'],
    packages: ['fastest-levenshtein'],
  },
  'findings-format': { uses: ['model', 'report'] },
  // Faces for browsers over the queries; `serve/page/` is what runs in the browser itself.
  serve: {
    uses: ['model', 'catalogue', 'graph', 'query'],
    types: ['store'],
    packages: ['graphology', 'sigma'],
  },
  // What composes layers stands beside them: pipeline, library entries.
  '': { uses: BELOW },
  cli: {
    uses: BELOW,
    packages: ['commander', 'yaml', 'zod', 'chalk', 'fastest-levenshtein', 'ignore'],
  },
};

const files = sourceFiles();
const layerOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const layer = (path: string): Layer => LAYERS[layerOf(path)] ?? { uses: [] };
const touchesDisk = (path: string): boolean =>
  ['cli', 'store'].includes(layerOf(path)) ||
  ['read/files.ts', 'draw/shipped.ts'].includes(path) ||
  path === 'serve/listen.ts' ||
  /^(?:read\/files|fetch\/transfer)\//.test(path);

/** `path → what is wrong` for every offence, so that a failure names them all. */
const offences = (check: (file: SourceFacts) => readonly string[]): string[] =>
  files.flatMap((file) => check(file).map((wrong) => `${file.path} → ${wrong}`));

describe('layers', () => {
  test('every folder of src is in the table', () => {
    const folders = new Set(files.map(({ path }) => layerOf(path)));
    expect([...folders].filter((folder) => !(folder in LAYERS))).toEqual([]);
  });

  test('imports run one way', () => {
    const wrong = offences(({ path, imports }) => {
      const { uses, types = [] } = layer(path);
      const allowed = new Set([layerOf(path), ...uses]);
      return imports
        .filter(({ outside, to }) => !outside && !to.startsWith('..'))
        .filter(({ to, kind }) => !allowed.has(layerOf(to)) && !(kind === 'type' && types.includes(layerOf(to))))
        .map(({ to, kind }) => `${kind} import of ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  test('an outside package is loaded only where the table says', () => {
    const wrong = offences(({ path, imports }) =>
      imports
        .filter(({ outside, kind, to }) => outside && kind !== 'type' && !to.startsWith('node:'))
        .filter(({ to }) => !(layer(path).packages ?? []).includes(to))
        .map(({ to }) => to),
    );
    expect(wrong).toEqual([]);
  });

  test('the database driver stays in store/sqlite', () => {
    const loads = files.filter(({ imports }) => imports.some(({ to }) => to === 'libsql')).map(({ path }) => path);
    expect(loads.filter((path) => !path.startsWith('store/sqlite/'))).toEqual([]);
  });

  test('only fetch/transfer speaks to the network', () => {
    const speaks = offences(({ identifiers }) => (identifiers.has('fetch') ? ['fetch'] : []));
    // The explorer's page asks the server that it came from, and its policy lets it ask no other.
    const may = /^(?:fetch\/transfer\/connection|serve\/page\/law)\.ts/;
    expect(speaks.filter((each) => !may.test(each))).toEqual([]);
  });

  test('only cli, store, read/files, fetch/transfer and what reads shipped files touch the disk', () => {
    const disk = /^node:(fs|fs\/promises|child_process|net|http|https)$/;
    const wrong = offences(({ path, imports }) =>
      touchesDisk(path) ? [] : imports.filter(({ to, kind }) => kind !== 'type' && disk.test(to)).map(({ to }) => to),
    );
    expect(wrong).toEqual([]);
  });

  test('only cli prints; only cli and store, which writes beside other processes, touch the process', () => {
    const wrong = offences(({ path, identifiers }) =>
      touchesDisk(path) ? [] : ['console', 'process'].filter((name) => identifiers.has(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('what a browser runs loads nothing of Node', () => {
    const portable = ['model', 'catalogue', 'extract', 'resolve', 'annotate', 'reference-format'];
    const entries = ['browser.ts', 'find-references.ts'];
    const wrong = offences(({ path, imports }) =>
      portable.includes(layerOf(path)) || entries.includes(path)
        ? imports.filter(({ to }) => /^(?:node:|fs|path|os|child_process|worker_threads)/.test(to)).map(({ to }) => to)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  test('no module needs itself', () => {
    expect(cycles()).toEqual([]);
  });
});

/** Cycles of value imports; types and lazy loading need no order. */
function cycles(): string[] {
  const targets = new Map(files.map(({ path, imports }) => [path, imports.filter(({ kind }) => kind === 'value')]));
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) found.push([...above.slice(above.indexOf(path)), path].join(' → '));
    if (finished.has(path) || above.includes(path)) return;
    for (const { to, outside } of targets.get(path) ?? []) if (!outside) visit(to, [...above, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

describe('sizes and names', () => {
  test('no file is longer than 250 lines, and half of them than 80', () => {
    expect(offences(({ lines }) => (lines > 250 ? [`${String(lines)} lines`] : []))).toEqual([]);
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  test('no name that says nothing', () => {
    const empty = /^(utils?|helpers?|common|manager|service|data|infos?)$/i;
    const words = (name: string): string[] => name.split(/(?=[A-Z])|[-_./]/);
    const wrong = offences(({ path, exported }) => [
      ...words(path.replace(/\.ts$/, '')).filter((word) => empty.test(word)),
      ...exported.filter((name) => empty.test(words(name).at(-1) ?? '')),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('the grammar', () => {
  /** A pattern without its escapes and character classes, where `*` and `+` are only letters. */
  const bare = (pattern: string): string => pattern.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');

  test.each([
    ['/a+/', true],
    ['/(?:x)*/', true],
    ['/a{2,}/', true],
    ['/[+*]\\+a{1,2}b?/u', false],
  ])('knows that %s is %p to loop without bound', (pattern, expected) => {
    expect(/[*+]|\{\d+,\}/.test(bare(pattern))).toBe(expected);
  });

  test('has no pattern that loops without bound: loops are steps of the cursor, so work can be counted', () => {
    const wrong = offences(({ path, patterns }) =>
      path.startsWith('extract/') ? patterns.filter((pattern) => /[*+]|\{\d+,\}/.test(bare(pattern))) : [],
    );
    expect(wrong).toEqual([]);
  });
});

describe('the project', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  test('keeps its top level', () => {
    const fixed =
      'package.json package-lock.json tsconfig.json bin src seeds test README.md LICENSE CHANGELOG.md docs action.yml';
    const made = ['node_modules', 'dist'];
    const found = readdirSync('.').filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(found.filter((name) => !fixed.split(' ').includes(name))).toEqual([]);
  });

  test('says in src/README.md why it has each dependency', () => {
    const reasons = readFileSync('src/README.md', 'utf8');
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  test('has a lock file without host names and without install scripts', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const packages: [string, { resolved?: string; hasInstallScript?: boolean; dev?: boolean }][] = Object.entries(
      lock.packages,
    );
    expect(packages.filter(([, each]) => each.resolved !== undefined).map(([name]) => name)).toEqual([]);
    expect(packages.filter(([, each]) => each.hasInstallScript && !each.dev).map(([name]) => name)).toEqual([]);
  });
});
