/**
 * The command line is cut where the sources say `import('./x.js')`: each such module is a file of its own that loads when
 * used. esbuild splits only ES modules, so it is asked for those in memory, and every piece is then turned into CommonJS
 * (an ES module launcher starts markedly slower). Splitting keeps one copy of each module, so `instanceof` holds everywhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { toCommonJs } from './common-js.mjs';
import { inRoot, ROOT, SHARED } from './shared.mjs';

/** What every question needs: these modules and all they import statically go into one file, read and compiled at once. */
const FRONT =
  /^src\/(cli\/(main|commands\/(who-cites|cites|show|history|list))|query\/(who-cites|cites|show|history|list)|report\/text)\.ts$/;

/** Names of the pieces that belong to the front, by esbuild's account of who imports whom. */
function frontPieces({ outputs }) {
  const front = new Set();
  const add = (path) => {
    if (front.has(path)) return;
    front.add(path);
    for (const each of outputs[path].imports) if (each.kind === 'import-statement' && !each.external) add(each.path);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (FRONT.test(entryPoint ?? '')) add(path);
  return new Set([...front].map((path) => basename(path).replace(/\.js$/, '.cjs')));
}

/** dist/front.js: a function that runs the front's pieces, each at most once, and gives the exports of one of them. */
const packed = (pieces) =>
  `(function (load) {
const pieces = {
${pieces.map(({ name, code }) => `${JSON.stringify(`./${name}`)}: function (module, exports, require) {${code}}`).join(',\n')}
};
const done = new Map();
return function piece(name) {
  if (!Object.hasOwn(pieces, name)) return load(name);
  if (!done.has(name)) {
    const module = { exports: {} };
    done.set(name, module);
    pieces[name](module, module.exports, piece);
  }
  return done.get(name).exports;
};
})`;

/**
 * dist/cli.cjs: starts the front, with V8's own code cache where it fits this Node (V8 checks that itself, and compiles
 * as usual where it does not). Compiling is otherwise the largest part of a start.
 */
const LAUNCHER = `'use strict';
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const filename = __dirname + '/front.js';
let cachedData;
try {
  cachedData = readFileSync(filename + '.cache');
} catch {}
exports.script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData });
exports.piece = exports.script.runInThisContext()(require);
exports.piece('./main.cjs');
`;

/** dist/cli.cjs and the pieces it loads when a command needs them; returns their sizes in bytes by file name. */
export async function buildCommandLine() {
  const { outputFiles, metafile } = await build({
    ...SHARED,
    entryPoints: { main: 'src/cli/main.ts' },
    platform: 'node',
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
  });
  const pieces = await Promise.all(outputFiles.map(toCommonJs));
  const front = frontPieces(metafile);
  const files = {
    'cli.cjs': LAUNCHER,
    'front.js': packed(pieces.filter(({ name }) => front.has(name))),
    // A piece of the front that others share is the same one for all.
    ...Object.fromEntries(
      pieces.map(({ name, code }) => [
        name,
        front.has(name) ? `module.exports=require('./cli.cjs').piece('./${name}');\n` : code,
      ]),
    ),
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(inRoot('dist', name), code);
  return { front: files['front.js'].length, pieces: pieces.length - front.size };
}

/**
 * dist/front.js.cache, made by running one question on the founding corpus: V8 keeps the functions that it needed. Where
 * the corpus is not there the program works as well and starts a little slower.
 */
export function cacheCode() {
  if (!existsSync(inRoot('seeds/cite-graph.yml'))) return;
  const folder = mkdtempSync(join(tmpdir(), 'cite-graph-bundle-'));
  const question = ['who-cites', 'L162-5', '--config', inRoot('seeds'), '--index', join(folder, 'index.sqlite')];
  const keep = `process.on('exit', () => require('fs').writeFileSync('dist/front.js.cache', require('./dist/cli.cjs').script.createCachedData())); require('./dist/cli.cjs');`;
  for (const program of ['bin/cite-graph.cjs', undefined]) {
    const words = program === undefined ? ['-e', keep, 'cite-graph', ...question] : [program, ...question];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    // A start without the cache is only slower: an install must not fail for it.
    if (status !== 0) process.stderr.write(`no code cache: ${stderr}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
