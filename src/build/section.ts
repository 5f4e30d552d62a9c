import { readOwn } from '../read/own-json.js';

/** Strings one after the other in one: each is cut out when it is asked for. */
export interface Strings {
  readonly count: number;
  at(place: number): string;
}

/** Integers and strings as one stretch of bytes, which a worker hands over and a file keeps as it is. */
export interface Section {
  readonly ints: Int32Array;
  readonly strings: Strings;
}

/** How many integers and strings there are, and whether a character takes two bytes: then integers, ends of strings, characters. */
const FRONT = 3;
const WIDE = /[\u0100-\uffff]/;

/** The bytes of a section; they have their buffer to themselves. */
export function packSection(ints: ArrayLike<number>, strings: readonly string[]): Uint8Array<ArrayBuffer> {
  const words = strings.join('');
  const wide = WIDE.test(words);
  const cellCount = FRONT + ints.length + strings.length;
  const bytes = new Uint8Array(cellCount * 4 + words.length * (wide ? 2 : 1));
  const cells = new Int32Array(bytes.buffer, 0, cellCount);
  cells[0] = ints.length;
  cells[1] = strings.length;
  cells[2] = wide ? 1 : 0;
  cells.set(ints, FRONT);
  let [at, end] = [FRONT + ints.length, 0];
  for (const each of strings) {
    end += each.length;
    cells[at++] = end;
  }
  Buffer.from(bytes.buffer, cellCount * 4).write(words, wide ? 'utf16le' : 'latin1');
  return bytes;
}

function openStrings(ends: Int32Array, characters: Uint8Array, wide: boolean): Strings {
  let words: string | undefined;
  return {
    count: ends.length,
    at: (place) => {
      words ??= Buffer.from(characters.buffer, characters.byteOffset, characters.length).toString(
        wide ? 'utf16le' : 'latin1',
      );
      return words.slice(place === 0 ? 0 : ends[place - 1], ends[place]);
    },
  };
}

/** What `packSection` packed. The integers are a view of the bytes. */
export function openSection(packed: Uint8Array): Section {
  // Cells begin where four bytes do.
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const { buffer, byteOffset } = bytes;
  const [intCount = 0, stringCount = 0, wide = 0] = new Int32Array(buffer, byteOffset, FRONT);
  const [first, ends] = [byteOffset + FRONT * 4, byteOffset + (FRONT + intCount) * 4];
  return {
    ints: new Int32Array(buffer, first, intCount),
    strings: openStrings(
      new Int32Array(buffer, ends, stringCount),
      bytes.subarray(4 * (FRONT + intCount + stringCount)),
      wide === 1,
    ),
  };
}

/** Whether a character of a section's strings takes two bytes; whichever byte of the number the machine puts first. */
export const isWide = (packed: Uint8Array): boolean => packed.subarray(8, 12).some((byte) => byte !== 0);

/** The same string with characters of its own: one that was cut out of another keeps the whole of that in memory. */
export const unsliced = (words: string): string => readOwn<string>(JSON.stringify(words));

/** Strings of a section to numbers that are asked for once each. */
export function numbersOf(count: number, find: (place: number) => number): (place: number) => number {
  const found = new Int32Array(count).fill(-1);
  return (place) => {
    const known = found[place]!;
    return known >= 0 ? known : (found[place] = find(place));
  };
}
