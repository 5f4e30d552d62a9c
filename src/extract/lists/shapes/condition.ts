import { WORD } from '../../lexer.js';
import { unlinked } from '../bullet-words.js';
import type { BulletShape } from './shape.js';

const FEWEST_WORDS = 5;

export const condition: BulletShape = {
  name: 'condition',
  summary: 'the words of a condition of application where a link should stand, no link: « Jusqu’à cette date, … »',
  prefix: 'SPEC_APPLI',
  examples: [
    {
      words: 'SPEC_APPLI: ARTICLE ABROGE PAR LE Décret DU 20 MAI 1955 ET RETABLI PAR LA Loi DU 10 JUILLET 1970',
      reads: [],
      prefix: 'SPEC_APPLI',
    },
  ],
  lookAlikes: ['SPEC_APPLI: Code du travail - art. R225-8 (V)', 'Les attributions confiées au comité sont exercées'],
  read: ({ t, from }) => {
    let words = 0;
    for (let at = from; at < t.count; at++) if (t.kind[at] === WORD) words++;
    return words >= FEWEST_WORDS ? unlinked(t.count) : undefined;
  },
};
