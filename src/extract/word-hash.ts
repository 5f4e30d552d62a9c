/** The hash of no letters. */
export const EMPTY_WORD = 7;
/** The rolling hash that the lexer computes while it reads letters. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** The hash of a folded word. */
export function hashOf(folded: string): number {
  let hash = EMPTY_WORD;
  // As `hashStep` has it, without a call for each letter: the grammar hashes a thousand words before the first text.
  for (let i = 0; i < folded.length; i++) hash = ((hash << 5) - hash + folded.charCodeAt(i)) | 0;
  return hash;
}

/** Ids of words begin behind the codes of marks: whoever asks a token for its value alone can take no word for a mark. */
export const FIRST_ID = 256;

/** Words that the table has room for when it is made, thrice over: it stays two thirds empty. */
export const FIRST_CAPACITY = 1 << 14;

/** Where a table of that capacity, a power of two, looks first for a word: the first of two integers. */
export const slotOf = (hash: number, capacity: number): number => ((hash ^ (hash >>> 15)) & (capacity - 1)) * 2;
/** Where it looks next. */
export const nextSlot = (slot: number, capacity: number): number => (slot + 2) & (capacity * 2 - 1);

const LENGTH_AT = 16;
/** A word's id and length as one integer of a slot. */
export const headOf = (id: number, length: number): number => id | (length << LENGTH_AT);
export const idIn = (head: number): number => head & 0xffff;
export const lengthIn = (head: number): number => head >>> LENGTH_AT;
