import { pathPool } from '../../model/pair-pool.js';

/** Words that many rows share, kept once. */
export interface Interned {
  id(words: string): number;
  /** Null for absent words. */
  optional(words: string | undefined): number | null;
}

// Most columns of words have a few dozen of them, and looking each up among all paths would take ten times as long.
const MOST_NEAR = 4096;

/** Strings to ids in order of first use, so that the same build gives the same ids; each new one is told. */
export function interned(added: (id: number, words: string) => void): Interned {
  const ids = pathPool();
  const near = new Map<string, number>();
  const id = (words: string): number => {
    const met = near.get(words);
    if (met !== undefined) return met;
    const known = ids.count;
    const place = ids.place(words);
    if (place === known) added(place + 1, words);
    else {
      if (near.size === MOST_NEAR) near.clear();
      near.set(words, place + 1);
    }
    return place + 1;
  };
  return { id, optional: (words) => (words === undefined ? null : id(words)) };
}
