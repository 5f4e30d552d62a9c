// npm run agreement -- FOLDER... [--sample N] [--seed S] [--cause CAUSE]
// FOLDER: one code as Markdown pages. How far the references of an article's words and its own list « Cite » agree, and for
// the rest the cause, as far as a rule can tell. With --sample N, N of each kind of disagreement as lines of a table.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { grammar } from './engine.mjs';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    cause: { type: 'string' },
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const engine = await grammar();
const { markdown, extract, readBullet, canonicalNumber, compareNumbers, numberPrefix, identifyText } = engine;

const CAUSES = {
  text: {
    'no list': 'the article has no list « Cite » at all',
    'text named': 'the list names the text without the article',
    'other text': 'the list has the number under another text',
    'next wording': 'the number differs from a listed one only by letter or last figures',
    'not listed': 'nothing in the list comes near',
  },
  list: {
    'range member': 'inside a range that the words give: counted as agreement',
    'text named': 'the words name the text, or a division of it, without the article',
    'other text': 'the words have the number, read as of another text',
    'own number': 'the article itself',
    'number unread': 'the figures stand in the words and were not read as an article',
    'not in the words': 'the figures stand nowhere in the words: an older or later wording, or a division',
  },
};

const key = (text, number) => `${text.key}/${number}`;
const decoder = (path) => ({ path, bytes: readFileSync(path) });

/** Every article that the words cite, ends of ranges included, with the place of its first mention. */
function cited(body, context) {
  const articles = new Map();
  const ranges = [];
  const texts = new Set();
  for (const reference of extract(body, context)) {
    const { text, number, through, span, kind } = reference;
    if (text === undefined) continue;
    if (kind === 'text' || kind === 'division' || kind === 'self') texts.add(text.key);
    if (kind !== 'article' || number === undefined) continue;
    for (const each of [number, through]) {
      if (each !== undefined && !articles.has(key(text, each)))
        articles.set(key(text, each), { text, number: each, span });
    }
    if (through !== undefined) ranges.push({ text, number, through });
  }
  return { articles, ranges, texts };
}

/** Every article that the list « Cite » links to; a bullet of a whole text counts for its text. */
function listed(page, context) {
  const articles = new Map();
  const texts = new Set();
  for (const { label, bullets } of page.lists) {
    if (label.toLowerCase() !== 'cite') continue;
    for (const { words } of bullets) {
      for (const { text, number, through } of readBullet(words, context).references) {
        if (text === undefined) continue;
        if (number === undefined) texts.add(text.key);
        else
          for (const each of [number, through])
            if (each !== undefined) articles.set(key(text, each), { text, number: each, words });
      }
    }
  }
  return { articles, texts };
}

const letters = (number) => numberPrefix(number).replace('*', '');
const inside = ({ text, number, through }, one) =>
  text.key === one.text.key &&
  letters(number) === letters(one.number) &&
  compareNumbers(number, one.number) <= 0 &&
  compareNumbers(one.number, through) <= 0;

const unstarred = (number) => number.replace('*', '');
/** « R. 123-2 » is how texts write R*123-2; « la loi du 19 juillet 1978 » is the loi n° 78-763 of that day. */
const sameByDay = (one, other) =>
  unstarred(one.number) === unstarred(other.number) &&
  (one.text.key === other.text.key ||
    (one.text.nature === other.text.nature && one.text.date !== undefined && one.text.date === other.text.date));

const figures = (number) => number.replace(/^(?:LO|LP|[LRDA])\*?(?=\d)/, '');

function causeOfText(one, list) {
  if (list.articles.size === 0 && list.texts.size === 0) return 'no list';
  const all = [...list.articles.values()];
  if (all.some(({ number, text }) => number === one.number && text.key !== one.text.key)) return 'other text';
  if (list.texts.has(one.text.key)) return 'text named';
  const near = all.filter(({ text }) => text.key === one.text.key);
  if (near.some(({ number }) => figures(number) === figures(one.number))) return 'next wording';
  return 'not listed';
}

/** Where the figures of a number stand in the words, however its letter is written. */
function findFigures(body, number) {
  const pattern = figures(number)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('-', '\\s?[-.–]\\s?')
    .replaceAll(' ', '\\s');
  const match = new RegExp(`(?<![\\d-])${pattern}(?![\\d]|-\\d)`, 'i').exec(body);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function causeOfList(one, { words, own, body }) {
  const { articles, ranges, texts } = words;
  if (ranges.some((range) => inside(range, one))) return 'range member';
  if (own !== undefined && key(own.ownText, own.ownArticle ?? '') === key(one.text, one.number)) return 'own number';
  if ([...articles.values()].some(({ number, text }) => number === one.number && text.key !== one.text.key))
    return 'other text';
  if (/\d{2}|-/.test(one.number) && findFigures(body, one.number) !== undefined) return 'number unread';
  if (texts.has(one.text.key) && one.text.key !== own?.ownText.key) return 'text named';
  return 'not in the words';
}

/** Pages of a folder, read as the product reads them. */
function* pages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md') || entry.name === 'README.md') continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    for (const document of markdown.read(decoder(path), {}))
      for (const page of document.pages) yield { document, page, path };
  }
}

function compare(folder) {
  const ownText = identifyText(basename(folder).replaceAll('-', ' '));
  const count = { pages: 0, both: 0, textOnly: 0, listOnly: 0, text: {}, list: {} };
  const rows = [];
  for (const { document, page, path } of pages(folder)) {
    const ownArticle = canonicalNumber(page.heading.replace(/^article /i, ''));
    const own = { ownText, ...(ownArticle === undefined ? {} : { ownArticle }) };
    const body = document.text.slice(page.body.start, page.body.end);
    const [words, list] = [cited(body, own), listed(page, own)];
    count.pages++;
    const listOnly = new Map([...list.articles].filter(([name]) => !words.articles.has(name)));
    for (const [name, one] of words.articles) {
      const twin = list.articles.has(name) ? name : [...listOnly].find(([, other]) => sameByDay(one, other))?.[0];
      if (twin !== undefined) {
        listOnly.delete(twin);
        count.both++;
      } else {
        const cause = causeOfText(one, list);
        count.textOnly++;
        count.text[cause] = (count.text[cause] ?? 0) + 1;
        rows.push({ side: 'text', cause, name, path, body, one });
      }
    }
    for (const [name, one] of listOnly) {
      const cause = causeOfList(one, { words, own, body });
      count.list[cause] = (count.list[cause] ?? 0) + 1;
      if (cause === 'range member') count.both++;
      else {
        count.listOnly++;
        rows.push({ side: 'list', cause, name, path, body, one });
      }
    }
  }
  return { name: ownText?.title ?? basename(folder), count, rows };
}

/** The same rows for the same seed: a linear congruential sequence is enough to spread them. */
function sample(rows, size, seed) {
  let state = seed;
  const left = [...rows];
  const chosen = [];
  while (chosen.length < size && left.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    chosen.push(...left.splice(state % left.length, 1));
  }
  return chosen;
}

const flat = (words) => words.replaceAll(/\s+/g, ' ').trim();

/** The words around `start`, or around the figures of a listed number where they stand in the body. */
function around(body, start, end) {
  return `${body.slice(Math.max(0, start - 70), start)}⟦${body.slice(start, end)}⟧${body.slice(end, end + 60)}`;
}

function rowLine({ side, cause, name, path, body, one }) {
  const where = one.span ?? findFigures(body, one.number);
  const words = where === undefined ? '' : around(body, where.start, where.end);
  const line = side === 'text' ? words : [one.words, words].filter(Boolean).join(' — ');
  return [side, basename(path, '.md'), name, cause, flat(line)].join('\t');
}

const results = folders.map(compare);
const out = [];
for (const { name, count } of results) {
  const all = count.both + count.textOnly + count.listOnly;
  const share = (part) => `${part} (${((100 * part) / all).toFixed(1)} %)`;
  out.push(
    `${name}: ${count.pages} pages; both ${share(count.both)}, text only ${share(count.textOnly)}, list only ${share(count.listOnly)}`,
  );
  for (const side of ['text', 'list'])
    for (const [cause, meaning] of Object.entries(CAUSES[side]))
      out.push(`  ${side} only, ${cause.padEnd(18)}${String(count[side][cause] ?? 0).padStart(6)}  ${meaning}`);
}
const size = Number(values.sample);
const rows = results.flatMap((result) => result.rows);
for (const side of ['text', 'list']) {
  const chosen = sample(
    rows.filter((row) => row.side === side && (values.cause ?? row.cause) === row.cause),
    size,
    Number(values.seed),
  );
  out.push(...chosen.map(rowLine));
}
process.stdout.write(`${out.join('\n')}\n`);
