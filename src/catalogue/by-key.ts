import { GROUPS } from './all-texts.js';
import type { CatalogueText } from './catalogue-text.js';
import { groupKeys } from './keys.frozen.js';
import { lazy } from './lazy.js';

/** The texts of a group by key; where two have one key, the later one. */
const texts = GROUPS.map((group) => lazy(() => new Map(group().map((text) => [text.key, text]))));

/** The group of each key, so that one text costs no more than its group. */
const groupOf = lazy(() => new Map(groupKeys().flatMap((keys, group) => keys.split(' ').map((key) => [key, group]))));

/** So many are looked for in the words themselves: a question names one or two, and a map of all takes longer. */
const FEW = 16;
let asked = 0;

function groupWith(key: string): number | undefined {
  if (++asked > FEW) return groupOf().get(key);
  const found = groupKeys().findLastIndex((keys) => ` ${keys} `.includes(` ${key} `));
  return found < 0 ? undefined : found;
}

/** The catalogue's text of that key. */
export function catalogueText(key: string): CatalogueText | undefined {
  const group = groupWith(key);
  return group === undefined ? undefined : texts[group]?.().get(key);
}
