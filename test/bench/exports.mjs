// Every export of a whole index: `node test/bench/exports.mjs INDEX [format …]` after `npm run build`. Prints a row of Markdown
// each: CPU seconds, wall seconds, peak memory, bytes written. Pictures, which need few articles, are left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = process.env.CITE_GRAPH_BIN ?? fileURLToPath(new URL('../../bin/cite-graph.cjs', import.meta.url));
const FORMATS = [
  ...[
    'dot',
    'graphml',
    'gexf',
    'gexf-1.2',
    'json',
    'node-link',
    'csv',
    'csv-pair',
    'parquet',
    'neo4j',
    'cypher',
    'mermaid',
  ],
  ...['turtle', 'jsonld'],
];
const [index, ...named] = process.argv.slice(2);
if (index === undefined) throw new Error('name an index: node test/bench/exports.mjs law.sqlite');

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-exports-'));
const said = join(folder, 'usage.json');
// A process knows its own peak, in kilobytes, and its CPU time, in microseconds.
const usage = join(folder, 'usage.cjs');
writeFileSync(
  usage,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, JSON.stringify([process.resourceUsage().maxRSS, process.cpuUsage()])));`,
);

const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
    : statSync(path).size;

function measured(format) {
  const out = join(folder, `law-${format}`);
  const start = performance.now();
  const words = ['export', '--index', index, '--format', format, '-o', out, '--card', 'none', '--quiet'];
  const { status } = spawnSync(process.execPath, ['-r', usage, BIN, ...words], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${format}: exit ${status}`);
  const wall = (performance.now() - start) / 1000;
  const [peak, { user, system }] = JSON.parse(readFileSync(said, 'utf8'));
  const row = [(user + system) / 1e6, wall, peak / 1024, sizeOf(out) / 1e6].map((each) => each.toFixed(1));
  rmSync(out, { recursive: true });
  return row;
}

try {
  process.stdout.write('| format | CPU s | wall s | peak MB | size MB |\n| --- | ---: | ---: | ---: | ---: |\n');
  for (const format of named.length > 0 ? named : FORMATS)
    process.stdout.write(`| \`${format}\` | ${measured(format).join(' | ')} |\n`);
  process.stdout.write(`\nload average: ${loadavg()[0].toFixed(1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
