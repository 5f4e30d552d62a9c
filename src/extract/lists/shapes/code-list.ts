import { readTarget } from '../target.js';
import { namedText } from './code-articles.js';
import type { BulletShape } from './shape.js';

export const codeList: BulletShape = {
  name: 'code-list',
  summary:
    'articles of a text known by name, in the older form, or the whole text: « Code du travail L1, L2 à L5 al. 2 »',
  examples: [
    {
      words: 'Code du travail L122-14-7 al. 2',
      reads: ['article code-du-travail/L122-14-7 [alinea 2] “L122-14-7”'],
    },
    {
      words: 'CGI 575, 235 ter ZC, 1668 D, 402 bis',
      reads: [
        'article code-general-des-impots/575 “575”',
        'article code-general-des-impots/235 ter ZC “235 ter ZC”',
        'article code-general-des-impots/1668 D “1668 D”',
        'article code-general-des-impots/402 bis “402 bis”',
      ],
    },
    {
      words: 'Code des douanes 266 sexies à 266 terdecies',
      reads: ['article code-des-douanes/266 sexies..266 terdecies “266 sexies”'],
    },
    {
      words: 'Code de la sécurité sociale L1 al. 1, al. 2',
      reads: ['article code-de-la-securite-sociale/L1 [alinea 1, 2] “L1”'],
    },
    { words: 'CGIAN2 384 A bis', reads: ['article code-general-des-impots-annexe-2/384 A bis “384 A bis”'] },
    { words: 'Code du travail', reads: ['text code-du-travail/ “Code du travail”'] },
    {
      words: 'Code du travail L771-1 A L771-6',
      reads: ['article code-du-travail/L771-1..L771-6 “L771-1”'],
    },
    {
      words: 'TXT_ASSOCIE: Code du travail R152-3 : SANCTIONS PENALES',
      reads: ['article code-du-travail/R152-3 “R152-3”'],
      prefix: 'TXT_ASSOCIE',
    },
    {
      words: 'Code du travail L322-4-8 I alinéa 1 phrase 2',
      reads: ['article code-du-travail/L322-4-8 [paragraphe I, alinea 1, phrase 2] “L322-4-8”'],
    },
    {
      words: 'Code du travail R516-34 (1979), R516-35 (1979)',
      reads: ['article code-du-travail/R516-34 former “R516-34”', 'article code-du-travail/R516-35 former “R516-35”'],
    },
    {
      words: 'Constitution 1958-10-04 art. 55',
      reads: ['article constitution-1958-10-04/55 “55”'],
      dates: ['signed 1958-10-04'],
    },
  ],
  lookAlikes: ['Code du travail - art. L122-14 (V)', 'Décret n°73-1046 1973-11-15', 'CGT 575'],
  read: (b) => {
    if (b.dash >= 0) return undefined;
    const text = namedText(b);
    return text && readTarget(b, text);
  },
};
