// node test/bench/check.mjs [INDEX] [FILE]
// `cite-graph check` against INDEX (else one built of seeds/), nothing kept: megabytes of Markdown a second of CPU of one run over
// FILE (else the README many times over); and one small file from cold beside an empty Node, in turn, ROUNDS times, by the clock
// and by CPU, in an empty folder and in this one, whose package.json names a configuration.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const ROUNDS = Number(process.env.ROUNDS ?? 11);
const [given, document] = process.argv.slice(2);
// This variable alone makes Node 20 read a file of certificates at every start, which would hide what is measured.
const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of one Node process by the clock and of CPU, user and system; children's time is counted by bash. */
function measured(words, cwd) {
  const { stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null', 'bash', process.execPath, ...words],
    { cwd, env: environment, encoding: 'utf8' },
  );
  const [clock, user, system] = stderr
    .trim()
    .split(/\s+/)
    .slice(-3)
    .map((seconds) => Number(seconds) * 1000);
  return { clock, cpu: user + system };
}

/** One line: median, least, and the median of the ratios of one round. */
function line(name, runs, empty, unit) {
  const values = runs.map((run) => run[unit]);
  const ratio = median(values.map((value, round) => value / empty[round][unit]));
  const least = Math.min(...values) / Math.min(...empty.map((run) => run[unit]));
  const times = `${median(values).toFixed(0)} ms ${unit === 'cpu' ? 'CPU' : 'by the clock'}`;
  return `${name.padEnd(46)} ${times.padEnd(20)} ${ratio.toFixed(2)} × node -e 0 (least by least ${least.toFixed(2)})\n`;
}

const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-bench-check-'));
try {
  const index = given === undefined ? join(scratch, 'index.sqlite') : resolve(given);
  if (given === undefined) spawnSync(process.execPath, [BIN, 'build', join(ROOT, 'seeds'), '--index', index]);
  const large = document ?? join(scratch, 'large.md');
  if (document === undefined) writeFileSync(large, readFileSync(join(ROOT, 'README.md'), 'utf8').repeat(200));
  const small = join(scratch, 'small.md');
  writeFileSync(small, 'Voir l’article L. 162-5 du code de la sécurité sociale.\n');
  const check = (file) => [BIN, 'check', file, '--index', index, '--format', 'ndjson', '--no-cache'];
  const places = { 'in an empty folder': mkdtempSync(join(scratch, 'empty-')), 'where there is a configuration': ROOT };
  const empty = [];
  const cold = Object.fromEntries(Object.keys(places).map((place) => [place, []]));
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(measured(['-e', '0'], scratch));
    for (const [place, cwd] of Object.entries(places)) cold[place].push(measured(check(small), cwd));
  }
  const started = median(cold['in an empty folder'].map(({ cpu }) => cpu));
  const whole = measured(check(resolve(large)), places['in an empty folder']).cpu - started;
  const megabytes = statSync(large).size / 1e6;
  process.stdout.write(
    `check: ${megabytes.toFixed(1)} MB of Markdown      ${((megabytes * 1000) / whole).toFixed(1)} MB/s CPU\n`,
  );
  for (const unit of ['clock', 'cpu'])
    for (const [place, runs] of Object.entries(cold))
      process.stdout.write(line(`check: one small file from cold ${place}`, runs, empty, unit));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
