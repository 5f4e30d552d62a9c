// node test/bench/check-warm.mjs [INDEX] [FILE OR FOLDER...]
// Megabytes a second of `cite-graph check` where it is warm: one process checks the same documents ROUNDS times after a first
// round that is not counted, each time with the index opened anew and nothing kept; by the clock and by CPU time (which counts
// V8's helpers too), best and median, beside a bare scan of the same bytes. INDEX: else one of seeds/. Documents: else the README many
// times over and an employment contract that cites as contracts do; whatever is named is measured after them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { SHARED } from '../../src/bundle/shared.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SCAN = /\b(?:articles?|art\.)\s/g;
const [given, ...named] = process.argv.slice(2);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** An employment contract of some six pages, with a citation in every third paragraph; `year` makes each another one. */
function contract(year) {
  const own = (number, title, ...words) => `## Article ${number} – ${title}\n\n${words.join('\n\n')}\n`;
  const duty =
    'Le salarié exerce ses fonctions sous l’autorité de la direction, qui lui donne ses instructions et organise son travail selon les nécessités du service, dans le respect de sa qualification et des usages de l’entreprise.';
  const pay =
    'La rémunération est versée le dernier jour ouvré de chaque mois par virement ; elle comprend la part fixe, les primes d’usage et, le cas échéant, la contrepartie des heures faites au-delà de l’horaire collectif.';
  return [
    `# Contrat de travail à durée indéterminée n° ${year}-${year % 97}\n`,
    'Entre la société Exemple, société par actions simplifiée, d’une part, et la personne désignée ci-dessous, d’autre part.\n',
    own(1, 'Engagement', duty, 'Le contrat est régi par les articles L. 1221-1 et suivants du code du travail.', duty),
    own(2, 'Période d’essai', 'Elle est de trois mois (article L. 1221-19 du code du travail).', duty, duty),
    own(3, 'Lieu de travail', duty, duty),
    own(4, 'Durée du travail', pay, 'Le forfait suit les articles L. 3121-58 à L. 3121-64 du même code.', duty, pay),
    own(5, 'Rémunération', pay, pay, 'Les retenues sont celles de l’article L. 242-1 du code de la sécurité sociale.'),
    own(6, 'Congés', duty, 'Les congés sont pris selon l’article L. 3141-3 du code du travail.', pay, duty),
    own(7, 'Maladie', pay, duty, 'Le complément est celui de l’article L. 1226-1 du code du travail.', pay),
    own(8, 'Confidentialité', duty, duty, duty),
    own(9, 'Rupture', duty, 'Le préavis est celui de l’article L. 1234-1 du code du travail.', duty, pay),
    'Fait en deux exemplaires originaux.\n',
  ].join('\n');
}

/** Every file below a path, with its bytes. */
function bytesOf(path) {
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => bytesOf(join(path, name)));
}

/** Seconds of one piece of work. */
async function timed(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 };
}

const nowhere = { write: (_, done) => (done(), true) };
const io = {
  ...{ stdin: [], stdout: nowhere, stderr: nowhere, isTTY: { stdout: false, stderr: false }, env: {}, cwd: ROOT },
  ...{ today: () => new Date().toISOString().slice(0, 10), columns: undefined },
};

async function measure(name, path, { run, index }) {
  const texts = bytesOf(path);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const words = ['check', path, '--index', index, '--format', 'ndjson', '--no-cache', '--fail-on', 'never'];
  const [rounds, scans] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const whole = await timed(() => run(words, io));
    const bare = await timed(() => texts.reduce((sum, text) => sum + (text.match(SCAN)?.length ?? 0), 0));
    if (round > 0) [rounds, scans].forEach((all, place) => all.push([whole, bare][place]));
  }
  const rate = (of, by) => (megabytes / of(rounds.map((each) => each[by]))).toFixed(1);
  const least = (values) => Math.min(...values);
  const ratio = median(rounds.map(({ cpu }, round) => cpu / scans[round].cpu));
  const both = (by) => `${rate(least, by)} (${rate(median, by)})`.padStart(13);
  process.stdout.write(
    `${name.padEnd(34)}${megabytes.toFixed(1).padStart(6)} MB ${both('clock')} MB/s by the clock ${both('cpu')} by CPU   ${ratio.toFixed(0)} × the scan\n`,
  );
}

mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
const cache = mkdtempSync(join(ROOT, 'node_modules/.cache/cite-graph-warm-'));
const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-bench-warm-'));
try {
  await build({
    ...SHARED,
    ...{ entryPoints: ['src/cli/run.ts'], outfile: join(cache, 'run.mjs'), platform: 'node', format: 'esm' },
    banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
  });
  const { run } = await import(pathToFileURL(join(cache, 'run.mjs')).href);
  const index = given ?? join(scratch, 'index.sqlite');
  const bin = join(ROOT, 'bin/cite-graph.cjs');
  if (given === undefined) spawnSync(process.execPath, [bin, 'build', join(ROOT, 'seeds'), '--index', index]);
  writeFileSync(join(scratch, 'readme.md'), readFileSync(join(ROOT, 'README.md'), 'utf8').repeat(400));
  mkdirSync(join(scratch, 'contracts'));
  for (let year = 1000; year < 2000; year++) writeFileSync(join(scratch, `contracts/${year}.md`), contract(year));
  await measure('README, 400 times', join(scratch, 'readme.md'), { run, index });
  await measure('1,000 contracts of employment', join(scratch, 'contracts'), { run, index });
  for (const path of named) await measure(basename(path), path, { run, index });
} finally {
  rmSync(cache, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
}
