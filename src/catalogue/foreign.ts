import { fields } from './checked.js';
import foreign from './foreign.yml';

/** Words that, after « code » or the name of a code, take it out of French national law. Written with accents; fold to compare. */
export interface ForeignWords {
  /** « (code civil) allemand », « (loi) belge », feminine and plural too. */
  readonly adjectives: readonly string[];
  /** « (code civil) du Québec », « (loi) de la Confédération helvétique ». */
  readonly complements: readonly string[];
  /** Whole names of codes that are not of France: « code de Hammurabi », « code Napoléon du royaume d'Italie ». */
  readonly names: readonly string[];
  /** What follows « code » when it is no text of law: « postal », « source », « de conduite ». */
  readonly notLaw: readonly string[];
}

const row = fields(foreign, 'foreign.yml', ['adjectives', 'complements', 'names', 'notLaw']);

export const FOREIGN: ForeignWords = {
  adjectives: row.texts('adjectives'),
  complements: row.texts('complements'),
  names: row.texts('names'),
  notLaw: row.texts('notLaw'),
};
