/**
 * Places by hash, in a typed array: some seventeen bytes an entry, where a Map of strings takes a hundred. What the places
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

/** A slot is a place and one, then its hash, so that both lie side by side in memory; 0 is a free slot. */
function settle(slots: Int32Array, hash: number, place: number): void {
  const mask = slots.length - 2;
  let slot = (hash << 1) & mask;
  while (slots[slot] !== 0) slot = (slot + 2) & mask;
  slots[slot] = place + 1;
  slots[slot + 1] = hash;
}

/** The same places in twice the slots. */
function spread(slots: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(slots.length * 2);
  for (let slot = 0; slot < slots.length; slot += 2)
    if (slots[slot] !== 0) settle(larger, slots[slot + 1]!, slots[slot]! - 1);
  return larger;
}

/** No places yet. */
export function hashPlaces(): HashPlaces {
  let slots = new Int32Array(FIRST * 2);
  let count = 0;
  let at = 0;
  let asked = 0;
  const walk = (): number => {
    const mask = slots.length - 2;
    for (;;) {
      const place = slots[at]! - 1;
      if (place < 0) return -1;
      const hash = slots[at + 1];
      at = (at + 2) & mask;
      if (hash === asked) return place;
    }
  };
  return {
    first: (hash) => {
      asked = hash | 0;
      at = (asked << 1) & (slots.length - 2);
      return walk();
    },
    next: walk,
    count: () => count,
    enter: (hash) => {
      const place = count++;
      if (count * 20 > slots.length * 7) slots = spread(slots);
      settle(slots, hash | 0, place);
      return place;
    },
  };
}
