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
  const ids = new Map<string, number>();
  const rows = bulk(database, 'string', ['id', 'value']);
  const id = (words: string): number => {
    const known = ids.get(words);
    if (known !== undefined) return known;
    const next = ids.size + 1;
    ids.set(words, next);
    rows.add(next, words);
    return next;
  };
  return { id, optional: (words) => (words === undefined ? null : id(words)), flush: rows.flush };
}
