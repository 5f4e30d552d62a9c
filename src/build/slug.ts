import { fold } from '../model/fold.js';

/** Words as keys have them. */
export const slug = (words: string): string =>
  fold(words)
    .replace(/[œæ]/gu, (letter) => (letter === 'œ' ? 'oe' : 'ae'))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'untitled';
