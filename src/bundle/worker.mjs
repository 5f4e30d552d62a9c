/**
 * A thread of a build: dist/build-worker.cjs, started by its file's name, loads dist/build-worker.js with V8's code cache.
 * It is whole in itself, since a piece shared with the command line would start that. Compiling the grammar as it is first
 * used takes a thread longer than reading a hundred pages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { plain } from './common-js.mjs';
import { inRoot, ROOT, SHARED } from './shared.mjs';

const LAUNCHER = `'use strict';
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const filename = __dirname + '/build-worker.js';
let cachedData;
try {
  cachedData = readFileSync(filename + '.cache');
} catch {
  // It is only slower.
}
exports.script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
exports.script.runInThisContext()(module, exports, require, filename);
`;

export async function buildWorker() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: ['src/build-worker.ts'],
    platform: 'node',
    format: 'cjs',
    minifyWhitespace: true,
    write: false,
    outdir: 'dist',
  });
  const code = plain(outputFiles[0].text);
  writeFileSync(inRoot('dist/build-worker.js'), `(function (module, exports, require, __filename) {${code}\n})`);
  writeFileSync(inRoot('dist/build-worker.cjs'), LAUNCHER);
}

/** dist/build-worker.js.cache, made by reading the founding corpus, where that is there. */
export function cacheWorker() {
  if (!existsSync(inRoot('seeds/cite-graph.yml'))) return;
  const { status, stderr } = spawnSync(process.execPath, ['src/bundle/keep-worker-cache.cjs', inRoot('seeds')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  // A start without the cache is only slower: an install must not fail for it.
  if (status !== 0) process.stderr.write(`no code cache of a build's thread: ${stderr}`);
}
