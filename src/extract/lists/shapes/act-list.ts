import { actText } from '../act-text.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';

export const actList: BulletShape = {
  name: 'act-list',
  summary:
    'articles of an act in the older form, or the whole act: « Décret n°85-1353 1985-12-17 art. 1, art. 4 JORF … »',
  examples: [
    {
      words: 'Loi n°93-08 1993-01-04 art. 8',
      reads: ['article loi-93-8/8 “8”'],
      dates: ['signed 1993-01-04'],
    },
    {
      words: 'Décret n°85-1353 1985-12-17 art. 1, art. 4 JORF 21 décembre 1985',
      reads: ['article decret-85-1353/1 “1”', 'article decret-85-1353/4 “4”'],
      dates: ['signed 1985-12-17', 'published 1985-12-21'],
    },
    {
      words: 'Ordonnance 45-2380 1945-10-17 JORF 19 octobre 1945',
      reads: ['text ordonnance-45-2380/ “Ordonnance 45-2380 1945-10-17”'],
      dates: ['signed 1945-10-17', 'published 1945-10-19'],
    },
    {
      words: 'Loi n°1803-03-05 promulguée le 15 mars 1803',
      reads: ['text loi-1803-03-05/ “Loi n°1803-03-05”'],
      dates: ['signed 1803-03-05', 'published 1803-03-15'],
    },
    {
      words: 'Loi n°58-356 1958-04-03 (LOI DE VALIDATION)',
      reads: ['text loi-58-356/ “Loi n°58-356 1958-04-03”'],
      dates: ['signed 1958-04-03'],
    },
    {
      words: 'Ordonnance 2000-548 2000-06-15 art. 4 I JORF 22 juin 2000',
      reads: ['article ordonnance-2000-548/4 [paragraphe I] “4”'],
      dates: ['signed 2000-06-15', 'published 2000-06-22'],
    },
    {
      words: "Décret n°84-738 1984-07-17 ART. 7, ART. 8 JORF 29 juillet date d'entrée en vigueur 1er juillet 1984",
      reads: ['article decret-84-738/7 “7”', 'article decret-84-738/8 “8”'],
      dates: ['signed 1984-07-17', 'effect 1984-07-01'],
    },
    {
      words: 'Loi n°71-575 1971-07-16 TITRE VI',
      reads: ['division loi-71-575/titre VI “Loi n°71-575 1971-07-16”'],
      dates: ['signed 1971-07-16'],
    },
    {
      words: 'Décret n°95-79 du 23 janvier 1995, v. init.',
      reads: ['text decret-95-79/ “Décret n°95-79 du 23 janvier 1995”'],
      dates: ['signed 1995-01-23'],
    },
  ],
  lookAlikes: ['Loi', 'Règlement (CE) 2157/2001 2001-10-08', 'Code du travail L1'],
  read: (b) => {
    if (b.dash >= 0) return undefined;
    const text = actText(b);
    return text && readTarget(b, text);
  },
};
