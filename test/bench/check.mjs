// node test/bench/check.mjs [INDEX] [FILE]
// CPU time of `cite-graph check` against INDEX (else one built of seeds/): megabytes of Markdown a second of one run over FILE
// (else the README many times over), and one small file from cold beside an empty Node, in turn, ROUNDS times. Nothing is kept.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const ROUNDS = Number(process.env.ROUNDS ?? 11);
const [given, document] = process.argv.slice(2);
// This variable alone makes Node 20 read a file of certificates at every start, which would hide what is measured.
const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** CPU seconds of one Node process; children's time is counted by bash. */
function seconds(words) {
  const { stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null', 'bash', process.execPath, ...words],
    {
      env: environment,
      encoding: 'utf8',
    },
  );
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return user + system;
}

const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-bench-check-'));
try {
  const index = given ?? join(scratch, 'index.sqlite');
  if (given === undefined) spawnSync(process.execPath, [BIN, 'build', join(ROOT, 'seeds'), '--index', index]);
  const large = document ?? join(scratch, 'large.md');
  if (document === undefined) writeFileSync(large, readFileSync(join(ROOT, 'README.md'), 'utf8').repeat(200));
  const small = join(scratch, 'small.md');
  writeFileSync(small, 'Voir l’article L. 162-5 du code de la sécurité sociale.\n');
  const check = (file) => [BIN, 'check', file, '--index', index, '--format', 'ndjson', '--no-cache'];
  const [empty, cold] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(seconds(['-e', '0']));
    cold.push(seconds(check(small)));
  }
  const whole = seconds(check(large)) - median(cold);
  const megabytes = statSync(large).size / 1e6;
  const ratio = median(cold.map((value, round) => value / empty[round]));
  process.stdout.write(
    `check: ${megabytes.toFixed(1)} MB of Markdown      ${(megabytes / whole).toFixed(1)} MB/s CPU\n`,
  );
  process.stdout.write(
    `check: one small file from cold   ${(median(cold) * 1000).toFixed(0)} ms CPU   ${ratio.toFixed(2)} × node -e 0\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
