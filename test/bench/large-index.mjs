// Makes a large index of invented law from a seed, through the store itself: `node test/bench/large-index.mjs out.sqlite
// [articles] [edges]`; two million and eight unless said. In-degrees follow a power law, three edges in five stay in a text.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { SHARED } from '../../src/bundle/shared.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT_SIZE = 5000;

/** A small generator of random numbers in [0, 1): the same ones for the same seed everywhere. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// The writer takes articles in order of their texts' keys.
const textOf = (article) => `code-invente-${String(Math.floor(article / TEXT_SIZE)).padStart(5, '0')}`;
const numberOf = (article) => `L${1000 + (article % TEXT_SIZE)}-1`;
export const keyOf = (article) => `${textOf(article)}/${numberOf(article)}`;

/** The parts of the program that a benchmark uses, bundled into a folder. */
export async function bundled(entryPoints, outdir) {
  await build({
    ...SHARED,
    ...{ entryPoints, outdir, platform: 'node', format: 'cjs', outExtension: { '.js': '.cjs' } },
  });
}

function* records(articles) {
  const status = { status: 'in-force', basis: 'page' };
  for (let article = 0; article < articles; article++)
    yield {
      ...{ key: keyOf(article), keyPlace: article, textKey: textOf(article), number: numberOf(article) },
      ...{ held: true, divisions: [], status },
    };
}

function* versions(articles, place) {
  const status = { status: 'in-force', basis: 'page' };
  const same = { status, format: 'markdown', line: 1, textFrom: 'folder', place, spans: '{"body":[0,6]}' };
  for (let article = 0; article < articles; article++)
    yield {
      ...same,
      id: `${keyOf(article)}#0`,
      articleKey: keyOf(article),
      keyPlace: article,
      path: `${textOf(article)}.md`,
    };
}

function evidence({ articles, edges }, rows, random) {
  const at = rows.grow(edges);
  const cells = rows.cells();
  for (let edge = 0; edge < edges; edge++) {
    const source = Math.floor(random() * articles);
    // The square draws towards the first of a stretch: few are cited often, most seldom.
    const drawn = random() ** 3;
    const text = source - (source % TEXT_SIZE);
    const near = random() < 0.6;
    const target = near ? Math.min(articles - 1, text + Math.floor(drawn * TEXT_SIZE)) : Math.floor(drawn * articles);
    const cell = at + edge * rows.width;
    cells.set([source, target, 0, source + 1, edge % 5000, 6, edge % 2, 1, 1, 0, -1, -1, -1, -1], cell);
  }
}

/** Writes the index; returns how many it has of each. */
export async function writeLargeIndex(path, { articles, edges }) {
  // Below node_modules, where the driver's binary is found.
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'cite-graph-large-'));
  try {
    await bundled({ writer: 'src/store/sqlite/writer.ts', rows: 'src/model/int-rows.ts' }, folder);
    const { createIndex } = (await import(pathToFileURL(join(folder, 'writer.cjs')).href)).default;
    const { intRows } = (await import(pathToFileURL(join(folder, 'rows.cjs')).href)).default;
    const rows = intRows(14);
    evidence({ articles, edges }, rows, seeded(20261122));
    const writer = createIndex(path);
    const { deflateRawSync } = await import('node:zlib');
    const place = { block: writer.block(deflateRawSync('L. 1-1')), start: 0, length: 6 };
    const texts = Array.from({ length: Math.ceil(articles / TEXT_SIZE) }, (_, text) => {
      const key = textOf(text * TEXT_SIZE);
      return { key, nature: 'code', title: key.replaceAll('-', ' '), holding: 'partial' };
    });
    return await writer.finish({
      ...{
        meta: { program: 'cite-graph bench', sources: [], attribution: [] },
        texts,
        diagnostics: [],
        openReferences: [],
      },
      ...{ articles: records(articles), versions: versions(articles, place) },
      evidence: { rows, keys: Array.from({ length: articles }, (_, article) => keyOf(article)), words: ['single'] },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, articles = '2000000', edges = '8000000'] = process.argv.slice(2);
  const counts = await writeLargeIndex(path, { articles: Number(articles), edges: Number(edges) });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
}
