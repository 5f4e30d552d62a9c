/**
 * The library costs next to nothing to import: dist/index.mjs and dist/browser.mjs are faces whose functions load what they
 * need when they are first called. A face is made from its entry (`src/index.ts`, `src/browser.ts`), which only says what
 * the library exports. By the house's way of naming, a small letter begins a function; classes and tables are themselves.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { build, transform } from 'esbuild';
import { toCommonJs } from './common-js.mjs';
import { inRoot, ROOT, SHARED } from './shared.mjs';

const BROWSER = 'src/browser.ts';
/** Made tables start a command sooner; a library that is read by a browser would rather be small. */
const SMALL = { ...SHARED, plugins: SHARED.plugins.filter(({ name }) => name !== 'frozen-modules') };
const VALUES = 'lib-values.cjs';

/** What an entry exports, by source module: `{ path: 'src/pipeline.ts', names: [['build', 'buildIndex']] }`; types are gone. */
export async function exportsOf(entry) {
  const { code } = await transform(readFileSync(inRoot(entry), 'utf8'), { loader: 'ts' });
  const source = (from) => posix.join(posix.dirname(entry), from).replace(/\.js$/, '.ts');
  const found = [...code.matchAll(/^export \{([^}]*)\} from "([^"]+)";?$/gm)].map(([, words, from]) => ({
    path: source(from),
    names: words.split(',').map((each) => {
      const [name, outward = name] = each.trim().split(' as ');
      return [name, outward];
    }),
  }));
  for (const [, from] of code.matchAll(/^export \* from "([^"]+)";?$/gm))
    found.push(...(await exportsOf(source(from))));
  const own = [...code.matchAll(/^export (?:class|const|function) (\w+)/gm)].map(([, name]) => [name, name]);
  return [...found, { path: entry, names: own }].filter(({ names }) => names.length > 0);
}

const isFunction = ([, outward]) => /^[a-z]/.test(outward);
const pick = (modules, wanted) =>
  modules.map(({ path, names }) => ({ path, names: names.filter(wanted) })).filter(({ names }) => names.length > 0);

/** Functions that load their module at the first call; `load` is the code that does. */
const lazyFunctions = (modules, load) =>
  pick(modules, isFunction)
    .flatMap(({ path, names }, i) => [
      `let module${i};`,
      ...names.map(
        ([own, outward]) =>
          `export function ${outward}(...given) { return (module${i} ??= ${load(path)}).${own}(...given); }`,
      ),
    ])
    .join('\n');

/** Classes and tables, which are there at once. */
const values = (modules) =>
  pick(modules, (name) => !isFunction(name))
    .map(({ path, names }) => `export { ${names.map((name) => name.join(' as ')).join(', ')} } from './${path}';`)
    .join('\n');

const code = (contents) => ({ contents, resolveDir: inRoot(), loader: 'js' });

/** The functions of `browser.ts` in one file, in which each source module runs when it is first used. */
async function words() {
  const modules = await exportsOf(BROWSER);
  return code(`${values(modules)}\n${lazyFunctions(modules, (path) => `require('./${path}')`)}`);
}

/** Settings of esbuild for dist/browser.mjs; a build that reaches for Node fails. */
export const browserSettings = async () => ({
  ...SMALL,
  stdin: await words(),
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  minify: true,
  outdir: 'dist',
  entryNames: 'browser',
  outExtension: { '.js': '.mjs' },
});

const fileOf = (path) => `lib-${path.replace(/^src\/|\.ts$/g, '').replaceAll('/', '-')}`;

/** Errors are the same classes everywhere, so that `instanceof` holds. */
const sharedErrors = {
  name: 'shared-errors',
  setup(bundle) {
    bundle.onResolve({ filter: /\/errors\.js$/ }, ({ importer }) =>
      importer.includes('node_modules') ? undefined : { path: `./${VALUES}`, external: true },
    );
  },
};

/** What a registry's row loads is a file of its own; `loaded` learns which source modules these are. */
const rowsLoad = (loaded) => ({
  name: 'rows-load',
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const module = relative(ROOT, join(resolveDir, path)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
      loaded.add(module);
      return { path: `./${fileOf(module)}.cjs`, external: true };
    });
  },
});

/** Settings of a CommonJS file that stands beside dist/index.mjs. */
const beside = (folder, name, plugin) => ({
  ...{ ...SMALL, plugins: [...SMALL.plugins, plugin], platform: 'node', format: 'cjs' },
  ...{ outfile: join(folder, name), supported: { 'dynamic-import': false }, minify: true },
  // Errors say their class's name.
  keepNames: name === VALUES,
});

/** The rest of the library, cut where the sources say `import('./x.js')`. */
async function pieces(paths) {
  const { outputFiles } = await build({
    ...{ ...SMALL, plugins: [...SMALL.plugins, sharedErrors], platform: 'node', format: 'esm', splitting: true },
    entryPoints: Object.fromEntries(paths.map((path) => [fileOf(path), path])),
    write: false,
    outdir: 'dist',
    chunkNames: 'lib-[name]-[hash]',
  });
  return toCommonJs(outputFiles);
}

/**
 * dist/index.mjs and the CommonJS files behind it, as only such a file can be loaded inside a function that answers at
 * once. Words are one file: the grammar runs markedly slower when it is cut, and most programs want nothing else.
 */
export async function buildNodeLibrary(folder = inRoot('dist')) {
  const modules = await exportsOf('src/index.ts');
  const ofWords = new Set((await exportsOf(BROWSER)).map(({ path }) => path));
  const loaded = new Set(pick(modules, isFunction).flatMap(({ path }) => (ofWords.has(path) ? [] : [path])));
  await build({ ...beside(folder, VALUES, rowsLoad(loaded)), stdin: code(values(modules)) });
  await build({ ...beside(folder, 'lib-words.cjs', sharedErrors), stdin: await words() });
  for (const { name, code: text } of await pieces([...loaded])) writeFileSync(join(folder, name), text);
  const tables = pick(modules, (name) => !isFunction(name)).flatMap(({ names }) => names.map(([, outward]) => outward));
  writeFileSync(
    join(folder, 'index.mjs'),
    `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
export const { ${tables.join(', ')} } = require('./${VALUES}');
${lazyFunctions(modules, (path) => `require('./${ofWords.has(path) ? 'lib-words' : fileOf(path)}.cjs')`)}
`,
  );
}
