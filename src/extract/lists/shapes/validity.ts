import { WORD } from '../../lexer.js';
import { word, WordSet } from '../../vocabulary.js';
import { unlinked } from '../bullet-words.js';
import type { BulletShape } from './shape.js';

const WORDS = new WordSet([
  'fin',
  'date',
  'entree',
  'debut',
  'de',
  'd',
  'en',
  'vigueur',
  'application',
  'indeterminee',
]);
const INDETERMINEE = word('indeterminee');

export const validity: BulletShape = {
  name: 'validity',
  summary: 'a remark on application in time, no link: « Fin de vigueur : date indéterminée »',
  examples: [
    { words: 'SPEC_APPLI: Fin de vigueur : Date indéterminée', reads: [], prefix: 'SPEC_APPLI' },
    { words: 'SPEC_APPLI: Date de fin de vigueur indéterminée', reads: [], prefix: 'SPEC_APPLI' },
  ],
  lookAlikes: ["Loi n°98-535 1998-07-01 art. 29 : date d'entrée en vigueur"],
  read: ({ t, from }) => {
    let known = false;
    for (let at = from; at < t.count; at++) {
      if (t.kind[at] !== WORD) continue;
      if (!WORDS.has(t.value[at] ?? 0)) return undefined;
      known ||= t.value[at] === INDETERMINEE;
    }
    return known ? unlinked(t.count) : undefined;
  },
};
