import { foldWords } from './characters.js';
import { nameWords } from './name-words.frozen.js';
import { FIRST_CAPACITY, FIRST_ID, hashOf, headOf, idIn, lengthIn, nextSlot, slotOf } from './word-hash.js';

export { EMPTY_WORD, hashOf, hashStep } from './word-hash.js';

/**
 * The words the grammar knows, each with a small integer, so that reading compares integers. Found by an open-addressing
 * hash over folded letters: the lexer looks up every word of a text, so a lookup must cost a few nanoseconds.
 */
let capacity = FIRST_CAPACITY;
// Two integers a slot, side by side, since memory is what a lookup waits for: id and length (0 is free), and hash.
let slots = new Int32Array(capacity * 2);

/** The table with the words of the catalogue's names in it, whose places were found when the bundle was made. */
function firstSpellings(): string[] {
  const { words, table } = nameWords();
  for (let i = 0; i < table.length; i += 3) {
    const slot = table[i]!;
    slots[slot] = table[i + 1]!;
    slots[slot + 1] = table[i + 2]!;
  }
  return [...Array.from({ length: FIRST_ID }, () => ''), ...words.split(' ')];
}
const spellings = firstSpellings();

function place(id: number, spelling: string, hash: number): void {
  let slot = slotOf(hash, capacity);
  while (slots[slot] !== 0) slot = nextSlot(slot, capacity);
  slots[slot] = headOf(id, spelling.length);
  slots[slot + 1] = hash;
}

function intern(folded: string, hash: number): number {
  for (let slot = slotOf(hash, capacity), head = slots[slot]!; head !== 0; head = slots[slot]!) {
    if (slots[slot + 1] === hash && spellings[idIn(head)] === folded) return idIn(head);
    slot = nextSlot(slot, capacity);
  }
  const id = spellings.length;
  spellings.push(folded);
  if (id * 3 > capacity) {
    capacity *= 2;
    slots = new Int32Array(capacity * 2);
    for (const [other, known] of spellings.entries()) if (known !== '') place(other, known, hashOf(known));
  } else place(id, folded, hash);
  return id;
}

/** Ids by the words as they were asked: modules of the grammar ask for the same ones, and hash them when they load. */
const asked = new Map<string, number>();

/** The id of a word, made on the first call. Spelling is folded first. */
export function word(spelling: string): number {
  const known = asked.get(spelling);
  if (known !== undefined) return known;
  const folded = foldWords(spelling);
  const id = intern(folded, hashOf(folded));
  asked.set(spelling, id);
  return id;
}

/** The id of a word already known by its hash and length, or 0. Hash and length decide: 32 bits over a few thousand words. */
export function knownWord(hash: number, length: number): number {
  for (let slot = slotOf(hash, capacity); ; slot = nextSlot(slot, capacity)) {
    const head = slots[slot]!;
    if (head === 0) return 0;
    if (slots[slot + 1] === hash && lengthIn(head) === length) return idIn(head);
  }
}

/** The folded spelling of a known word. */
export const spelling = (id: number): string => spellings[id] ?? '';

/** A set of words, asked by id: one look into a table, since the grammar asks for nearly every word of a text. */
export class WordSet {
  private readonly table: Uint8Array;

  constructor(words: Iterable<string>) {
    const ids = Array.from(words, (each) => word(each));
    this.table = new Uint8Array(Math.max(0, ...ids) + 1);
    for (const id of ids) this.table[id] = 1;
  }

  has(id: number): boolean {
    return this.table[id] === 1;
  }
}
