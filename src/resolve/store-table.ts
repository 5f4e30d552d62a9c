import { remembered } from '../model/remembered.js';
import { isDead } from '../model/status.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import type { ArticleTable } from './article-table.js';

const alive = ({ status }: ArticleRow): boolean => !isDead(status.status);

/** The articles of an index, as resolving asks for them. */
export function storeTable(store: LawStore): ArticleTable {
  const textsWith = remembered(async (number) => {
    const rows = await store.withNumber(number);
    return rows
      .map((row) => ({ textKey: row.textKey, alive: alive(row) }))
      .sort((a, b) => Number(b.alive) - Number(a.alive));
  });
  const between = remembered(async (key) => {
    const [textKey = '', from = '', to = ''] = key.split('\n');
    return (await store.articlesOf(textKey, { from, to })).map(({ number }) => number);
  });
  // Whether there is an article with this key, of those that were asked about.
  const existing = new Map<string, boolean>();
  const known = async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
    const fresh = keys.filter((key) => !existing.has(key));
    const found = new Set(fresh.length === 0 ? [] : (await store.articles(fresh)).map(({ key }) => key));
    for (const key of fresh) existing.set(key, found.has(key));
    return new Set(keys.filter((key) => existing.get(key) === true));
  };
  return {
    known,
    between: (textKey, from, to) => between([textKey, from, to].join('\n')),
    textsWith,
    withId: remembered(async (id) => (await store.withOfficialId(id))[0]?.key),
  };
}
