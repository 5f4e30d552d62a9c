import { numberSortKey } from '../model/number.js';
import type { ArticleRow } from '../store/store.js';

/**
 * Articles in official order: by text key, then by number. One sort key each, not one a comparison: the list can be as
 * long as the law.
 */
export function sortArticles(rows: readonly ArticleRow[]): ArticleRow[] {
  const keyed = rows.map((row) => ({ row, key: `${row.textKey}\u0001${numberSortKey(row.number)}\u0001${row.key}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}
