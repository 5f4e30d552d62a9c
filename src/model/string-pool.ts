import { hashPlaces } from './hash-places.js';
import { intColumn, roomFor } from './int-column.js';

/** Strings to their places in a growing list, each kept once. */
export interface Places {
  /** How many there are. */
  readonly count: number;
  /** The place of a string, which is new where it is the first time. */
  place(words: string): number;
  /** The string at a place; empty where there is none. */
  at(place: number): string;
}

/** The same as bytes in one array, which can also be asked without adding. */
export interface StringPool extends Places {
  /** The place of a string; -1 where it is not known. */
  find(words: string): number;
}

const FIRST = 4096;
const MOST_MORE = 1 << 24;
/** How many characters are turned into a string at once. */
const STRETCH = 4096;

function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

// Spread, the same takes four times as long.
const wordsOf = (codes: Uint8Array | Uint16Array): string =>
  String(Reflect.apply(String.fromCharCode, undefined, codes));

const isNarrow = (words: string): boolean => {
  for (let at = 0; at < words.length; at += 1) if (words.charCodeAt(at) > 0xff) return false;
  return true;
};

const pairsOf = (bytes: Uint8Array): Uint16Array =>
  Uint16Array.from({ length: bytes.length / 2 }, (_, at) => bytes[2 * at]! | (bytes[2 * at + 1]! << 8));

/** Words one after the other in one growing array of bytes: a first byte says how wide a character is. */
function wordBytes() {
  let bytes = new Uint8Array(FIRST);
  const starts = intColumn();
  starts.push(0);
  let end = 0;
  const add = (words: string): void => {
    const narrow = isNarrow(words);
    const size = 1 + words.length * (narrow ? 1 : 2);
    if (end + size > bytes.length) {
      const larger = new Uint8Array(roomFor(end + size, bytes.length, MOST_MORE));
      larger.set(bytes.subarray(0, end));
      bytes = larger;
    }
    bytes[end++] = narrow ? 1 : 2;
    for (let at = 0; at < words.length; at += 1) {
      const code = words.charCodeAt(at);
      bytes[end++] = code & 0xff;
      if (!narrow) bytes[end++] = code >>> 8;
    }
    starts.push(end);
  };
  const codes = (place: number): Uint8Array | Uint16Array => {
    const start = starts.at(place);
    const body = bytes.subarray(start + 1, starts.at(place + 1));
    return bytes[start] === 1 ? body : pairsOf(body);
  };
  const same = (place: number, words: string): boolean => {
    const start = starts.at(place);
    const wide = bytes[start] === 2;
    if (starts.at(place + 1) - start - 1 !== words.length * (wide ? 2 : 1)) return false;
    let from = start + 1;
    for (let at = 0; at < words.length; at += 1) {
      let code = bytes[from++]!;
      if (wide) code |= bytes[from++]! << 8;
      if (code !== words.charCodeAt(at)) return false;
    }
    return true;
  };
  return { add, codes, same };
}

/** An empty pool. A million keys of law take some fifty bytes each, where a Map and its strings take two hundred. */
export function stringPool(): StringPool {
  const places = hashPlaces();
  const { add, codes, same } = wordBytes();
  const look = (words: string, hash: number): number => {
    for (let place = places.first(hash); place >= 0; place = places.next()) if (same(place, words)) return place;
    return -1;
  };
  return {
    get count() {
      return places.count();
    },
    find: (words) => look(words, hashOf(words)),
    place: (words) => {
      const hash = hashOf(words);
      const known = look(words, hash);
      if (known >= 0) return known;
      add(words);
      return places.enter(hash);
    },
    at: (place) => {
      if (place < 0 || place >= places.count()) return '';
      const all = codes(place);
      if (all.length <= STRETCH) return wordsOf(all);
      let words = '';
      for (let from = 0; from < all.length; from += STRETCH) words += wordsOf(all.subarray(from, from + STRETCH));
      return words;
    },
  };
}
