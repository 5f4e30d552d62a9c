import { NUMBER } from '../lexer.js';
import { readDigits } from './digits.js';
import type { NumberForm } from './number-reading.js';

export const plain: NumberForm = {
  part: {
    kind: 'number',
    name: 'plain',
    summary: 'Figures without a letter: « 1240 », « 1er », « 9-1 »',
    examples: [
      { text: "l'article 1240 du code civil", reads: [] },
      { text: "l'article 1er de la loi n° 93-8 du 4 janvier 1993", reads: [] },
      { text: "l'article 223-1 du code pénal", reads: [] },
    ],
    lookAlikes: ['le 3° du texte', "l'article 123456 du catalogue"],
  },
  opens: NUMBER,
  read(t, i) {
    const read = readDigits(t, i, false);
    if (read === undefined) return undefined;
    const { end, digits, compound, glued } = read;
    return glued === undefined
      ? { from: i, end, number: digits, prefix: '', compound }
      : { from: i, end, number: digits, prefix: '', compound, glued };
  },
};
