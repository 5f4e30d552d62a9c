import type { GrammarPart } from '../part.js';

/** What `readAct` reads, named as the forms of its readings. */
export const ACT_PARTS: readonly GrammarPart[] = [
  {
    kind: 'text',
    name: 'numbered-act',
    summary: 'Laws, ordonnances, décrets, arrêtés, circulaires … by number, with or without « n° » and date',
    examples: [
      { text: "l'article 6 de la loi n° 93-8 du 4 janvier 1993", reads: [] },
      { text: 'la loi 78-17 du 6 janvier 1978', reads: [] },
      { text: 'le décret n° 2010-1229 du 19 octobre 2010', reads: [] },
      { text: "l'ordonnance n° 45-2658 du 2 novembre 1945", reads: [] },
      { text: 'la loi organique n° 2001-692 du 1er août 2001', reads: [] },
      { text: "l'article 43 de la loi de finances pour 2000 (n° 99-1172 du 30 décembre 1999)", reads: [] },
      { text: 'la circulaire DGT n° 2008-21 du 10 décembre 2008', reads: [] },
      { text: 'la loi du pays n° 2012-1', reads: [] },
    ],
    lookAlikes: ["la loi de l'offre et de la demande", "un décret en Conseil d'État", 'le règlement intérieur n'],
  },
  {
    kind: 'text',
    name: 'act-by-date',
    summary: 'Acts by their day of signature, in the calendar of the Republic too, or by year or NOR',
    examples: [
      { text: 'la loi du 29 juillet 1881 sur la liberté de la presse', reads: [] },
      { text: "l'article 3 de l'arrêté du 12 mars 2020", reads: [] },
      { text: "l'arrêté du 12 mars 2020 (NOR : SSAZ2007748A)", reads: [] },
      { text: 'la loi du 25 ventôse an XI', reads: [] },
    ],
    lookAlikes: ['la loi du marché', 'le décret du ministre', 'la décision du maire'],
  },
  {
    kind: 'text',
    name: 'reminder',
    summary: 'An act named again by its day, its year, or « précité », « susvisé » alone',
    examples: [
      { text: "la loi n° 93-8 du 4 janvier 1993, puis l'article 3 de la loi du 4 janvier 1993 précitée", reads: [] },
      { text: "la loi n° 78-17 du 6 janvier 1978, puis l'article 2 de la loi de 1978", reads: [] },
      { text: "le décret n° 2004-177 du 17 février 2004, puis l'article 2 du décret susvisé", reads: [] },
      { text: "l'arrêté susmentionné", reads: [] },
    ],
    lookAlikes: ['la somme précitée', 'la loi du 4 janvier 1993'],
  },
];
