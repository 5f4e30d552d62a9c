import { allNames } from '../catalogue/catalogue.js';
import { foldWords } from './characters.js';
import { FIRST_CAPACITY, FIRST_ID, hashOf, headOf, nextSlot, slotOf } from './word-hash.js';

/** The words that the vocabulary begins with. */
export interface FirstWords {
  /** Folded, each once, apart by spaces; their ids begin with `FIRST_ID`. */
  readonly words: string;
  /** Their places in the vocabulary's first table, three integers each: slot, id with length, hash. */
  readonly table: readonly number[];
}

/** Every word of every name of the catalogue. What it gives is plain: bundles hold it ready. */
export function nameWords(): FirstWords {
  // Little words and those within numbers too: the lexer must know them all.
  const parts = allNames().flatMap(({ words }) => words.split(/[^\p{L}\p{M}]/u));
  const words = [...new Set(parts.filter((part) => part !== '').map(foldWords))];
  const taken = new Set<number>();
  const table = words.flatMap((word, place) => {
    const hash = hashOf(word);
    let slot = slotOf(hash, FIRST_CAPACITY);
    while (taken.has(slot)) slot = nextSlot(slot, FIRST_CAPACITY);
    taken.add(slot);
    return [slot, headOf(FIRST_ID + place, word.length), hash];
  });
  return { words: words.join(' '), table };
}
