import { rowOf, texts } from './checked.js';
import foreignWords from './foreign.yml';

/** Words that take a code out of French national law. Written with accents; fold to compare. */
export interface ForeignWords {
  /** « (code civil) allemand », « (loi) belge »: masculine and feminine; a plural adds its s. */
  readonly adjectives: readonly string[];
  /** « (code civil) du Québec », « (loi) de la Confédération helvétique ». */
  readonly complements: readonly string[];
  /** Whole names of codes that are not of France: « code de Hammurabi », « code judiciaire ». */
  readonly names: readonly string[];
  /** What follows « code » when it is no text of law: « postal », « source », « de conduite ». A longer name wins. */
  readonly notLaw: readonly string[];
}

const row = rowOf(foreignWords(), new Set(['adjectives', 'complements', 'names', 'notLaw']));

export const FOREIGN: ForeignWords = {
  adjectives: texts(row, 'adjectives'),
  complements: texts(row, 'complements'),
  names: texts(row, 'names'),
  notLaw: texts(row, 'notLaw'),
};
