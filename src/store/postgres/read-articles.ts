import { numberSortKey } from '../../model/number.js';
import { articleRow } from '../rows/article-row.js';
import type { ArticleRow, LawStore } from '../store.js';
import type { Asking } from './read-pages.js';
import { repeated } from './repeated.js';

type Articles = Pick<
  LawStore,
  'articles' | 'articlesById' | 'withNumber' | 'withOfficialId' | 'articlesOf' | 'withPrefix'
>;

// A question on the way costs more than a few rows: 63 numbers at once narrow a text of 200,000 articles in three.
const PROBES = 63;

/** The first id of a text's stretch whose number is not before (or, with `past`, is after) a number. */
async function narrow(
  { session, sql }: Asking,
  stretch: { readonly first: number; readonly last: number },
  { number, past }: { readonly number: string; readonly past: boolean },
): Promise<number> {
  const wanted = numberSortKey(number);
  let [low, high] = [stretch.first, stretch.last + 1];
  while (low < high) {
    const step = Math.ceil((high - low) / PROBES);
    const probes = Array.from({ length: Math.ceil((high - low) / step) }, (_, index) => low + index * step);
    const numbers = new Map(await session.rows(sql.numbers, probes).then((rows) => rows.map(([id, one]) => [id, one])));
    const before = (probe: number): boolean => {
      const found = String(numbers.get(probe) ?? '');
      const key = found === '' ? '' : numberSortKey(found);
      return key < wanted || (past && key === wanted);
    };
    const after = probes.find((probe) => !before(probe));
    const last = probes.filter((probe) => after === undefined || probe < after).at(-1);
    if (after !== undefined) high = after;
    if (last !== undefined) low = last + 1;
  }
  return low;
}

async function articlesOf(
  asking: Asking,
  textKey: string,
  range: NonNullable<Parameters<LawStore['articlesOf']>[1]>,
): Promise<readonly ArticleRow[]> {
  const { session, sql } = asking;
  const [row] = await session.rows(sql.stretch, textKey);
  if (row === undefined) return [];
  const stretch = { first: Number(row[1]), last: Number(row[2]) };
  const { from, to } = range;
  const first = from === undefined ? stretch.first : await narrow(asking, stretch, { number: from, past: false });
  const last = to === undefined ? stretch.last : (await narrow(asking, stretch, { number: to, past: true })) - 1;
  return (await session.rows(sql.articlesBetween, first, last, range.limit ?? null)).map(articleRow);
}

/** The questions about articles. */
export function articleReader(asking: Asking): Articles {
  const { session, sql } = asking;
  const byId = async (ids: readonly number[]): Promise<readonly ArticleRow[]> => {
    if (ids.length === 0) return [];
    const rows = (await session.rows(sql.articlesById, ids)).map(articleRow);
    return repeated(rows, ids, ({ id }) => id);
  };
  return {
    articles: async (keys) => {
      if (keys.length === 0) return [];
      const rows = await session.rows(sql.articlesByKey, keys);
      const found = new Map(rows.map(articleRow).map((row) => [row.key, row]));
      return keys.flatMap((key) => found.get(key) ?? []);
    },
    articlesById: byId,
    withNumber: async (number) => (await session.rows(sql.articlesByNumber, number)).map(articleRow),
    withOfficialId: async (id) => {
      const own = await session.rows(sql.articlesByCid, id);
      const ofVersions = await session.rows(sql.articlesByVersion, id);
      return byId([...new Set([...own, ...ofVersions].map(([article]) => Number(article)))]);
    },
    articlesOf: async (textKey, range = {}) => articlesOf(asking, textKey, range),
    withPrefix: async (prefix, limit, textKey) => {
      const text = textKey === undefined ? undefined : (await session.rows(sql.stretch, textKey))[0];
      if (textKey !== undefined && text === undefined) return [];
      const within = text === undefined ? null : Number(text[0]);
      const rows = await session.rows(sql.articlesByPrefix, prefix, `${prefix}\u{10ffff}`, limit, within);
      return rows.map(articleRow).sort((a, b) => a.id - b.id);
    },
  };
}
