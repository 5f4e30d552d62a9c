import { GROUPS } from './all-texts.js';
import type { CatalogueText } from './catalogue-text.js';
import { groupKeys } from './keys.frozen.js';
import { lazy } from './lazy.js';

/** The texts of a group by key; where two have one key, the later one. */
const texts = GROUPS.map((group) => lazy(() => new Map(group().map((text) => [text.key, text]))));

/** The group of each key, so that one text costs no more than its group. */
const groupOf = lazy(() => new Map(groupKeys().flatMap((keys, group) => keys.split(' ').map((key) => [key, group]))));

/** The catalogue's text of that key. */
export function catalogueText(key: string): CatalogueText | undefined {
  const group = groupOf().get(key);
  return group === undefined ? undefined : texts[group]?.().get(key);
}
