import { AGREEMENTS } from './agreements.js';
import { ACTS, CONSTITUTION } from './acts.js';
import type { CatalogueText } from './catalogue-text.js';
import { CODES, LOCAL_TEXTS } from './codes.js';
import { EU, TREATIES } from './europe.js';

export type { CatalogueText, Successor } from './catalogue-text.js';
export { AGREEMENTS } from './agreements.js';
export { ACTS, CONSTITUTION } from './acts.js';
export { CODES, LOCAL_TEXTS } from './codes.js';
export { EU, TREATIES } from './europe.js';
export { FOREIGN, type ForeignWords } from './foreign.js';
export { allNames, textsNamed, type CatalogueName, type Standing } from './names.js';
export { NATURE_WORDS, type NatureWords } from './nature-words.js';
export { RECODIFICATIONS, type Recodification } from './recodifications.js';

let byKey: ReadonlyMap<string, CatalogueText> | undefined;
let byDate: ReadonlyMap<string, readonly CatalogueText[]> | undefined;

/** Every text of the catalogue: codes, local texts, constitutional texts, acts, European acts, treaties, agreements. */
export const catalogueTexts = (): readonly CatalogueText[] => [
  ...CODES,
  ...LOCAL_TEXTS,
  ...CONSTITUTION,
  ...ACTS,
  ...EU,
  ...TREATIES,
  ...AGREEMENTS,
];

/** The catalogue's text of that key. */
export function catalogueText(key: string): CatalogueText | undefined {
  byKey ??= new Map(catalogueTexts().map((text) => [text.key, text]));
  return byKey.get(key);
}

/**
 * The acts that usage names by their date alone (« la loi du 10 juillet 1965 »), signed on that ISO day.
 * Other acts may have been signed on the same day: this is usage, not proof.
 */
export function actsKnownByDate(date: string): readonly CatalogueText[] {
  byDate ??= actsByDate();
  return byDate.get(date) ?? [];
}

function actsByDate(): ReadonlyMap<string, readonly CatalogueText[]> {
  const days = new Map<string, CatalogueText[]>();
  for (const act of ACTS) {
    if (act.date === undefined || !act.knownByDate) continue;
    days.set(act.date, [...(days.get(act.date) ?? []), act]);
  }
  return days;
}
