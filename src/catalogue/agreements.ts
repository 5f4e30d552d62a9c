import agreements from './agreements.yml';
import { titledTexts, type CatalogueText } from './catalogue-text.js';

/** National collective agreements; `number` is the IDCC. */
export const AGREEMENTS: readonly CatalogueText[] = titledTexts('agreements.yml', agreements, 'convention-collective');
