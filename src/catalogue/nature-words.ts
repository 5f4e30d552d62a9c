import type { Nature } from '../model/text.js';
import { natureOf } from './catalogue-text.js';
import { records } from './checked.js';
import natures from './nature-words.yml';

/** How a nature is written before a number, a date or an article. A nature may have several rows. */
export interface NatureWords {
  readonly nature: Nature;
  /** Gender of the first word, for « ledit », « cette », « précitée ». */
  readonly gender: 'm' | 'f';
  /** « loi », « loi de finances »: singular, in full. */
  readonly words: readonly string[];
  readonly plurals: readonly string[];
  /** « L. », « Ord. », « D.-L. »: with the dots of usage. */
  readonly abbreviations: readonly string[];
}

export const NATURE_WORDS: readonly NatureWords[] = records(natures, 'nature-words.yml', [
  'nature',
  'gender',
  'words',
  'plurals',
  'abbreviations',
]).map((row) => ({
  nature: natureOf(row),
  gender: row.text('gender') === 'f' ? 'f' : 'm',
  words: row.texts('words'),
  plurals: row.texts('plurals'),
  abbreviations: row.texts('abbreviations'),
}));
