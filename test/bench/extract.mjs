// node test/bench/extract.mjs [--corpus FOLDER] [--rounds N] [--sizes MB,MB]
// Speed of the published extract(): megabytes of text a second beside a bare scan in the same run, the import of the library
// beside that of an empty module (CPU time, so that a busy machine hurts less), and how texts made to be slow grow (the clock).
// FOLDER: `data` of npm @socialgouv/legi-data (29,115 articles); without it the labelled slice in test/gold is read.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readLines } from '../accuracy/lines.mjs';
import { HOSTILE } from './hostile.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** CPU seconds of one run of `work`. */
function seconds(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Plain texts of articles: of legi-data, or of the labelled slice. */
function corpus(folder) {
  if (folder === undefined)
    return ['hand', 'links', 'traps'].flatMap((name) =>
      readLines(join(ROOT, `test/gold/${name}.jsonl`)).map(({ text }) => text),
    );
  const texts = [];
  const visit = ({ type, data, children = [] }) => {
    if (type === 'article') texts.push(data.texte);
    children.forEach(visit);
  };
  for (const name of readdirSync(folder).filter((each) => /^LEGITEXT\d+\.json$/.test(each)))
    visit(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return texts;
}

const SCAN = /\b(?:articles?|art\.)\s/g;

/** Rounds of extraction and of the scan in turn; the first, which warms up, is not counted. */
function throughput(extract, { folder, rounds }) {
  const texts = corpus(folder);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const repeats = Math.ceil(4 / megabytes);
  const every = (work) => () => {
    let found = 0;
    for (let i = 0; i < repeats; i++) for (const text of texts) found += work(text);
    return found;
  };
  const whole = every((text) => extract(text, {}).length);
  const bare = every((text) => text.match(SCAN)?.length ?? 0);
  const times = { whole: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    const [one, other] = [seconds(whole), seconds(bare)];
    if (round === 0) continue;
    times.whole.push(one);
    times.bare.push(other);
  }
  const rate = (all) => `${((megabytes * repeats) / median(all)).toFixed(1)} MB/s`;
  const ratio = median(times.whole.map((one, i) => one / times.bare[i]));
  return [
    [
      `extract: ${texts.length} articles, ${megabytes.toFixed(1)} MB`,
      rate(times.whole),
      `${ratio.toFixed(1)} × the scan`,
    ],
    ['scan: /\\b(?:articles?|art\\.)\\s/g', rate(times.bare), ''],
  ];
}

/** CPU seconds of a process that imports a module; children's time is counted by bash. */
function importing(file) {
  const environment = { ...process.env };
  // This variable alone makes Node 20 read a file of certificates at every start, which would hide what is measured.
  delete environment.NODE_EXTRA_CA_CERTS;
  const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%3U %3S"; time "$@"', 'bash', process.execPath, file], {
    env: environment,
    encoding: 'utf8',
  });
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return user + system;
}

/** What the import of the library costs beside that of an empty module. */
function imports(rounds) {
  const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-bench-'));
  try {
    const files = {
      empty: '',
      'library (index.mjs)': 'dist/index.mjs',
      'library for browsers (browser.mjs)': 'dist/browser.mjs',
    };
    const times = {};
    for (const [name, path] of Object.entries(files)) {
      const target = join(scratch, `${Object.keys(times).length}.mjs`);
      const imported = path === '' ? join(scratch, 'empty.mjs') : join(ROOT, path);
      writeFileSync(join(scratch, 'empty.mjs'), 'export {};\n');
      writeFileSync(target, `import ${JSON.stringify(pathToFileURL(imported).href)};\n`);
      times[name] = { target, values: [] };
    }
    for (let round = 0; round < rounds; round++)
      for (const each of Object.values(times)) each.values.push(importing(each.target));
    const floor = times.empty.values;
    return Object.entries(times).map(([name, { values }]) => {
      const ratio = median(values.map((value, round) => value / floor[round]));
      return [`import: ${name}`, `${(median(values) * 1000).toFixed(0)} ms CPU`, `${ratio.toFixed(2)} × empty`];
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Milliseconds by the clock of one hostile text at two sizes, the best of three in turn or of what three seconds hold. */
function hostile(extract, { name, sizes }) {
  const make = HOSTILE[name];
  extract(make(2e5), {});
  // As a file would give it: V8 keeps what repeat() gives in parts, and looks through them at each letter.
  const texts = sizes.map((size) => Buffer.from(make(size * 1e6)).toString());
  const best = texts.map(() => Infinity);
  let references = 0;
  const begun = performance.now();
  for (let round = 0; round < 3 || (round < 25 && performance.now() - begun < 3000); round++)
    texts.forEach((text, i) => {
      const start = performance.now();
      references = extract(text, {}).length;
      best[i] = Math.min(best[i], performance.now() - start);
    });
  return { best, references };
}

/** Each hostile text in a process of its own, since what one leaves in the heap slows the next: growth, and what a reference costs. */
function* growth([small, large]) {
  for (const name of Object.keys(HOSTILE)) {
    const words = [fileURLToPath(import.meta.url), '--hostile', name, '--sizes', `${small},${large}`];
    const { best, references } = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
    const each = references < 1000 ? '' : `${((best[1] * 1000) / references).toFixed(2)} µs a reference`;
    const doubling = (best[1] / best[0]) ** (1 / Math.log2(large / small));
    yield [`worst: ${name}`, `${best[1].toFixed(0)} ms`, `${doubling.toFixed(2)} × for twice  ${each}`];
  }
}

const loadExtract = async () => (await import(pathToFileURL(join(ROOT, 'dist/browser.mjs')).href)).extract;

/** Every row of the table, as it is known: what, value, beside what. */
export async function* extraction({ folder, rounds = 9, sizes = [5, 10] } = {}) {
  yield* throughput(await loadExtract(), { folder, rounds });
  yield* imports(rounds * 2 + 1);
  yield* growth(sizes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      rounds: { type: 'string' },
      sizes: { type: 'string' },
      hostile: { type: 'string' },
    },
  });
  const sizes = values.sizes?.split(',').map(Number);
  if (values.hostile !== undefined) {
    process.stdout.write(JSON.stringify(hostile(await loadExtract(), { name: values.hostile, sizes })));
  } else {
    const rows = extraction({
      folder: values.corpus,
      ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }),
      ...(sizes === undefined ? {} : { sizes }),
    });
    for await (const [what, value, ratio] of rows)
      process.stdout.write(`${what.padEnd(46)}${value.padStart(12)}   ${ratio}\n`);
  }
}
