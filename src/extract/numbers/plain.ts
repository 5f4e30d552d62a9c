import { NUMBER } from '../lexer.js';
import { readDigits } from './digits.js';
import type { NumberForm } from './number-reading.js';

export const plain: NumberForm = {
  part: {
    kind: 'number',
    name: 'plain',
    summary: 'Figures without a letter: « 1240 », « 1er », « 9-1 »',
    examples: [
      { text: "l'article 1240 du code civil", reads: ['1240 = article 1240 · code-civil (stated)'] },
      { text: "l'article 1er de la loi n° 93-8 du 4 janvier 1993", reads: ['1er = article 1 · loi-93-8 (stated)'] },
      { text: "l'article 223-1 du code pénal", reads: ['223-1 = article 223-1 · code-penal (stated)'] },
    ],
    lookAlikes: ['le 3° du texte', 'au 12° du I'],
  },
  opens: NUMBER,
  read(t, i) {
    const read = readDigits(t, i, false);
    if (read === undefined) return undefined;
    const { end, digits, compound, glued } = read;
    return { from: i, end, number: digits, prefix: '', compound, glued };
  },
};
