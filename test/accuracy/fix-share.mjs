// node test/accuracy/fix-share.mjs LAW FINDINGS [--misses N]
// LAW: the folder of the code du travail as Markdown pages; FINDINGS: `check --format ndjson` of documents that are nobody's
// signed act (kali-pages.mjs makes some). Of the citations of articles that are gone and that, by the lists of the pages
// alone, have one successor in both directions which is in force: to how many is that successor told, as certain, with an
// edit that --fix would make. The lists are read here anew, by none of the program's own code.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'string', default: '0' } },
});
const [folder, findings] = positionals;
if (folder === undefined || findings === undefined) {
  process.stderr.write('node test/accuracy/fix-share.mjs LAW FINDINGS [--misses N]\n');
  process.exit(2);
}

const plain = (number) => number.replace(/[.\s\u00a0*]/g, '').toUpperCase();
const NUMBER = /\b(?:LO|[LRD])\.? ?\*?\d+(?:-\d+)*/g;

/** Lines of one list of a page: « Code du travail - art. L2231-6 (VD) », « Code du travail L132-17 alinéa 2 ». */
function list(page, title) {
  const found = new RegExp(`^_${title}_:\\s*\\n((?:\\s*(?:-.*)?\\n)*)`, 'm').exec(page)?.[1] ?? '';
  return found.split('\n').filter((line) => line.trim() !== '');
}

/** The numbers of the code that a list names, and whether any line names another text or a part of an article. */
function members(lines) {
  const numbers = new Set();
  let other = false;
  for (const line of lines) {
    const words = line.replace(/^\s*- /, '');
    if (/^Code du travail\b/.test(words) && !/\b(?:alinéas?|phrases?|al\.|début|fin|ecqc)(?!\p{L})|°/iu.test(words))
      for (const [number] of words.matchAll(NUMBER)) numbers.add(plain(number));
    else if (/^Code du travail\b/.test(words)) other = true;
    else if (!/^(?:Loi|Décret|Ordonnance|Arrêté|LOI)/.test(words)) other = true;
  }
  return { numbers, other };
}

const pages = new Map();
for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile() || !/^Article .*\.md$/.test(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const number = plain(basename(path).replace(/^Article (.*?)(?: - \d+)?\.md$/, '$1'));
  const words = readFileSync(path, 'utf8');
  const page = {
    after: members(list(words, 'Nouveaux textes')),
    before: members(list(words, 'Anciens textes')),
    dead: /^_(?:Abrogé par|Transféré par|Annulé par)_/m.test(words) || /ancienne/.test(path),
  };
  pages.set(number, [...(pages.get(number) ?? []), page]);
}

/** The one page of a number; none where the number lived twice. */
const only = (number) => (pages.get(number)?.length === 1 ? pages.get(number)[0] : undefined);

/** The successor in force that the lists of an article and of those after it name alone, in both directions. */
function successor(number, steps = 0) {
  const page = only(number);
  if (page === undefined || page.after.other || page.after.numbers.size !== 1 || steps > 8) return undefined;
  const [next] = page.after.numbers;
  const { before, dead } = only(next) ?? {};
  if (before === undefined || before.other || before.numbers.size !== 1 || !before.numbers.has(number))
    return undefined;
  return dead || only(next).after.numbers.size > 0 ? successor(next, steps + 1) : next;
}

const GONE = new Set(['repealed', 'transferred']);
const numberOf = (key) => plain(key.slice(key.indexOf('/') + 1));
/** « articles L. 132-1 et suivants », « R. 212-2 à R. 212-10 »: more articles than one, which went different ways. */
const isSeveral = ({ context: { text, start, end } }) =>
  /^\s*(?:et suivants?|et s\.|à (?:l'article )?[LRD]\.)/.test(text.slice(end)) || /\bà\s*$/.test(text.slice(0, start));

const counts = { gone: 0, several: 0, one: 0, told: 0, certain: 0, edited: 0 };
const missed = [];
for (const line of readFileSync(findings, 'utf8').trim().split('\n')) {
  const finding = JSON.parse(line);
  const { rule, severity, target = '', suggestions, judgedOn } = finding;
  if (!GONE.has(rule) || severity !== 'error' || judgedOn?.dated === true || !target.startsWith('code-du-travail/'))
    continue;
  counts.gone++;
  const next = successor(numberOf(target));
  if (next === undefined) continue;
  if (isSeveral(finding)) {
    counts.several++;
    continue;
  }
  counts.one++;
  const told = suggestions.find(({ targets }) => targets.length === 1 && numberOf(targets[0]) === next);
  if (told !== undefined) counts.told++;
  if (told?.certain === true) counts.certain++;
  if (told?.edit !== undefined) counts.edited++;
  const why = told === undefined ? 'not told' : told.certain ? 'no edit' : 'not certain';
  if (told?.edit === undefined) missed.push({ why, next, finding });
}

const percent = (part) => `${String(part)} = ${((100 * part) / Math.max(1, counts.one)).toFixed(1)} %`;
const flat = (words) => words.replace(/\s+/g, ' ');
const lines = [
  `citations of articles that are gone (error, undated): ${String(counts.gone)}`,
  `of which « et suivants » or a range of such articles, which no one number replaces: ${String(counts.several)}`,
  `of which one successor in both directions is in force, by the lists alone: ${String(counts.one)}`,
  `it is told: ${percent(counts.told)}`,
  `as certain (its words are still those of the rule): ${percent(counts.certain)}`,
  `with an edit: ${percent(counts.edited)}`,
  ...missed.slice(0, Number(values.misses)).map(({ why, next, finding: { path, targetName, context, surface } }) => {
    const { text, start, end } = context;
    return flat(
      `${why}: ${targetName} → ${next} | ${path} | ${text.slice(Math.max(0, start - 110), start)}[${surface}]${text.slice(end, end + 90)}`,
    );
  }),
];
process.stdout.write(`${lines.join('\n')}\n`);
