import { intColumn } from './int-column.js';

/**
 * Places by hash, in typed arrays: some twelve bytes an entry, where a Map of strings takes a hundred. What the places
 * stand for is kept by who asks, and compared there: `for (let place = first(hash); place >= 0; place = next())`.
 */
export interface HashPlaces {
  /** How many there are. */
  count(): number;
  /** The first place entered under this hash; -1 for none. */
  first(hash: number): number;
  /** The next one under the hash that `first` was asked for; -1 when there is no other. */
  next(): number;
  /** Enters the next place, counted from 0. */
  enter(hash: number): number;
}

const FIRST = 128;

function settle(slots: Int32Array, hash: number, place: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = place + 1;
}

/** No places yet. */
export function hashPlaces(): HashPlaces {
  // A slot holds a place and one; 0 is a free slot.
  let slots = new Int32Array(FIRST);
  const hashes = intColumn();
  let [at, asked] = [0, 0];
  const walk = (): number => {
    const mask = slots.length - 1;
    for (;;) {
      const place = slots[at]! - 1;
      if (place < 0) return -1;
      at = (at + 1) & mask;
      if (hashes.at(place) === asked) return place;
    }
  };
  return {
    first: (hash) => {
      asked = hash | 0;
      at = hash & (slots.length - 1);
      return walk();
    },
    next: walk,
    count: () => hashes.count,
    enter: (hash) => {
      const place = hashes.push(hash | 0);
      if (hashes.count * 10 <= slots.length * 7) settle(slots, hash, place);
      else {
        slots = new Int32Array(slots.length * 2);
        for (let known = 0; known <= place; known += 1) settle(slots, hashes.at(known), known);
      }
      return place;
    },
  };
}
