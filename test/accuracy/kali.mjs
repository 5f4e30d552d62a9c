// node test/accuracy/kali.mjs DATA INDEX [--findings FILE] [--misses N] [--sample N --seed S]
// DATA: the folder `data` of npm @socialgouv/kali-data; INDEX: built of the code du travail. Takes the hyperlinks out of the
// agreements, checks what is left (FILE keeps or gives the findings, NDJSON) and says how many of the links that Légifrance
// marks as repealed are found by their words alone, and for the rest why not. With --sample, N findings of every class in
// turn as lines of a table to be read by a lawyer: file, place, words, rule, severity, day, verdict and cause (both empty).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { agreements, decidedBy, plainNumber } from './kali-links.mjs';

const BIN = fileURLToPath(new URL('../../bin/cite-graph.cjs', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    findings: { type: 'string' },
    misses: { type: 'string', default: '0' },
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const [folder, index] = positionals.map((path) => resolve(path));
if (folder === undefined || index === undefined) {
  process.stderr.write('node test/accuracy/kali.mjs DATA INDEX [--findings FILE] [--misses N] [--sample N --seed S]\n');
  process.exit(2);
}

/** Findings of a run over the agreements without links, by file. */
function check(scratch, files) {
  const kept = resolve(values.findings ?? join(scratch, 'findings.ndjson'));
  if (!existsSync(kept)) {
    for (const { name, words } of files) writeFileSync(join(scratch, name), words);
    const names = files.map(({ name }) => name);
    const words = [BIN, 'check', '--quiet', '--index', index, '--format', 'ndjson', '--output', kept, ...names];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: scratch, encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(stderr);
  }
  const findings = readFileSync(kept, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Map.groupBy === undefined ? grouped(findings) : Map.groupBy(findings, ({ path }) => path);
}

function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) groups.set(finding.path, [...(groups.get(finding.path) ?? []), finding]);
  return groups;
}

/** What says that an article is gone. */
const GONE = new Set(['repealed', 'outdated', 'transferred', 'lapsed', 'annulled']);
const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
const count = (table, key) => table.set(key, (table.get(key) ?? 0) + 1);
const numberOf = ({ target }) => target.slice(target.indexOf('/') + 1).replace(/@.*/, '');

/** What became of one link whose words give its number and decide its code. */
function outcome(link, findings) {
  const near = findings.filter(({ span }) => span.start < link.end + 2 && link.start - 2 < span.end);
  const wanted = plainNumber(link.number);
  const gone = near.find((each) => GONE.has(each.rule) && plainNumber(numberOf(each)) === wanted);
  if (gone !== undefined) return { found: gone };
  // « repealed before, or never existed »: no page, and a number of the form that the code gave up.
  const old = near.find((each) => each.rule === 'not-known' && each.message.includes('never existed'));
  if (old !== undefined && plainNumber(numberOf(old)) === wanted) return { found: old };
  const range = findings.find(
    ({ rule, span }) => GONE.has(rule) && span.end <= link.start && link.start - span.end < 24 && link.ends === true,
  );
  if (range !== undefined) return { found: { ...range, basis: { basis: 'the whole range, told at its beginning' } } };
  const [other] = near;
  if (other === undefined) return { cause: 'no finding: the index has it in force, or does not say' };
  return { cause: GONE.has(other.rule) ? 'another article' : `told by ${other.rule}` };
}

function recall(files, byFile) {
  const words = new Map();
  const how = new Map();
  const causes = new Map();
  const missed = [];
  for (const { name, words: source, links } of files)
    for (const link of links) {
      if (link.mark !== 'Ab' || link.text !== 'Code du travail') continue;
      const given = plainNumber(source.slice(link.start, link.end)).includes(plainNumber(link.number));
      const decided = given ? decidedBy(source, link) : 'number not given';
      count(words, decided);
      if (decided !== 'named' && decided !== 'only code') continue;
      const ends = /\bà (?:l'article )?(?:[LRD]\.? ?)?$/.test(source.slice(link.start - 14, link.start));
      const { found, cause } = outcome({ ...link, ends }, byFile.get(name) ?? []);
      if (found !== undefined) count(how, `${found.rule} ${found.severity}, by ${found.basis?.basis ?? 'its number'}`);
      else {
        count(causes, cause);
        missed.push(`${name}:${link.start} ${link.number} | ${source.slice(link.start - 60, link.end + 60)}`);
      }
    }
  return { words, how, causes, missed };
}

const total = (table) => [...table.values()].reduce((sum, each) => sum + each, 0);
const rows = (table) =>
  [...table].sort((a, b) => b[1] - a[1]).map(([name, value]) => `  ${String(value).padStart(5)}  ${name}`);

/** Random numbers that are the same every time (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** N findings: one of every class of rule, severity, basis and datedness in turn, drawn by chance, until there are enough. */
function* sample(findings, wanted, seed) {
  const random = randomOf(seed);
  const classOf = ({ rule, severity, basis, judgedOn }) => [rule, severity, basis?.basis, judgedOn?.dated].join();
  const classes = [...grouped(findings.map((each) => ({ ...each, path: classOf(each), file: each.path }))).values()];
  classes.sort((a, b) => b.length - a.length);
  for (let drawn = 0; drawn < wanted;) {
    let any = false;
    for (const group of classes) {
      if (group.length === 0 || drawn >= wanted) continue;
      const [finding] = group.splice(Math.floor(random() * group.length), 1);
      any = true;
      drawn++;
      yield finding;
    }
    if (!any) return;
  }
}

const flat = (words) => words.replace(/\s+/g, ' ');
const cell = ({ file, line, column, context, surface, rule, severity, basis, judgedOn, message }) => {
  const { text, start, end } = context;
  const around = `${text.slice(Math.max(0, start - 90), start)}[${surface}]${text.slice(end, end + 110)}`;
  const day = `${judgedOn?.day} (${judgedOn?.from})`;
  const place = `${line}:${column}`;
  return [file, place, around, message, rule, severity, basis?.basis ?? '', day, '', ''].map(flat).join('\t');
};

const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-kali-'));
try {
  const files = [...agreements(folder)].filter(({ words }) => words.length > 400);
  const byFile = check(scratch, files);
  if (Number(values.sample) > 0) {
    const kept = [...byFile.values()].flat().filter(({ target }) => target?.startsWith('code-du-travail/'));
    for (const each of sample(kept, Number(values.sample), Number(values.seed)))
      process.stdout.write(`${cell(each)}\n`);
  } else {
    const { words, how, causes, missed } = recall(files, byFile);
    const decided = total(how) + total(causes);
    const lines = [
      `links to the code du travail marked (Ab): ${total(words)}`,
      ...rows(words),
      `found, of ${decided} whose words give the number and decide the code: ${total(how)} = ${percent(total(how), decided)}`,
      ...rows(how),
      `missed: ${total(causes)}`,
      ...rows(causes),
      ...missed.slice(0, Number(values.misses)).map(flat),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
