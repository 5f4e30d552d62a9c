import acts from './acts.yml';
import { numberedActs, titledTexts, type CatalogueText } from './catalogue-text.js';
import constitution from './constitution.yml';

/** The constitutions of France and the texts that the Preamble of 1958 refers to. */
export const CONSTITUTION: readonly CatalogueText[] = titledTexts('constitution.yml', constitution);

/** Acts that people call by a nickname, or by their date alone. */
export const ACTS: readonly CatalogueText[] = numberedActs('acts.yml', acts);
