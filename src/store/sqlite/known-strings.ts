import type { Database } from './database.js';
import type { Interned } from './interned.js';

// Paths are the most of them, and nothing that is patched names one anew.
const STRINGS = 'SELECT id, value FROM string WHERE id NOT IN (SELECT path FROM version)';

/** The strings of an index that is there; those it has not are added behind them at once. */
export function knownStrings(database: Database): Interned {
  const ids = new Map(database.rows(STRINGS).map(([id, value]) => [String(value), Number(id)]));
  let last = Number(database.rows('SELECT max(id) FROM string')[0]?.[0] ?? 0);
  const id = (words: string): number => {
    const known = ids.get(words);
    if (known !== undefined) return known;
    last += 1;
    database.run('INSERT INTO string(id, value) VALUES (?, ?)', [last, words]);
    ids.set(words, last);
    return last;
  };
  return { id, optional: (words) => (words === undefined ? null : id(words)) };
}
