import { fold } from './fold.js';

// « la loi Teulade » is written « de la loi Teulade », « le Code » « du Code »: the article is no part of the name.
const ARTICLE = /^(?:les? |la |l['’] ?)(?=.)/;

/** A house name of a text as it is looked up: folded, without the article before it. */
export const houseName = (alias: string): string => fold(alias).replace(ARTICLE, '');
