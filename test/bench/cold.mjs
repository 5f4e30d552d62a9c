// Cold questions to a large index: `node test/bench/cold.mjs large.sqlite` (test/bench/large-index.mjs makes one). Each is
// run in turn with an empty Node, ROUNDS times; prints medians of wall time and peak memory, and the ratio of each pair.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, keyOf } from './large-index.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const ROUNDS = Number(process.env.ROUNDS ?? 11);
const index = process.argv[2];

// This variable alone makes Node 20 read a file of certificates at every start, which would hide what is measured.
const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// Some sixty articles cite it.
const asked = process.argv[3] ?? keyOf(1_000_006);
const cache = join(ROOT, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'cite-graph-cold-'));
// What says peak memory: a process knows its own, in kilobytes.
const peak = join(folder, 'peak.cjs');
writeFileSync(peak, "process.on('exit', () => require('fs').writeSync(3, String(process.resourceUsage().maxRSS)));");

/** Wall milliseconds and peak megabytes of one Node process. */
function run(words) {
  const start = performance.now();
  const stdio = ['ignore', 'ignore', 'inherit', 'pipe'];
  const { status, output } = spawnSync(process.execPath, ['-r', peak, ...words], { env: environment, stdio });
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}`);
  return { wall: performance.now() - start, memory: Number(output[3]) / 1024 };
}

try {
  await bundled({ open: 'src/store/sqlite/open.ts' }, folder);
  const keys = Array.from({ length: 5000 }, (_, place) => keyOf(place * 397));
  const statuses = join(folder, 'statuses.cjs');
  writeFileSync(
    statuses,
    `const { openIndex } = require('./open.cjs');
openIndex(${JSON.stringify(index)}).then(async (store) => {
  const rows = await store.articles(${JSON.stringify(keys)});
  if (rows.length !== 5000 || rows.some(({ status }) => status.status !== 'in-force')) process.exitCode = 1;
  await store.close();
});`,
  );
  const questions = {
    [`who-cites ${asked}`]: [BIN, 'who-cites', asked, '--index', index],
    cites: [BIN, 'cites', asked, '--index', index],
    '5,000 statuses at once': [statuses],
  };
  for (const words of Object.values(questions)) run(words);
  const [empty, times] = [[], Object.fromEntries(Object.keys(questions).map((name) => [name, []]))];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(run(['-e', '0']));
    for (const [name, words] of Object.entries(questions)) times[name].push(run(words));
  }
  const line = (name, all, ratio) => {
    const [wall, memory] = [median(all.map((one) => one.wall)), median(all.map((one) => one.memory))];
    return `${name.padEnd(44)}${wall.toFixed(0).padStart(6)} ms${memory.toFixed(0).padStart(6)} MB   ${ratio}\n`;
  };
  process.stdout.write(line('node -e 0', empty, ''));
  for (const [name, all] of Object.entries(times)) {
    const ratio = median(all.map(({ wall }, round) => wall / empty[round].wall));
    process.stdout.write(line(name, all, `${ratio.toFixed(2)} × node -e 0`));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
