import { titledTexts, type CatalogueText } from './catalogue-text.js';
import eu from './eu-acts.yml';
import treaties from './treaties.yml';

/** Regulations and directives of the European Union that go by a name. */
export const EU: readonly CatalogueText[] = titledTexts('eu-acts.yml', eu);

/** Treaties, conventions and international agreements that go by a name. */
export const TREATIES: readonly CatalogueText[] = titledTexts('treaties.yml', treaties, 'traite');
