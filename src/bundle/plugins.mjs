import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Where a module keeps plain values until they are asked: in itself, as a string. */
const inside = (_, words) => JSON.stringify(words);

/** Catalogue YAML becomes a module whose default export gives the records: words until the first call, so it costs no start. */
const yamlModules = (keep) => ({
  name: 'yaml-modules',
  setup(bundle) {
    bundle.onLoad({ filter: /\.yml$/ }, ({ path }) => {
      const words = JSON.stringify(parse(readFileSync(path, 'utf8')));
      return { contents: `export default () => JSON.parse(${keep(basename(path), words)});`, loader: 'js' };
    });
  },
});

/** What the functions of a module give that gives plain values, as JSON by name. */
async function frozen(path) {
  const options = { bundle: true, write: false, format: 'iife', globalName: 'made', plugins: [yamlModules(inside)] };
  const { outputFiles } = await build({ entryPoints: [path], ...options });
  // Not imported: a test's own loader would have to know the address.
  const module = new Function(`${outputFiles[0].text}; return made;`)();
  return Object.entries(module).map(([name, give]) => {
    const words = JSON.stringify(give());
    if (!isDeepStrictEqual(JSON.parse(words), give())) throw new Error(`${path}: ${name} gives more than plain values`);
    return { name, words };
  });
}

const frozenOnce = new Map();

/** `x.frozen.ts`: what takes long to make of the catalogue is made when the bundle is: words until the first call. */
const frozenModules = (keep) => ({
  name: 'frozen-modules',
  setup(bundle) {
    bundle.onLoad({ filter: /\.frozen\.ts$/ }, async ({ path }) => {
      if (!frozenOnce.has(path)) frozenOnce.set(path, frozen(path));
      const lines = (await frozenOnce.get(path)).map(
        ({ name, words }) =>
          `let ${name}Kept; export const ${name} = () => (${name}Kept ??= JSON.parse(${keep(name, words)}));`,
      );
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
});

/** A list of examples or look-alikes in a part of the grammar, as prettier sets it: on one line, or closed at its own margin. */
const EXAMPLES = /^( *)(examples|lookAlikes): \[(?:.*\],$|\n[^]*?\n\1\],$)/gm;

/** The grammar's examples and look-alikes are for the tests and docs/forms.md: no bundle carries them. */
const withoutExamples = {
  name: 'without-examples',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/]extract[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(EXAMPLES, '$1$2: [],'),
      loader: 'ts',
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

/** chalk asks the terminal what it can show, and loads Node's network for that; here it is always told how many colours. */
const toldColours = {
  name: 'told-colours',
  setup(bundle) {
    bundle.onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'told-colours' }));
    bundle.onLoad({ filter: /.*/, namespace: 'told-colours' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** Of our own package.json the program needs to know its name and version. */
const shortManifest = {
  name: 'short-manifest',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      if (manifest.name !== 'cite-graph') return undefined;
      return { contents: JSON.stringify({ name: manifest.name, version: manifest.version }), loader: 'json' };
    });
  },
};

/** All of them; `keep` gives the expression by which a module comes to the words of its plain values. */
export const pluginsKeeping = (keep) => [
  ...[yamlModules(keep), frozenModules(keep), withoutExamples],
  ...[quickTarget, lazyChildProcess, toldColours, shortManifest],
];

export const PLUGINS = pluginsKeeping(inside);
