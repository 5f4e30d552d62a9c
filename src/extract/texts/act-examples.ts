import type { GrammarPart } from '../part.js';

/** What `readAct` reads, named as the forms of its readings. */
export const ACT_PARTS: readonly GrammarPart[] = [
  {
    kind: 'text',
    name: 'numbered-act',
    summary: 'Laws, ordonnances, décrets, arrêtés, circulaires … by number, with or without « n° » and date',
    examples: [
      { text: "l'article 6 de la loi n° 93-8 du 4 janvier 1993", reads: ['6 = article 6 · loi-93-8 (stated)'] },
      { text: 'la loi 78-17 du 6 janvier 1978', reads: ['loi 78-17 du 6 janvier 1978 = text · loi-78-17 (stated)'] },
      {
        text: 'le décret n° 2010-1229 du 19 octobre 2010',
        reads: ['décret n° 2010-1229 du 19 octobre 2010 = text · decret-2010-1229 (stated)'],
      },
      {
        text: "l'ordonnance n° 45-2658 du 2 novembre 1945",
        reads: ['ordonnance n° 45-2658 du 2 novembre 1945 = text · ordonnance-45-2658 (stated)'],
      },
      {
        text: 'la loi organique n° 2001-692 du 1er août 2001',
        reads: ['loi organique n° 2001-692 du 1er août 2001 = text · loi-2001-692 (stated)'],
      },
      {
        text: "l'article 43 de la loi de finances pour 2000 (n° 99-1172 du 30 décembre 1999)",
        reads: ['43 = article 43 · loi-99-1172 (stated)'],
      },
      {
        text: 'la circulaire DGT n° 2008-21 du 10 décembre 2008',
        reads: ['circulaire DGT n° 2008-21 du 10 décembre 2008 = text · circulaire-2008-21 (stated)'],
      },
      { text: 'la loi du pays n° 2012-1', reads: ['loi du pays n° 2012-1 = text · loi-du-pays-2012-1 (stated)'] },
    ],
    lookAlikes: ["la loi de l'offre et de la demande", "un décret en Conseil d'État", 'le règlement intérieur n'],
  },
  {
    kind: 'text',
    name: 'act-by-date',
    summary: 'Acts by their day of signature, in the calendar of the Republic too, or by year or NOR',
    examples: [
      {
        text: 'la loi du 29 juillet 1881 sur la liberté de la presse',
        reads: ['loi du 29 juillet 1881 = text · loi-1881-07-29 (stated)'],
      },
      { text: "l'article 3 de l'arrêté du 12 mars 2020", reads: ['3 = article 3 · arrete-2020-03-12 (stated)'] },
      {
        text: "l'arrêté du 12 mars 2020 (NOR : SSAZ2007748A)",
        reads: ['arrêté du 12 mars 2020 (NOR : SSAZ2007748A) = text · arrete-ssaz2007748a (stated)'],
      },
      { text: 'la loi du 25 ventôse an XI', reads: ['loi du 25 ventôse an XI = text · loi-1803-03-16 (stated)'] },
    ],
    lookAlikes: ['la loi du marché', 'le décret du ministre', 'la décision du maire'],
  },
  {
    kind: 'text',
    name: 'reminder',
    summary: 'An act named again by its day, its year, or « précité », « susvisé » alone',
    examples: [
      {
        text: "la loi n° 93-8 du 4 janvier 1993, puis l'article 3 de la loi du 4 janvier 1993 précitée",
        reads: ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '3 = article 3 · loi-93-8 (reminder)'],
      },
      {
        text: "la loi n° 78-17 du 6 janvier 1978, puis l'article 2 de la loi de 1978",
        reads: ['loi n° 78-17 du 6 janvier 1978 = text · loi-78-17 (stated)', '2 = article 2 · loi-78-17 (reminder)'],
      },
      {
        text: "le décret n° 2004-177 du 17 février 2004, puis l'article 2 du décret susvisé",
        reads: [
          'décret n° 2004-177 du 17 février 2004 = text · decret-2004-177 (stated)',
          '2 = article 2 · decret-2004-177 (reminder)',
        ],
      },
      { text: "l'arrêté susmentionné", reads: ['arrêté susmentionné = text · – (none) unnamed'] },
    ],
    lookAlikes: ['la somme précitée', 'la loi du 4 janvier 1993'],
  },
];
