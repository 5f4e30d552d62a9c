import type { DaySource } from './day-source.js';
import { ownTitleDay } from './act-title.js';

export const source: DaySource = {
  name: 'heading',
  examples: [
    { path: 'kali.json', source: '{}', title: 'Avenant n° 22 du 16 juin 2000 relatif aux salaires', day: '2000-06-16' },
    {
      path: 'kali.json',
      source: '{}',
      title: 'Picardie Accord du 20 avril 2012 relatif aux salaires',
      day: '2012-04-20',
    },
    {
      path: 'kali.json',
      source: '{}',
      title:
        'Convention collective nationale des entreprises non visées par le décret du 1er mars 1962 (plus de 10 salariés) du 8 octobre 1990. Etendue par arrêté du 8 février 1991',
      day: '1990-10-08',
    },
    {
      path: 'kali.json',
      source: '{}',
      title: 'Accord relatif à la loi n° 98-461 du 13 juin 1998',
      day: '1998-06-13',
    },
    { path: 'kali.json', source: '{}', title: 'Salaires', signedOn: '2000-06-16', day: '2000-06-16' },
    { path: 'kali.json', source: '{}', title: 'Code du travail', day: undefined },
  ],
  ofTitle: true,
  stretches: ({ title, signedOn }) => {
    const found = signedOn === undefined ? ownTitleDay(title ?? '') : { day: signedOn, words: title ?? signedOn };
    if (found === undefined) return [];
    const day = { day: found.day, from: 'heading', words: found.words, dated: true } as const;
    return [{ span: { start: 0, end: Infinity }, day }];
  },
};
