import { readDivisionsText } from '../../texts/behind.js';
import { textReference } from '../references.js';
import type { BulletShape } from './shape.js';

export const divisionOfText: BulletShape = {
  name: 'division-of-text',
  summary: 'a division and the text behind it: « titre II du livre IV du code de l’action sociale et des familles »',
  examples: [
    {
      words: "titre II du livre IV du code de l'action sociale et des familles",
      reads: [
        "division code-de-l-action-sociale-et-des-familles/livre IV, titre II “code de l'action sociale et des familles”",
      ],
    },
  ],
  lookAlikes: ['Livre des procédures fiscales - art. L69', 'titre de l’ouvrage', 'Code du travail'],
  read: ({ t, r, from }) => {
    const text = readDivisionsText(r, from);
    if (text?.division === undefined || text.end < t.count) return undefined;
    const reading = { end: text.end, steps: text.division };
    return { references: [textReference(t, text, reading)], mark: undefined, dates: [], end: text.end };
  },
};
