import { pathPool } from '../../model/pair-pool.js';
import { bulk } from './bulk.js';
import type { Database } from './database.js';

/** Words that many rows share, kept once. */
export interface Interned {
  id(words: string): number;
  /** Null for absent words. */
  optional(words: string | undefined): number | null;
  flush(): void;
}

// Most columns of words have a few dozen of them, and looking each up among all paths would take ten times as long.
const MOST_NEAR = 4096;

/** Strings to ids in order of first use, so that the same build gives the same ids. */
export function interned(database: Database): Interned {
  const ids = pathPool();
  const rows = bulk(database, 'string', ['id', 'value']);
  const near = new Map<string, number>();
  const id = (words: string): number => {
    const met = near.get(words);
    if (met !== undefined) return met;
    const known = ids.count;
    const place = ids.place(words);
    if (place === known) rows.add(place + 1, words);
    else {
      if (near.size === MOST_NEAR) near.clear();
      near.set(words, place + 1);
    }
    return place + 1;
  };
  return { id, optional: (words) => (words === undefined ? null : id(words)), flush: rows.flush };
}
