/**
 * Builds dist/: the command line as CommonJS in few files, the library as ES modules, the types, the configuration's schema.
 *
 * The command line is cut where the sources say `import('./x.js')`: each such module is a file of its own that loads when
 * used. esbuild splits only ES modules, so it is asked for those in memory, and every piece is then turned into CommonJS
 * (an ES module launcher starts markedly slower). Splitting keeps one copy of each module, so `instanceof` holds everywhere.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { parse } from 'yaml';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(ROOT, ...parts);

/** Catalogue YAML becomes a module whose default export gives the records: a string until the first call, so it costs no start. */
const yamlModules = {
  name: 'yaml-modules',
  setup(bundle) {
    bundle.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
      contents: `export default () => JSON.parse(${JSON.stringify(JSON.stringify(parse(readFileSync(path, 'utf8'))))});`,
      loader: 'js',
    }));
  },
};

/**
 * The database driver asks `@neon-rs/load` which binary fits this machine, and that writes a whole diagnostic report to
 * learn the C library's name: half of what opening an index costs. `detect-libc` reads it off a small file.
 */
const quickTarget = {
  name: 'quick-target',
  setup(bundle) {
    bundle.onResolve({ filter: /^@neon-rs\/load$/ }, ({ resolveDir }) => ({
      path: 'load',
      namespace: 'quick-target',
      pluginData: resolveDir,
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'quick-target' }, ({ pluginData }) => ({
      resolveDir: pluginData,
      contents: `
        const { familySync, MUSL } = require('detect-libc');
        exports.currentTarget = () => {
          const { platform, arch } = process;
          if (platform === 'win32') return 'win32-' + arch + '-msvc';
          if (platform !== 'linux') return platform + '-' + arch;
          const libc = familySync() === MUSL ? 'musl' : 'gnu';
          return 'linux-' + arch + '-' + libc + (arch === 'arm' ? 'eabihf' : '');
        };`,
    }));
  },
};

/** commander and detect-libc load `child_process` at once for cases that we do not have: here it loads when asked for. */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      importer.includes('node_modules') ? { path: 'child_process', namespace: 'lazy-child-process' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'lazy-child-process' }, () => ({
      contents: "module.exports = new Proxy({}, { get: (_, name) => require('child_process')[name] });",
    }));
  },
};

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'node20',
  // The database driver's binary is a package of its own for each platform: it cannot be bundled.
  external: ['@libsql/*'],
  plugins: [yamlModules, quickTarget, lazyChildProcess],
  logLevel: 'warning',
  legalComments: 'none',
};

/** `import.meta.url` does not exist in CommonJS; pieces that use it get their own file's address instead. */
const FILE_URL = "const import_meta_url = require('node:url').pathToFileURL(__filename).href;\n";

async function toCommonJs({ path, text }) {
  const usesUrl = text.includes('import.meta.url');
  const { code } = await transform(text.replaceAll('import.meta.url', 'import_meta_url'), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // `import()` becomes a deferred `require`.
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
  });
  // Pieces import each other by name; inside dist every one of them is now a .cjs file.
  const linked = code.replace(/(require\(")(\.\/[^"]+)\.js("\))/g, '$1$2.cjs$3');
  return { path: inRoot('dist', basename(path).replace(/\.js$/, '.cjs')), code: (usesUrl ? FILE_URL : '') + linked };
}

/** dist/cli.cjs and the pieces it loads when a command needs them; returns their sizes in bytes by file name. */
async function buildCommandLine() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: { cli: 'src/cli/main.ts', ...workerEntries() },
    platform: 'node',
    format: 'esm',
    splitting: true,
    write: false,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
  });
  const pieces = await Promise.all(outputFiles.map(toCommonJs));
  for (const { path, code } of pieces) writeFileSync(path, code);
  return Object.fromEntries(pieces.map(({ path, code }) => [basename(path), code.length]));
}

/** Workers are started by file name, so each is an entry: src/build-worker.ts is dist/build-worker.cjs. */
function workerEntries() {
  return existsSync(inRoot('src/build-worker.ts')) ? { 'build-worker': 'src/build-worker.ts' } : {};
}

/** dist/index.mjs for programs on Node; its npm dependencies are bundled, and may still say `require`. */
const buildLibrary = () =>
  build({
    ...SHARED,
    entryPoints: { index: 'src/index.ts' },
    platform: 'node',
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'lib-[name]-[hash]',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });

/** dist/browser.mjs: extraction and resolution without Node; a build that reaches for Node fails. */
const buildBrowserLibrary = () =>
  build({
    ...SHARED,
    entryPoints: { browser: 'src/browser.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    minify: true,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
  });

/** dist/types, when the compiler is there (an install without development tools has no need of them). */
function emitTypes() {
  const compiler = inRoot('node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) return;
  const options = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/types'];
  execFileSync(process.execPath, [compiler, '-p', 'src/library.tsconfig.json', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

rmSync(inRoot('dist'), { recursive: true, force: true });
mkdirSync(inRoot('dist'), { recursive: true });
const sizes = await buildCommandLine();
await Promise.all([buildLibrary(), buildBrowserLibrary()]);
copyFileSync(inRoot('src/cli/cite-graph.schema.json'), inRoot('dist/cite-graph.schema.json'));
emitTypes();
process.stdout.write(
  `dist/cli.cjs ${String(Math.round(sizes['cli.cjs'] / 1024))} KB and ${String(Object.keys(sizes).length - 1)} pieces\n`,
);
