import { articleKey, splitArticleKey } from '../model/article.js';
import { numbering } from '../model/evidence-rows.js';
import { isWide, openSection, packSection, type Strings } from './section.js';

/** What numbers of a parcel stand for, as they crossed. */
export interface PackedNames {
  readonly strings: Strings;
  readonly texts: number;
  readonly keys: number;
  readonly named: number;
  readonly words: number;
  /** A text's name as JSON. */
  textAt(text: number): string;
  wordAt(word: number): string;
  /** Where among the strings the text's half of a key stands: once for all keys of a text. */
  keyText(key: number): number;
  keyNumber(key: number): string;
  /** Where keys that are named begin among all: behind those that evidence has. */
  readonly firstNamed: number;
}

/** What is packed: names of texts as JSON, keys that evidence has, others that are named, forms and portions. */
interface Names {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  readonly named: readonly string[];
  readonly words: readonly string[];
}

const COUNTS = 4;

/** The bytes of a parcel's names. */
export function packNames({ texts, keys, named, words }: Names): Uint8Array<ArrayBuffer> {
  const cells = [texts.length, words.length, keys.length, named.length];
  // Few numbers stand in two texts: none is looked for.
  const numbers: string[] = [];
  const halves = numbering();
  const first = texts.length + words.length + keys.length + named.length;
  let [near, place] = ['', -1];
  for (const list of [keys, named])
    for (const key of list) {
      if (place < 0 || !key.startsWith(near) || key.indexOf('/') !== near.length) {
        near = splitArticleKey(key).text;
        place = first + halves.place(near);
      }
      cells.push(place);
      numbers.push(key.slice(near.length + 1));
    }
  return packSection(cells, [...texts, ...words, ...numbers, ...halves.list]);
}

/** The names that `packNames` packed. */
export function openNames(bytes: Uint8Array): PackedNames {
  const { ints, strings } = openSection(bytes);
  const [texts = 0, words = 0, keys = 0, named = 0] = ints;
  return {
    ...{ strings, texts, words, keys, named, firstNamed: keys },
    textAt: (text) => strings.at(text),
    wordAt: (word) => strings.at(texts + word),
    keyText: (key) => ints[COUNTS + key]!,
    keyNumber: (key) => strings.at(texts + words + key),
  };
}

/** A key of the names. */
export const keyAt = ({ strings, keyText, keyNumber }: PackedNames, key: number): string =>
  articleKey(strings.at(keyText(key)), keyNumber(key));

const listOf = <Item>(count: number, at: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => at(place));

/** Everything that a parcel's names have: texts as JSON, and keys. */
export function allNames(bytes: Uint8Array): Record<'texts' | 'keys' | 'named' | 'words', readonly string[]> {
  const names = openNames(bytes);
  return {
    texts: listOf(names.texts, names.textAt),
    keys: listOf(names.keys, (key) => keyAt(names, key)),
    named: listOf(names.named, (key) => keyAt(names, names.firstNamed + key)),
    words: listOf(names.words, names.wordAt),
  };
}

/**
 * Whether a parcel's names may have a text, as JSON, or a key; false is certain. Its bytes are looked at as they are: most
 * parcels need not be opened.
 */
export function mayName(bytes: Uint8Array, name: string): boolean {
  if (isWide(bytes)) return true;
  const { text, number } = splitArticleKey(name);
  const part = name.startsWith('{') ? name : number === '' ? text : number;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part, 0, 'latin1');
}
