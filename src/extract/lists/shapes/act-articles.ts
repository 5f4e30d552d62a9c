import { actText } from '../act-text.js';
import { remembered } from '../remembered.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';

const articleText = remembered(actText);

export const actArticles: BulletShape = {
  name: 'act-articles',
  summary: 'an article of an act, in the newer form: « Loi n°93-8 du 4 janvier 1993 - art. 8 (Ab) »',
  examples: [
    {
      words: 'Loi n°93-8 du 4 janvier 1993 - art. 8 (Ab)',
      reads: ['article loi-93-8/8 “8”'],
      mark: 'Ab',
      dates: ['signed 1993-01-04'],
    },
    {
      words: 'Loi n°99-1140 du 29 décembre 1999 - art. 24 () JORF 30 décembre 1999 en vigueur le 1er janvier 2000',
      reads: ['article loi-99-1140/24 “24”'],
      dates: ['signed 1999-12-29', 'published 1999-12-30', 'effect 2000-01-01'],
    },
    {
      words:
        'Ordonnance n°2007-329 du 12 mars 2007 - art. 12 (VD) JORF 13 mars 2007 en vigueur au plus tard le 1er mars 2008',
      reads: ['article ordonnance-2007-329/12 “12”'],
      mark: 'VD',
      dates: ['signed 2007-03-12', 'published 2007-03-13', 'bound 2008-03-01'],
    },
    {
      words: 'Décret-loi du 9 septembre 1939 - art. 1 (Ab)',
      reads: ['article decret-loi-1939-09-09/1 “1”'],
      mark: 'Ab',
      dates: ['signed 1939-09-09'],
    },
    {
      words: 'Décret n°2014-1286 du 23 octobre 2014 - art. (V)',
      reads: ['text decret-2014-1286/ “Décret n°2014-1286 du 23 octobre 2014”'],
      mark: 'V',
      dates: ['signed 2014-10-23'],
    },
    {
      words: 'Arrêté du 12 mars 2020 - art. ANNEXE, art. 30-11 (V)',
      reads: ['article arrete-2020-03-12/Annexe art. 30-11 “ANNEXE, art. 30-11”'],
      mark: 'V',
      dates: ['signed 2020-03-12'],
    },
    {
      words: 'Ordonnance no 92-1070 du 1er octobre 1992 portant  - art. 11 (Ab)',
      reads: ['article ordonnance-92-1070/11 “11”'],
      mark: 'Ab',
      dates: ['signed 1992-10-01'],
    },
    {
      words: 'Décret n°2006-672 du 8 juin 2006 - art. 17 (Ab), art. 18 (V)',
      reads: ['article decret-2006-672/17 “17”', 'article decret-2006-672/18 “18”'],
      dates: ['signed 2006-06-08'],
    },
  ],
  lookAlikes: ['Loi - art. 128 (T)', 'Code du travail - art. L1 (V)', 'Rapport - art. 2 (V)'],
  read: (b) => {
    if (b.dash < 0) return undefined;
    const text = articleText(b);
    return text && readTarget(b, text);
  },
};
