import { WordSet } from '../vocabulary.js';

/** Participles between a number or a noun and what follows: « l'article 5 précité du code », « du code susvisé ». */
export const PASSED = new WordSet([
  'precite',
  'precitee',
  'precites',
  'precitees',
  'susvise',
  'susvises',
  'modifie',
  'modifies',
  'ancien',
  'anciens',
  'nouveau',
  'nouveaux',
  'nouv',
  'susmentionne',
  'susmentionnes',
  'respectivement',
]);
