// Every benchmark, by hand after `npm run build`: `npm run bench` is the short run (cold start and grammar, a build of the
// founding corpus, kills of that build, check). `npm run bench -- --all` adds the large ones: builds of --law FOLDER, an invented
// index with cold questions to it and its measures, every export of --index, an official archive of --members. --corpus: see extract.mjs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    law: { type: 'string' },
    corpus: { type: 'string' },
    index: { type: 'string' },
    members: { type: 'string', default: '1000000' },
  },
});
const SEEDS = join(HERE, '../../seeds');
const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-bench-all-'));
const large = join(scratch, 'large.sqlite');
const optional = (name, value) => (value === undefined ? [] : [name, value]);

/** What is run, in order, each with what it measures. */
const runs = [
  [
    'cold start, grammar, founding corpus',
    'run.mjs',
    ...optional('--corpus', asked.corpus),
    ...optional('--index', asked.index),
  ],
  ['builds', 'build.mjs', ...(asked.law === undefined ? [] : [asked.law])],
  ['kills', 'kill.mjs', SEEDS, asked.all ? '10' : '1'],
  ['check', 'check.mjs'],
  ['check, warm', 'check-warm.mjs'],
  ...(asked.all
    ? [
        ['a large index', 'large-index.mjs', large],
        ['cold questions to it', 'cold.mjs', large],
        ['measures of it', 'measures.mjs', large],
        ...(asked.index === undefined ? [] : [['every export of an index', 'exports.mjs', asked.index]]),
        ['an official archive', 'archive.mjs', asked.members],
      ]
    : []),
];

let failed = 0;
try {
  for (const [title, script, ...words] of runs) {
    process.stdout.write(`\n# ${title}: node test/bench/${[script, ...words].join(' ')}\n`);
    const { status } = spawnSync(process.execPath, [join(HERE, script), ...words], { stdio: 'inherit' });
    if (status !== 0) failed += 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
