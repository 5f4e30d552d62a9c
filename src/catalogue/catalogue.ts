import { acts } from './acts.js';
import type { CatalogueText } from './catalogue-text.js';
import { lazy } from './lazy.js';

export { catalogueTexts } from './all-texts.js';
export { catalogueText } from './by-key.js';
export { acts, constitutionalTexts } from './acts.js';
export { agreements } from './agreements.js';
export type { CatalogueText } from './catalogue-text.js';
export { codes } from './codes.frozen.js';
export { euActs, treaties } from './europe.js';
export { FOREIGN } from './foreign.js';
export { allNames, textsNamed, type CatalogueName } from './names.js';
export { natureWords } from './nature-words.js';
export { recodifications } from './recodifications.js';

const byDate = lazy(() => {
  const days = new Map<string, CatalogueText[]>();
  for (const act of acts()) {
    if (act.date === undefined || !act.knownByDate) continue;
    const sameDay = days.get(act.date);
    if (sameDay === undefined) days.set(act.date, [act]);
    else sameDay.push(act);
  }
  return days;
});

/**
 * The acts that usage names by their date alone (« la loi du 10 juillet 1965 »), signed on that ISO day.
 * Other acts may have been signed on the same day: this is usage, not proof.
 */
export const actsKnownByDate = (date: string): readonly CatalogueText[] => byDate().get(date) ?? [];

const byYear = lazy(() => {
  const years = new Map<string, CatalogueText>();
  for (const act of acts())
    for (const name of act.nicknames) {
      const year = /^loi (?:de )?(\d{4})$/.exec(name)?.[1];
      if (year !== undefined) years.set(year, act);
    }
  return years;
});

/** Later years have many laws that are each « la loi de 1989 » to those who live by them. */
const LAST_YEAR_OF_A_NAME = 1948;

/** The law that usage names by its year alone: « loi 1901 », « la loi de 1905 ». */
export const lawKnownByYear = (year: number): CatalogueText | undefined =>
  year > LAST_YEAR_OF_A_NAME ? undefined : byYear().get(String(year));
