import { NUMBER, WORD } from '../../lexer.js';
import { TEXT_NOUNS } from '../../texts/nouns.js';
import { unlinked } from '../bullet-words.js';
import type { BulletShape } from './shape.js';

const FEWEST_WORDS = 4;

export const remark: BulletShape = {
  name: 'remark',
  summary: "a sentence without any number, no link: « DISPOSITIONS APPLICABLES DANS LES TERRITOIRES D'OUTRE-MER »",
  examples: [
    { words: "DISPOSITIONS APPLICABLES DANS LES TERRITOIRES D'OUTRE-MER", reads: [] },
    { words: 'Les dispositions du présent article sont applicables aux DOM', reads: [] },
    { words: '', reads: [] },
  ],
  lookAlikes: ['Code du travail', 'Rapport', 'chapitre IV du titre II du livre III du code de commerce 12'],
  read: ({ t, from }) => {
    if (t.count === from) return unlinked(t.count);
    let words = 0;
    if (t.kind[from] === WORD && TEXT_NOUNS.has(t.value[from] ?? 0)) return undefined;
    for (let at = from; at < t.count; at++) {
      if (t.kind[at] === NUMBER) return undefined;
      if (t.kind[at] === WORD) words++;
    }
    return words >= FEWEST_WORDS ? unlinked(t.count) : undefined;
  },
};
