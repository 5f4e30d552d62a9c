import { splitArticleKey } from '../../model/article.js';
import { numberSortKey } from '../../model/number.js';
import { articleRow } from '../rows/article-row.js';
import type { Value } from '../rows/value.js';
import type { ArticleRow, LawStore } from '../store.js';
import type { Database } from './database.js';

type Articles = Pick<
  LawStore,
  'articles' | 'articlesById' | 'withNumber' | 'withOfficialId' | 'articlesOf' | 'withPrefix'
>;

const COLUMNS = `a.id, t.key, a.number, a.held, a.cid, d.value, a.status, a.basis, a.since, a.bound, s.value`;
const WIDTH = 11;
const NAMES = `LEFT JOIN string d ON d.id = a.divisions LEFT JOIN string s ON s.id = a.actor`;
const BY_KEY = `SELECT ${COLUMNS} FROM json_each(?) k CROSS JOIN text t ON t.key = k.value->>0
  CROSS JOIN article a ON a.number = k.value->>1 AND a.text = t.id ${NAMES}`;
const BY_ID = `SELECT ${COLUMNS} FROM json_each(?) k CROSS JOIN article a ON a.id = k.value
  JOIN text t ON t.id = a.text ${NAMES} ORDER BY a.id`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM article a JOIN text t ON t.id = a.text ${NAMES} WHERE a.number = ? ORDER BY a.id`;
const BY_OFFICIAL_ID = `SELECT ${COLUMNS} FROM (SELECT id FROM article WHERE cid = ?1 AND cid IS NOT NULL
  UNION SELECT article FROM version WHERE official = ?1
  UNION SELECT article FROM version WHERE cid = ?1 AND cid IS NOT NULL) k CROSS JOIN article a ON a.id = k.id
  JOIN text t ON t.id = a.text ${NAMES} ORDER BY a.id`;
const STRETCH = `SELECT first, last FROM text WHERE key = ?`;
const NUMBER_OF = `SELECT number FROM article WHERE id = ?`;
const BETWEEN = `SELECT ${COLUMNS} FROM article a JOIN text t ON t.id = a.text ${NAMES}
  WHERE a.id BETWEEN ? AND ? AND a.number <> '' ORDER BY a.id LIMIT ?`;
const BY_PREFIX = `SELECT ${COLUMNS} FROM article a JOIN text t ON t.id = a.text ${NAMES}
  WHERE a.number >= ?1 AND a.number < ?2 AND a.number <> '' AND (?4 IS NULL OR t.key = ?4) ORDER BY a.number, a.text LIMIT ?3`;

/** The first id of a text's stretch whose number is not before (or, with `past`, is after) a number. */
function bisect(
  database: Database,
  stretch: { readonly first: number; readonly last: number },
  { number, past }: { readonly number: string; readonly past: boolean },
): number {
  const wanted = numberSortKey(number);
  let [low, high] = [stretch.first, stretch.last + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = String(database.rows(NUMBER_OF, middle)[0]?.[0] ?? '');
    const key = found === '' ? '' : numberSortKey(found);
    if (key < wanted || (past && key === wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The questions about articles. */
export function articleReader(database: Database): Articles {
  const ask = (sql: string, ...parameters: Value[]): Promise<ArticleRow[]> =>
    Promise.resolve(database.rows(sql, ...parameters).map(articleRow));
  const askMany = (sql: string, ...parameters: Value[]): Promise<ArticleRow[]> =>
    Promise.resolve(database.manyRows({ sql, columns: WIDTH }, ...parameters).map(articleRow));
  return {
    articles: async (keys) => {
      const pairs = keys.map((key) => splitArticleKey(key)).map(({ text, number }) => [text, number]);
      return askMany(BY_KEY, JSON.stringify(pairs));
    },
    articlesById: async (ids) => askMany(BY_ID, JSON.stringify(ids)),
    withNumber: async (number) => askMany(BY_NUMBER, number),
    withOfficialId: async (id) => ask(BY_OFFICIAL_ID, id),
    articlesOf: async (textKey, range = {}) => {
      const row = database.rows(STRETCH, textKey)[0];
      if (row === undefined) return [];
      const stretch = { first: Number(row[0]), last: Number(row[1]) };
      const from =
        range.from === undefined ? stretch.first : bisect(database, stretch, { number: range.from, past: false });
      const to =
        range.to === undefined ? stretch.last : bisect(database, stretch, { number: range.to, past: true }) - 1;
      return askMany(BETWEEN, from, to, range.limit ?? -1);
    },
    withPrefix: async (prefix, limit, textKey) => {
      const rows = await ask(BY_PREFIX, prefix, `${prefix}\u{10ffff}`, limit, textKey ?? null);
      return rows.sort((a, b) => a.id - b.id);
    },
  };
}
