import type { Nature } from '../model/text.js';
import { natureOf } from './catalogue-text.js';
import { records, text, texts } from './checked.js';
import { lazy } from './lazy.js';
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

const FIELDS = ['nature', 'gender', 'words', 'plurals', 'abbreviations'];

/** Every way to introduce a text by its nature. */
export const natureWords = lazy(() =>
  records({ name: 'nature-words.yml', value: natures(), known: FIELDS }, (row): NatureWords => ({
    nature: natureOf(row),
    gender: text(row, 'gender') === 'f' ? 'f' : 'm',
    words: texts(row, 'words'),
    plurals: texts(row, 'plurals'),
    abbreviations: texts(row, 'abbreviations'),
  })),
);
