// Figures, not tests: run by hand (`npm run bench`) after a build; prints one table. Rivals are run in turn, so that a busy
// machine slows all alike, and CPU time (user + system) is counted, of which the table gives medians and ratios.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extraction } from './extract.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const ROUNDS = Number(process.env.ROUNDS ?? 21);
const rows = [];
// `npm run bench -- --corpus FOLDER`: see extract.mjs. `--index FILE`: cold questions to that index too, which should be of a
// real code, since what is loaded for nothing shows only there.
const { values: given } = parseArgs({ options: { corpus: { type: 'string' }, index: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-bench-'));

// This variable alone makes Node 20 read a file of certificates at every start, which would hide what is measured.
const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** CPU milliseconds of one Node process, as bash's `time` counts them. */
function cpu(words) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>"$ERRORS"';
  const errors = join(scratch, 'errors');
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...words], {
    cwd: ROOT,
    env: { ...environment, ERRORS: errors },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${readFileSync(errors, 'utf8')}`);
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return (user + system) * 1000;
}

/** What is asked of an index of a real code: short answers and long ones. */
function questionsTo(index) {
  const note = join(scratch, 'note.md');
  writeFileSync(note, 'Voir l’article L. 162-5 du code de la sécurité sociale.\n');
  const questions = [
    ...['who-cites', 'cites', 'show', 'history'].map((command) => [command, 'L162-5']),
    ['check', note, '--no-cache'],
  ];
  return Object.fromEntries(
    questions.map(([command, ...words]) => [
      `${command} (--index)`,
      [BIN, command, ...words, '--index', resolve(index)],
    ]),
  );
}

/** Cold start of each, against an empty Node in the same round. */
function coldStart() {
  const rivals = {
    '--version': [BIN, '--version'],
    '--help': [BIN, '--help'],
    'who-cites L162-5 (warm index)': [BIN, 'who-cites', 'L162-5'],
    'cites L162-5 (warm index)': [BIN, 'cites', 'L162-5'],
    ...(given.index === undefined ? {} : questionsTo(given.index)),
  };
  const times = Object.fromEntries(['node -e 0', ...Object.keys(rivals)].map((name) => [name, []]));
  cpu(rivals['who-cites L162-5 (warm index)']);
  for (let round = 0; round < ROUNDS; round++) {
    times['node -e 0'].push(cpu(['-e', '0']));
    for (const [name, words] of Object.entries(rivals)) times[name].push(cpu(words));
  }
  const floor = times['node -e 0'];
  for (const [name, values] of Object.entries(times)) {
    const ratio = median(values.map((value, round) => value / floor[round]));
    rows.push([`cold start: ${name}`, `${median(values).toFixed(0)} ms CPU`, `${ratio.toFixed(2)} × node -e 0`]);
  }
}

/** Size of the index of the founding corpus: of so few files mostly empty tables, so it is set beside nothing. */
function indexSize() {
  const index = join(scratch, 'index.sqlite');
  cpu([BIN, 'build', '--index', index]);
  rows.push(['index of the seeds', `${megabytes(statSync(index).size)} MB`, '']);
}

try {
  coldStart();
  for await (const row of extraction({ folder: given.corpus })) rows.push(row);
  indexSize();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
writeFileSync(
  1,
  rows.map(([what, value, ratio]) => `${what.padEnd(42)}${value.padStart(14)}   ${ratio}`).join('\n') + '\n',
);
