import type { ArticleRow, LawStore, VersionRow } from './store.js';

/** Articles whose rows are kept: beyond it they are forgotten, and asked again. */
const MOST = 20_000;

/** Answers by key, each asked once; `ask` gives rows of the keys that are not known yet, `keyOf` says whose a row is. */
function remembered<K, R>(
  ask: (keys: readonly K[]) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
): (keys: readonly K[]) => Promise<readonly R[]> {
  const known = new Map<K, R[]>();
  return async (keys) => {
    const distinct = new Set(keys);
    let fresh = [...distinct].filter((key) => !known.has(key));
    if (fresh.length > 0 && known.size + fresh.length > MOST) {
      known.clear();
      fresh = [...distinct];
    }
    if (fresh.length > 0) {
      const rows = await ask(fresh);
      for (const key of fresh) known.set(key, []);
      for (const row of rows) known.get(keyOf(row))?.push(row);
    }
    return [...distinct].flatMap((key) => known.get(key) ?? []);
  };
}

/**
 * The same index, which keeps the rows of articles and of their versions: documents are resolved file by file and judged in
 * one go, so that all is asked twice, and what many cite far oftener. Versions come grouped by article, each group in its order.
 */
export function rememberRows(store: LawStore): LawStore {
  const articles = remembered(
    (keys: readonly string[]) => store.articles(keys),
    ({ key }: ArticleRow) => key,
  );
  const versions = remembered(
    (ids: readonly number[]) => store.versions(ids),
    ({ article }: VersionRow) => article,
  );
  return { ...store, articles, versions: async (ids) => versions([...ids].sort((a, b) => a - b)) };
}
