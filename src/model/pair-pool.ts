import { hashPlaces } from './hash-places.js';
import { intColumn } from './int-column.js';
import { stringPool, type Places } from './string-pool.js';

/** Pairs of integers to their places in a growing list, each kept once. */
export interface PairPool {
  readonly count: number;
  /** The place of a pair, which is new where it is the first time. */
  place(first: number, second: number): number;
  /** The place of a pair; -1 where it is not known. */
  find(first: number, second: number): number;
  first(place: number): number;
  second(place: number): number;
}

function hashOf(first: number, second: number): number {
  let hash = Math.imul(first ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** An empty pool. */
export function pairPool(): PairPool {
  const places = hashPlaces();
  const [firsts, seconds] = [intColumn(), intColumn()];
  const look = (first: number, second: number, hash: number): number => {
    for (let place = places.first(hash); place >= 0; place = places.next())
      if (firsts.at(place) === first && seconds.at(place) === second) return place;
    return -1;
  };
  return {
    get count() {
      return places.count();
    },
    first: firsts.at,
    second: seconds.at,
    find: (first, second) => look(first, second, hashOf(first, second)),
    place: (first, second) => {
      const hash = hashOf(first, second);
      const known = look(first, second, hash);
      if (known >= 0) return known;
      firsts.push(first);
      seconds.push(second);
      return places.enter(hash);
    },
  };
}

/**
 * A pool of words in two parts, what comes before the last « / » kept once for all that begin so: the paths of an archive's
 * members are long and alike.
 */
export function pathPool(): Pick<Places, 'count' | 'place'> {
  const [folders, names, pairs] = [stringPool(), stringPool(), pairPool()];
  let [near, nearPlace] = ['', folders.place('')];
  return {
    get count() {
      return pairs.count;
    },
    place: (words) => {
      const cut = words.lastIndexOf('/') + 1;
      const folder = words.slice(0, cut);
      // Files of one folder follow each other.
      if (folder !== near) [near, nearPlace] = [folder, folders.place(folder)];
      return pairs.place(nearPlace, names.place(words.slice(cut)));
    },
  };
}
