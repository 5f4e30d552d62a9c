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

/** Strings to ids in order of first use, so that the same build gives the same ids. */
export function interned(database: Database): Interned {
  const ids = pathPool();
  const rows = bulk(database, 'string', ['id', 'value']);
  const id = (words: string): number => {
    const known = ids.count;
    const place = ids.place(words);
    if (place === known) rows.add(place + 1, words);
    return place + 1;
  };
  return { id, optional: (words) => (words === undefined ? null : id(words)), flush: rows.flush };
}
