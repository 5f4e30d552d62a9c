import { articleKey, splitArticleKey } from '../model/article.js';
import { numbering } from '../model/evidence-rows.js';
import { openSection, packSection, type Strings } from './section.js';

/** What numbers of a parcel stand for, as they crossed. */
export interface PackedNames {
  readonly strings: Strings;
  readonly texts: number;
  readonly keys: number;
  readonly named: number;
  readonly words: number;
  /** A text's name as JSON. */
  textAt(text: number): string;
  /** Where among the strings the two halves of a key stand. */
  keyText(key: number): number;
  keyNumber(key: number): number;
  /** Where keys that are named begin among all: behind those that evidence has. */
  readonly firstNamed: number;
  wordAt(word: number): string;
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
  const [cells, first] = [[texts.length, words.length, keys.length, named.length], texts.length + words.length];
  const halves = numbering();
  for (const list of [keys, named])
    for (const key of list) {
      const { text, number } = splitArticleKey(key);
      cells.push(first + halves.place(text), first + halves.place(number));
    }
  return packSection(cells, [...texts, ...words, ...halves.list]);
}

/** The names that `packNames` packed. */
export function openNames(bytes: Uint8Array): PackedNames {
  const { ints, strings } = openSection(bytes);
  const [texts = 0, words = 0, keys = 0, named = 0] = ints;
  return {
    ...{ strings, texts, words, keys, named, firstNamed: keys },
    textAt: (text) => strings.at(text),
    wordAt: (word) => strings.at(texts + word),
    keyText: (key) => ints[COUNTS + 2 * key]!,
    keyNumber: (key) => ints[COUNTS + 2 * key + 1]!,
  };
}

/** A key of the names. */
export const keyAt = ({ strings, keyText, keyNumber }: PackedNames, key: number): string =>
  articleKey(strings.at(keyText(key)), strings.at(keyNumber(key)));

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
