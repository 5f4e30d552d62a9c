/**
 * The command line is cut where the sources say `import('./x.js')`: each such module is a file of its own that loads when
 * used. esbuild splits only ES modules, so it is asked for those in memory, and every piece is then turned into CommonJS
 * (an ES module launcher starts markedly slower). Splitting keeps one copy of each module, so `instanceof` holds everywhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { KEPT, toCommonJs } from './common-js.mjs';
import { pluginsKeeping } from './plugins.mjs';
import { inRoot, ROOT, SHARED } from './shared.mjs';

/** As esbuild takes those of Node's own modules that need milliseconds to load: they are loaded when one of their names is used. */
const SLOW = /(\bimport_\w+ ?= ?)require\(("node:(?:crypto|fs\/promises|zlib)")\)/g;

/**
 * What is read and compiled at once: these modules and all they import statically, as far as no earlier pack has them. What
 * every question needs comes first. A piece in no pack is a file of its own.
 */
const PACKS = [
  ['front', /^src\/cli\/main\.ts$/],
  ['questions', /^src\/(cli\/commands\/(who-cites|cites|show)|query\/(who-cites|cites|show)|report\/text)\.ts$/],
  ['history', /^src\/(cli\/commands|query)\/(history|list)\.ts$/],
  // What reads references in documents, as most of them are written.
  ['documents', /^src\/(cli\/commands\/extract|read\/(tricoteuses|markdown|text))\.ts$/],
  ['check', /^src\/(cli\/(commands\/check|check\/inspect-changed)|check\/rules\/[\w-]+|findings-format\/text)\.ts$/],
  // Whoever has a cite-graph.yml needs YAML and its schema.
  ['configuration', /^src\/cli\/configuration\.ts$/],
  ['build', /^src\/(rebuild|cli\/commands\/build)\.ts$/],
  ['export', /^src\/(cli\/(commands\/export|export\/write)|export\/export-files|graph\/law-stream)\.ts$/],
];

const pieceName = (path) => `./${basename(path).replace(/\.js$/, '.cjs')}`;

/** Either loads without the other: what they share is in a third, which is a pack of its own where nothing else is in it. */
const MEETINGS = [
  { one: ['questions'], other: ['documents', 'check'], both: 'front' },
  { one: ['documents', 'check'], other: ['configuration'], both: 'shared' },
];

/** The pieces that some modules and all that these import statically are in, by esbuild's account. */
function reached({ outputs }, entries) {
  const pieces = new Set();
  const add = (path) => {
    if (pieces.has(pieceName(path))) return;
    pieces.add(pieceName(path));
    for (const each of outputs[path].imports) if (each.kind === 'import-statement' && !each.external) add(each.path);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entries.test(entryPoint ?? '')) add(path);
  return pieces;
}

/** The pack of each piece that has one. */
function packsOf(metafile) {
  const packs = new Map();
  for (const [pack, entries] of PACKS) {
    for (const piece of reached(metafile, entries)) {
      const earlier = packs.get(piece) ?? pack;
      const meeting = MEETINGS.find(({ one, other }) => one.includes(earlier) && other.includes(pack));
      packs.set(piece, meeting?.both ?? earlier);
    }
  }
  return packs;
}

/** dist/NAME.js: the functions that run a pack's pieces, by name. */
const packed = (pieces) =>
  `({
${pieces.map(({ name, code }) => `${JSON.stringify(name)}: function (module, exports, require, __filename) {${code}}`).join(',\n')}
})`;

/** dist/cli.cjs: `launcher.cjs`, told where the pieces are. */
function launcher(packs) {
  const elsewhere = Object.fromEntries(packs);
  const source = readFileSync(inRoot('src/bundle/launcher.cjs'), 'utf8');
  return source.replace("'use strict';\n", `'use strict';\nconst PACK_OF = ${JSON.stringify(elsewhere)};\n`);
}

/** dist/cli.cjs and the pieces it loads when a command needs them; returns their sizes in bytes by file name. */
export async function buildCommandLine() {
  // Plain values are files of their own: a pack that holds them is read, and its strings made, whether they are asked or not.
  const values = {};
  const keep = (name, words) => {
    values[`${name}.json`] = words;
    return `${KEPT}(${JSON.stringify(`./${name}.json`)})`;
  };
  const { outputFiles, metafile } = await build({
    ...SHARED,
    plugins: pluginsKeeping(keep),
    entryPoints: { main: 'src/cli/main.ts' },
    platform: 'node',
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
  });
  const packs = packsOf(metafile);
  const pieces = (await toCommonJs(outputFiles)).map(({ name, code }) => ({
    name: `./${name}`,
    // The launcher's `require` can wait; that of a library's file is Node's own.
    code: code.replace(SLOW, '$1require.late($2)'),
  }));
  const alone = pieces.filter(({ name }) => !packs.has(name));
  const files = {
    ...values,
    'cli.cjs': launcher(packs),
    ...Object.fromEntries(
      [...new Set(packs.values())].map((pack) => [
        `${pack}.js`,
        packed(pieces.filter(({ name }) => packs.get(name) === pack)),
      ]),
    ),
    ...Object.fromEntries(alone.map(({ name, code }) => [name, code])),
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(inRoot('dist', name), code);
  return { front: files['front.js'].length, pieces: alone.length };
}

/** What is asked while the caches are made: commands that people start often, and wait for. */
const questions = (index) => [
  ['who-cites', 'L162-5', '--index', index],
  ['check', 'note.md', '--index', index, '--no-cache'],
];

/** A cache is as large as what is asked of its pack: what a build needs of others stays out of theirs. */
const BUILD = ['build', inRoot('seeds'), '--index', 'built.sqlite', '--quiet'];

/** As people write it: what is not met while the caches are made is compiled at every start. */
const CONFIGURATION = `# Where the law is.
index: law.sqlite
sources:
  # The code as it stands.
  - path: textes/
    text: code du travail
    version: { from: 2008-05-01 }
  - path: "notes/**/*.md"
check:
  fail-on: error
  rules:
    outdated: warning
`;
const NOTE = 'Voir l’article L. 162-5 du code de la sécurité sociale.\n';

/**
 * dist/NAME.js.cache of every pack, made by asking an index of the founding corpus. Where the corpus is not there the
 * program works as well and starts slower.
 */
export function cacheCode() {
  if (!existsSync(inRoot('seeds/cite-graph.yml'))) return;
  const folder = mkdtempSync(join(tmpdir(), 'cite-graph-bundle-'));
  const index = join(folder, 'index.sqlite');
  writeFileSync(join(folder, 'note.md'), NOTE);
  writeFileSync(join(folder, 'cite-graph.yml'), CONFIGURATION);
  const keep = (commands, ...packs) => [
    ...['src/bundle/keep-caches.cjs', folder, packs.join()],
    ...commands.map((words) => JSON.stringify(words)),
  ];
  const packs = PACKS.map(([name]) => name).concat(MEETINGS.map(({ both }) => both));
  for (const words of [
    ['bin/cite-graph.cjs', 'build', inRoot('seeds'), '--index', index],
    keep(questions(index), ...packs.filter((name) => name !== 'build')),
    keep([BUILD], 'build'),
  ]) {
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    // A start without the cache is only slower: an install must not fail for it.
    if (status !== 0) process.stderr.write(`no code cache: ${stderr}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
