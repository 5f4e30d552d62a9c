// Kills a build at random moments in each of its stages and opens the index after each: `node test/bench/kill.mjs [folder]
// [kills a stage]`. The folder is of law; the founding corpus unless said. Of a thousand files or more the builds that take
// a few changed files into the index are killed too. Prints what was found; exits 1 if anything was lost.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const law = resolve(process.argv[2] ?? join(ROOT, 'seeds'));
const each = Number(process.argv[3] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-kill-'));
const index = join(folder, 'index.sqlite');
const build = ['build', law, '--index', index, '--force'];

/** The same moments each time, for a figure that can be found again. */
let seed = 20261122;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

const cite = (...words) =>
  spawnSync(process.execPath, [BIN, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
const answer = () => cite('list', '--index', index, '--format', 'csv').stdout;

const start = performance.now();
const first = JSON.parse(cite(...build, '--stats', '--format', 'json').stdout);
const length = performance.now() - start;
const rows = first.rows.filter(({ what }) => what === 'milliseconds');
const work = rows.reduce((sum, { figure }) => sum + figure, 0);
const whole = answer();

/** Milliseconds from the start of the process in which each stage runs; before the first the program loads. */
const stages = [{ name: 'loading', from: 0, to: length - work }];
for (const { name, figure } of rows) stages.push({ name, from: stages.at(-1).to, to: stages.at(-1).to + figure });
stages.push({ name: 'any', from: 0, to: length });

let lost = 0;
for (const { name, from, to } of stages) {
  let [killed, answered] = [0, 0];
  for (let kill = 0; kill < each; kill++) {
    const child = spawn(process.execPath, [BIN, ...build], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal)));
    await pause(from + random() * (to - from));
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') killed++;
    if (answer() === whole) answered++;
    else lost++;
  }
  process.stdout.write(
    `${name.padEnd(10)} ${each} kills, ${killed} before the end; ${answered} times the same answer\n`,
  );
}
// Pages that change, over and over, in a copy: each build would take them into the index that is there.
const copy = join(folder, 'law');
cpSync(law, copy, { recursive: true, preserveTimestamps: true });
const pages = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) => /Article .*\.md$/.test(name));
const patched = join(folder, 'patched.sqlite');
const patch = ['build', copy, '--index', patched];
const everything = (at) => cite('export', '--format', 'csv', '--index', at).stdout;
const wayOf = () => {
  const { rows } = JSON.parse(cite(...patch, '--stats', '--format', 'json').stdout);
  return rows.find(({ what }) => what === 'way')?.name;
};
const numberOf = (page) => /^# Article ([LRD]\.?\d\S*)/m.exec(readFileSync(join(copy, page), 'utf8'))?.[1];
/** Another reference at the head of some pages, to an article that is there; the files' days stay: they are the law's. */
function edit(turn) {
  for (let place = 0; place < pages.length; place += Math.ceil(pages.length / 10)) {
    const path = join(copy, pages[place]);
    const { atime, mtime } = statSync(path);
    const words = readFileSync(path, 'utf8').replace(/\n\n(?:Voir l’article \S+ )?/, '\n\n');
    const number = numberOf(pages[(place + turn) % pages.length]) ?? numberOf(pages[place]);
    writeFileSync(path, number === undefined ? words : words.replace('\n\n', `\n\nVoir l’article ${number}. `));
    utimesSync(path, atime, mtime.getTime() / 1000 + 1);
  }
}
if (pages.length >= 1000) {
  cite(...patch);
  // The first edit moves the folder's own time: that index is written whole.
  edit(0);
  cite(...patch);
  edit(1);
  const begun = performance.now();
  const way = wayOf();
  const took = performance.now() - begun;
  let [killed, answered, mended] = [0, 0, 0];
  for (let kill = 0; kill < 2 * each; kill++) {
    cite(...patch);
    const before = everything(patched);
    edit(kill + 2);
    const child = spawn(process.execPath, [BIN, ...patch], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal)));
    await pause((0.3 + 0.7 * random()) * took);
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') killed++;
    const now = everything(patched);
    if (cite(...patch).status === 0) mended++;
    if (now === before || now === everything(patched)) answered++;
    else lost++;
  }
  cite('build', copy, '--index', index, '--force');
  const same = everything(index) === everything(patched);
  if (!same || mended < 2 * each) lost++;
  process.stdout.write(
    `${String(way).padEnd(10)} ${2 * each} kills, ${killed} before the end; ${answered} times the answer before or after; then as built from nothing: ${same}\n`,
  );
}
const last = cite(...build);
const left = readdirSync(folder).filter((name) => /building|lock|journal|-wal/.test(name));
process.stdout.write(
  `then built again: exit ${last.status}, the same answer: ${answer() === whole}, left behind: ${left.length}\n`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = lost > 0 || left.length > 0 ? 1 : 0;
