// Builds of a folder of law: `node test/bench/build.mjs folder`. The first, the second with nothing changed beside a bare
// walk that looks at every file, one with a hundred files changed; peak memory, and the index's size beside its sources.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-bench-build-'));
const law = join(folder, 'law');
const index = join(folder, 'index.sqlite');
const say = (what, value, more = '') => process.stdout.write(`${what.padEnd(40)}${value.padStart(14)}   ${more}\n`);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
// Below that a program's start is all there is to measure, and an index is mostly empty tables.
const TELLING = 1000;
// A line of words may be added to these; in a configuration, XML or JSON it would be an error.
const isPage = (file) => /\.(?:md|markdown|txt)$/i.test(file);

function walk(path) {
  let [files, bytes] = [[], 0];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const full = join(path, entry.name);
    if (entry.isDirectory()) {
      const below = walk(full);
      files = files.concat(below.files);
      bytes += below.bytes;
    } else {
      bytes += statSync(full).size;
      files.push(full);
    }
  }
  return { files, bytes };
}

// A process knows its own peak of memory, its threads' included, in kilobytes.
const peak = join(folder, 'peak.cjs');
const said = join(folder, 'peak');
writeFileSync(
  peak,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, String(process.resourceUsage().maxRSS)));`,
);

function build() {
  const start = performance.now();
  const words = ['-r', peak, BIN, 'build', law, '--index', index, '--stats', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', process.execPath, ...words],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  const { rows } = JSON.parse(stdout);
  const stages = rows.filter(({ what }) => what === 'milliseconds');
  const way = rows.find(({ what }) => what === 'way');
  return {
    wall,
    cpu: (user + system) * 1000,
    peak: Number(readFileSync(said, 'utf8')) / 1024,
    way: way === undefined ? 'whole' : [way.name, way.detail].filter((words) => words !== '').join(': '),
    stages: stages.map(({ name, figure }) => `${name} ${seconds(figure)}`).join(', '),
  };
}

try {
  cpSync(resolve(process.argv[2] ?? join(ROOT, 'seeds')), law, { recursive: true, preserveTimestamps: true });
  const { files, bytes } = walk(law);
  say('machine', `load ${loadavg()[0].toFixed(1)}`, `${files.length} files, ${megabytes(bytes)} MB`);
  const first = build();
  say(
    'first build',
    seconds(first.wall),
    `${(bytes / 1e3 / first.wall).toFixed(1)} MB/s, CPU ${seconds(first.cpu)}, peak ${first.peak.toFixed(0)} MB: ${first.stages}`,
  );
  const telling = files.length >= TELLING;
  const few = `fewer than ${TELLING} files: no ratio would say anything`;
  const larger = `${(statSync(index).size / bytes).toFixed(2)} × its sources`;
  say('index', `${megabytes(statSync(index).size)} MB`, telling ? larger : few);
  // In turn, because a busy machine slows both alike.
  const rounds = Array.from({ length: 5 }, () => {
    const bare = performance.now();
    walk(law);
    const walked = performance.now() - bare;
    return { walked, built: build().wall };
  });
  const ratio = median(rounds.map(({ walked, built }) => built / walked));
  say(
    'nothing changed',
    seconds(median(rounds.map(({ built }) => built))),
    telling
      ? `${ratio.toFixed(1)} × a bare walk (${seconds(median(rounds.map(({ walked }) => walked)))}), medians of five in turn`
      : few,
  );
  // The files' times stay: of these archives they say the day of the law, and another day is another law.
  const pages = files.filter(isPage);
  const many = Math.min(100, pages.length);
  const change = (edit) => {
    for (let place = 0; place < many; place++) {
      const at = Math.floor((place * pages.length) / many);
      const { atime, mtime } = statSync(pages[at]);
      const words = readFileSync(pages[at], 'utf8');
      writeFileSync(pages[at], edit(words, readFileSync(pages[at + 1] ?? pages[0], 'utf8'), place));
      utimesSync(pages[at], atime, mtime);
    }
    return build();
  };
  const tell = (what, changed) =>
    say(
      what,
      seconds(changed.wall),
      telling
        ? `${((100 * changed.wall) / first.wall).toFixed(0)} % of the first, by CPU ${((100 * changed.cpu) / first.cpu).toFixed(0)} %; ${changed.way}; ${changed.stages}`
        : few,
    );
  // What editors do: other words, a reference to the next article, one more bullet for it; a README has no lists.
  const numberOf = (page) => /^# Article (\S+)/m.exec(page)?.[1] ?? 'L1';
  const edited = change((words, next, place) =>
    place % 3 === 0
      ? words.replace(/\n\n/, '\n\nSans préjudice des dispositions en vigueur. ')
      : place % 3 === 1
        ? words.replace(/\n\n/, `\n\nVoir l’article ${numberOf(next)}. `)
        : words.replace(/\n_Modifié par_:\n/, (lists) => `${lists}\n  - Loi n°2016-1088 du 8 août 2016 - art. 8 (V)`),
  );
  tell(`${many} files changed`, edited);
  tell(
    `${many} files changed, new articles named`,
    change((words, _, place) => words.replace(/\n\n/, `\n\nVoir l’article L. 99${place}-77 du code civil. `)),
  );
  process.stdout.write(`load at the end ${loadavg()[0].toFixed(1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
