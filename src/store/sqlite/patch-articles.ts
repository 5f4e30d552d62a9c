import { rmSync } from 'node:fs';
import { inNumberOrder } from '../../model/article-order.js';
import { splitArticleKey } from '../../model/article.js';
import { attached, declared, rowsBeside } from './attached.js';
import type { Database } from './database.js';
import type { Interned } from './interned.js';
import { INDEXES } from './schema.js';
import { statusColumns } from './write-articles.js';

/** An article to come: its text, and the id of the one that it stands before. */
interface Newcomer {
  readonly text: number;
  readonly number: string;
  readonly before: number;
}

const TEXTS = `SELECT id, key, first, last FROM text WHERE key IN (SELECT value FROM json_each(?)) ORDER BY id`;
const OWN = `SELECT json_group_array(number) FROM (SELECT number FROM article WHERE id BETWEEN ? AND ? ORDER BY id)`;

/** Where articles of one text belong among its own. */
function places(database: Database, row: readonly unknown[], numbers: readonly string[]): Newcomer[] {
  const [text, first, last] = [Number(row[0]), Number(row[2]), Number(row[3])];
  const own = JSON.parse(String(database.rows(OWN, first, last)[0]?.[0])) as readonly string[];
  const known = own.map((number, place) => ({ number, id: first + place }));
  const found: Newcomer[] = [];
  let before = last + 1;
  const all = inNumberOrder([...known, ...numbers.map((number) => ({ number, id: 0 }))], ({ number }) => number);
  for (const { number, id } of all.reverse())
    if (id > 0) before = id;
    else found.unshift({ text, number, before });
  return found;
}

/** Articles in the order in which the index will have them; `undefined` where it has not the text of one. */
function newcomers(database: Database, keys: readonly string[]): readonly Newcomer[] | undefined {
  const numbers = new Map<string, string[]>();
  for (const { text, number } of keys.map(splitArticleKey)) numbers.set(text, [...(numbers.get(text) ?? []), number]);
  const rows = database.rows(TEXTS, JSON.stringify([...numbers.keys()]));
  if (rows.length < numbers.size) return undefined;
  return rows.flatMap((row) => places(database, row, numbers.get(String(row[1])) ?? []));
}

/** What becomes of ids: by how many numbers those from each point on are more (1) or less (-1) than before. */
interface Shift {
  /** In order. */
  readonly points: readonly number[];
  readonly by: 1 | -1;
}

/** In SQL: a number, by as many more or less as there are points that are not beyond what a column says. */
function shifted(column: string, { points, by }: Shift, number = column): string {
  const more = (from: number, to: number): string => {
    if (from === to) return String(from * by);
    const middle = (from + to) >>> 1;
    return `CASE WHEN ${column} < ${String(points[middle])} THEN ${more(from, middle)} ELSE ${more(middle + 1, to)} END`;
  };
  return `${number} + ${more(0, points.length)}`;
}

/** Which columns of a table are ids of articles, and all others as they are. */
const TABLES: Readonly<Record<string, readonly [ids: readonly string[], rest: string]>> = {
  article: [['id'], 'text, number, held, cid, divisions, status, basis, since, bound, actor'],
  edge_out: [['source', 'target'], 'relation, standing, origins, weight'],
  edge_in: [['target', 'source'], 'relation, standing, origins, weight'],
  evidence: [
    ['source', 'target'],
    'relation, version, start, length, origin, line, col, form, mark, date, date_kind, portion',
  ],
};

// What stands in order of ids is made anew when all have theirs.
const OF_ARTICLES = INDEXES.split('\n').filter((sql) => / (?:article_number|article_cid|version_article) /.test(sql));

/**
 * Gives articles their new ids, and texts their first and last ones. A table goes out in its order and comes back as it lies:
 * as many rows changed in their places would be taken out of a tree and put into it one by one. `texts` are those of the
 * articles that come or go, in order.
 */
function renumber(database: Database, shift: Shift, texts: readonly number[]): void {
  const path = rowsBeside(database);
  rmSync(path, { force: true });
  for (const sql of OF_ARTICLES) database.exec(`DROP INDEX ${/INDEX (\w+)/.exec(sql)?.[1] ?? ''}`);
  attached(database, path, () => {
    database.exec(declared(Object.keys(TABLES)));
    for (const [name, [ids, rest]] of Object.entries(TABLES)) {
      const values = ids.map((id) => shifted(id, shift)).join(', ');
      database.exec(`INSERT INTO sorted.${name}(${ids.join(', ')}, ${rest}) SELECT ${values}, ${rest} FROM main.${name};
        DELETE FROM main.${name}; INSERT INTO main.${name} SELECT * FROM sorted.${name}`);
    }
    database.exec(`UPDATE version SET article = ${shifted('article', shift)}`);
  });
  rmSync(path, { force: true });
  const first = shifted('id', { ...shift, points: texts.map((id) => id + 1) }, 'first');
  const last = shifted('id', { ...shift, points: texts }, 'last');
  database.exec(`UPDATE text SET first = ${first}, last = ${last} WHERE first <= last`);
  for (const sql of OF_ARTICLES) database.exec(sql);
}

/**
 * Adds articles that are only named, each in its place by text and number, so that those behind get other ids. False, and
 * nothing done, where the index has not the text of one.
 */
export function insertArticles(database: Database, keys: readonly string[], strings: Interned): boolean {
  const found = newcomers(database, keys);
  if (found === undefined) return false;
  const points = found.map(({ before }) => before);
  renumber(
    database,
    { points, by: 1 },
    found.map(({ text }) => text),
  );
  for (const [place, { text, number, before }] of found.entries())
    database.run(
      'INSERT INTO article(id, text, number, held, status, basis, since, bound, actor) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?)',
      [before + place, text, number, ...statusColumns({ status: 'unknown', basis: 'none' }, strings)],
    );
  return true;
}

const GOING = `SELECT a.text, a.id FROM json_each(?) k CROSS JOIN article a ON a.id = k.value ORDER BY a.id`;
const EMPTIED = `SELECT count(*) FROM text t WHERE last - first + 1 =
  (SELECT count(*) FROM json_each(?) k WHERE k.value BETWEEN t.first AND t.last) AND first <= last`;

/** Takes articles out that nothing cites, so that those behind get other ids. False where a text would be left with none. */
export function removeArticles(database: Database, ids: readonly number[]): boolean {
  const asked = JSON.stringify(ids);
  if (Number(database.rows(EMPTIED, asked)[0]?.[0]) > 0) return false;
  const going = database.rows(GOING, asked).map(([text, id]) => ({ text: Number(text), id: Number(id) }));
  for (const { id } of going) database.run('DELETE FROM article WHERE id = ?', [id]);
  const points = going.map(({ id }) => id + 1);
  renumber(
    database,
    { points, by: -1 },
    going.map(({ text }) => text),
  );
  return true;
}
