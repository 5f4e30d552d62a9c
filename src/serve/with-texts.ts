import type { Text } from '../model/text.js';
import type { LawStore } from '../store/store.js';

/**
 * The same store, whose texts are read once: a server names texts at every answer, and a store may read all of them each
 * time that some are asked for.
 */
export function withTexts(store: LawStore): LawStore {
  let read: Promise<ReadonlyMap<string, Text>> | undefined;
  const texts = (): Promise<ReadonlyMap<string, Text>> =>
    (read ??= store.texts().then((all) => new Map(all.map((text) => [text.key, text]))));
  return {
    ...store,
    texts: async (keys) => {
      const known = await texts();
      return keys === undefined ? [...known.values()] : [...new Set(keys)].flatMap((key) => known.get(key) ?? []);
    },
  };
}
