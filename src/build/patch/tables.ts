import { articleKey } from '../../model/article.js';
import type { ArticleTable } from '../../resolve/article-table.js';
import type { IndexPatch } from '../../store/index-patch.js';
import { createLawTable } from '../law-table.js';
import type { Beside } from './beside.js';
import type { NewNames } from './names.js';

type Keys = ReadonlySet<string>;

/** The table of articles as the last build had it when it began to resolve, and as it is now. */
export interface Tables {
  readonly before: ArticleTable;
  readonly now: ArticleTable;
  /** With what is newly named and with what is named no more. */
  readonly both: ArticleTable;
}

/** A table of which some articles are not told, and each time it is heard that there were some. */
export function without(table: ArticleTable, keys: Keys, heard: () => void = () => undefined): ArticleTable {
  const left = <One>(all: readonly One[], keyOf: (one: One) => string): One[] =>
    all.filter((one) => {
      const hidden = keys.has(keyOf(one));
      if (hidden) heard();
      return !hidden;
    });
  return {
    known: async (asked) => new Set(left([...(await table.known(asked))], (key) => key)),
    between: async (text, from, to) => left(await table.between(text, from, to), (number) => articleKey(text, number)),
    textsWith: async (number) => left(await table.textsWith(number), ({ textKey }) => articleKey(textKey, number)),
  };
}

/** Both tables, from the index as it is. */
export function tablesOf(patch: Pick<IndexPatch, 'lives'>, { named, late }: Beside, { fresh, gone }: NewNames): Tables {
  const table = createLawTable();
  const left = new Set(late.filter((key) => !fresh.has(key)));
  for (const [text, number, life] of patch.lives()) {
    const key = articleKey(text, number);
    if (left.has(key)) continue;
    const place = table.place(key);
    if (life !== 'named') table.hold(place, life === 'alive' ? 'in-force' : 'repealed');
  }
  for (const key of [...named, ...fresh]) table.place(key);
  table.identify(() => undefined);
  const but = (keys: Keys): ArticleTable => (keys.size === 0 ? table : without(table, keys));
  return { before: but(fresh), now: but(gone), both: table };
}
