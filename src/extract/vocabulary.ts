import { foldWords } from './characters.js';

/**
 * The words the grammar knows, each with a small integer, so that reading compares integers. Found by an open-addressing
 * hash over folded letters: the lexer looks up every word of a text, so a lookup must cost a few nanoseconds.
 */
let capacity = 1 << 14;
// Two integers a slot, side by side, since memory is what a lookup waits for: id and length (0 is free), and hash.
let slots = new Int32Array(capacity * 2);
const LENGTH_AT = 16;
const spellings: string[] = [''];
const hashes: number[] = [0];

/** The hash of no letters. */
export const EMPTY_WORD = 7;
/** The rolling hash that the lexer computes while it reads letters. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** The hash of a folded word. */
export function hashOf(folded: string): number {
  let hash = EMPTY_WORD;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}

const slotOf = (hash: number): number => ((hash ^ (hash >>> 15)) & (capacity - 1)) * 2;
const nextSlot = (slot: number): number => (slot + 2) & (capacity * 2 - 1);

function place(id: number, hash: number): void {
  let slot = slotOf(hash);
  while (slots[slot] !== 0) slot = nextSlot(slot);
  slots[slot] = id | ((spellings[id] ?? '').length << LENGTH_AT);
  slots[slot + 1] = hash;
}

function intern(folded: string, hash: number): number {
  for (let slot = slotOf(hash), found = slots[slot]!; found !== 0; found = slots[(slot = nextSlot(slot))]!) {
    const id = found & 0xffff;
    if (slots[slot + 1] === hash && spellings[id] === folded) return id;
  }
  const id = spellings.length;
  spellings.push(folded);
  hashes.push(hash);
  if (id * 3 > capacity) {
    capacity *= 2;
    slots = new Int32Array(capacity * 2);
    for (let other = 1; other < id; other++) place(other, hashes[other] ?? 0);
  }
  place(id, hash);
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

/** The ids of words that are folded already and whose hashes are known. */
export const learn = (folded: readonly string[], known: readonly number[]): readonly number[] =>
  folded.map((each, place) => intern(each, known[place] ?? hashOf(each)));

/** The id of a word already known by its hash and length, or 0. Hash and length decide: 32 bits over a few thousand words. */
export function knownWord(hash: number, length: number): number {
  for (let slot = slotOf(hash); ; slot = nextSlot(slot)) {
    const found = slots[slot]!;
    if (found === 0) return 0;
    if (slots[slot + 1] === hash && found >>> LENGTH_AT === length) return found & 0xffff;
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
