import { fold } from '../model/fold.js';

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };
const WORD = /[a-z]+|\d+/g;

/**
 * Words as search knows them: folded, « œ » spelt out, letters and figures apart, so that « L162-5 », « l. 162-5 » and
 * « L 162 5 » are the same three words.
 */
export const searchWords = (written: string): readonly string[] =>
  fold(written)
    .replace(/[œæ]/g, (sign) => LIGATURES[sign] ?? sign)
    .match(WORD) ?? [];
