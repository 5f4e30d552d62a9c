import { expect, test } from '@jest/globals';
import { readNote } from '../../../src/extract/lists/note.js';
import { dateLines, referenceLine } from './reading-lines.js';

test.each([
  {
    words: '(Loi n° 99-1140 du 29 décembre 1999 art. 24 XIV Journal Officiel du 30 décembre 1999)',
    reads: ['amends article loi-99-1140/24 [paragraphe XIV] “24” signed 1999-12-29 published 1999-12-30'],
  },
  {
    words: '(Loi n° 2002-322 du 6 mars 2002 art. 3 I Journal Officiel du 7 mars 2002)',
    reads: ['amends article loi-2002-322/3 [paragraphe I] “3” signed 2002-03-06 published 2002-03-07'],
  },
  {
    words: '(inséré par Loi n° 2002-322 du 6 mars 2002 art. 3 III Journal Officiel du 7 mars 2002)',
    reads: ['creates article loi-2002-322/3 [paragraphe III] “3” signed 2002-03-06 published 2002-03-07'],
  },
  {
    words: '(Décret n° 2003-462 du 21 mai 2003 art. 1, art. 5 Journal Officiel du 27 mai 2003)',
    reads: [
      'amends article decret-2003-462/1 “1” signed 2003-05-21 published 2003-05-27',
      'amends article decret-2003-462/5 “5” signed 2003-05-21 published 2003-05-27',
    ],
  },
  {
    words:
      '(Ordonnance n° 2005-1040 du 26 août 2005 art. 1 II Journal Officiel du 27 août 2005 en vigueur le 1er septembre 2006)',
    reads: [
      'amends article ordonnance-2005-1040/1 [paragraphe II] “1” signed 2005-08-26 published 2005-08-27 effect 2006-09-01',
    ],
  },
  {
    words: '(Abrogé par Loi n° 2004-806 du 9 août 2004 art. 54 JORF 11 août 2004)',
    reads: ['repeals article loi-2004-806/54 “54” signed 2004-08-09 published 2004-08-11'],
  },
  {
    words: '(Transféré par Ordonnance n° 2000-548 du 15 juin 2000)',
    reads: ['transfers text ordonnance-2000-548/ “Ordonnance n° 2000-548 du 15 juin 2000” signed 2000-06-15'],
  },
  { words: '(Code du travail art. L. 122-14)', reads: ['amends article code-du-travail/L122-14 “L. 122-14”'] },
  {
    words: "(annulé par Conseil d'Etat n°285464 2007-02-12)",
    reads: ["annuls decision jurisprudence-285464/ “Conseil d'Etat n°285464 2007-02-12” signed 2007-02-12"],
  },
  {
    words:
      '(inséré par Décret nº 85-1353 du 17 décembre 1985 art. 1, modifié par Décret n° 86-1 du 3 janvier 1986 art. 2)',
    reads: [
      'creates article decret-85-1353/1 “1” signed 1985-12-17',
      'amends article decret-86-1/2 “2” signed 1986-01-03',
    ],
  },
  { words: '(Rectificatif JORF 6 mars 1976)', reads: [] },
  { words: '(Les présentes dispositions sont applicables)', reads: [] },
  { words: '', reads: [] },
])('$words', ({ words, reads }) => {
  const lines = readNote(words).map(({ relation, reference, dates }) =>
    [relation, referenceLine(reference), ...dateLines(dates)].join(' '),
  );
  expect(lines).toEqual(reads);
});
