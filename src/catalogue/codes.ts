import { titledTexts, type CatalogueText } from './catalogue-text.js';
import codes from './codes.yml';
import local from './local-texts.yml';

/** The codes of France, in force and repealed, with their cids. */
export const CODES: readonly CatalogueText[] = titledTexts('codes.yml', codes, 'code');

/** Law of France's territories that goes by a code's name but is not the national code, and old codes outside LEGI; no cid. */
export const LOCAL_TEXTS: readonly CatalogueText[] = titledTexts('local-texts.yml', local);
