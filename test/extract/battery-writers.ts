import type { Row } from './battery.js';

/** How lawyers, accountants and personnel departments write references, each line with its full reading. */
export const WRITERS: readonly Row[] = [
  ['L 1152-1 CT', ['L 1152-1 = article L1152-1 · code-du-travail (stated)']],
  ['art. L. 1152-1 CT', ['L. 1152-1 = article L1152-1 · code-du-travail (stated)']],
  [
    'art. 1240 CC et 1241 CC',
    ['1240 = article 1240 · code-civil (stated)', '1241 = article 1241 · code-civil (stated)'],
  ],
  ["l'art. 1240 nouv. c. civ.", ['1240 = article 1240 · code-civil (stated)']],
  ['art. L. 122-12 al. 2, anc. C. trav.', ['L. 122-12 = article L122-12 [alinea 2] · code-du-travail (stated) former']],
  [
    'D. 2016-660, 20 mai 2016, art. 8',
    ['D. 2016-660, 20 mai 2016 = text · decret-2016-660 (stated)', '8 = article 8 · decret-2016-660 (stated)'],
  ],
  ['Ord. 45-174 du 2 février 1945', ['Ord. 45-174 du 2 février 1945 = text · ordonnance-45-174 (stated)']],
  ['art. 10-1, al. 1, a), L. 10 juill. 1965', ['10-1 = article 10-1 [alinea 1 > a] · loi-65-557 (stated)']],
  [
    'Dir. (UE) 2019/1152, 20 juin 2019, art. 4, § 2, o)',
    [
      'Dir. (UE) 2019/1152, 20 juin 2019 = text · directive-ue-2019-1152 (stated)',
      '4 = article 4 [2 > o] · directive-ue-2019-1152 (stated)',
    ],
  ],
  [
    'dir. 2003/88/CE art. 7',
    ['dir. 2003/88/CE = text · directive-ue-2003-88 (stated)', '7 = article 7 · directive-ue-2003-88 (stated)'],
  ],
  [
    'Const. 4 oct. 1958, art. 61-1',
    [
      'Const. 4 oct. 1958 = text · constitution-1958-10-04 (stated)',
      '61-1 = article 61-1 · constitution-1958-10-04 (stated)',
    ],
  ],
  [
    'Conv. EDH, art. 6 § 1 et 13',
    [
      'Conv. EDH = text · traite-cedh (stated)',
      '6 = article 6 [1] · traite-cedh (stated)',
      '13 = article 13 · traite-cedh (stated)',
    ],
  ],
  [
    "violation des articles 6 § 1 et 8 de la Convention européenne des droits de l'homme",
    ['6 = article 6 [1] · traite-cedh (stated)', '8 = article 8 · traite-cedh (stated)'],
  ],
  ['art. D910-19 al 9 et 10', ['D910-19 = article D910-19 [alinea 9, 10] · – (none)']],
  [
    'CCN Syntec, art. 4.1',
    [
      'CCN Syntec = text · convention-collective-1486 (stated)',
      '4.1 = article 4-1 · convention-collective-1486 (stated)',
    ],
  ],
  [
    'les accords du 15 décembre 2004 (art. 4.2.4)',
    [
      'accords du 15 décembre 2004 = text · accord-2004-12-15 (stated)',
      '4.2.4 = article 4-2-4 · accord-2004-12-15 (stated)',
    ],
  ],
  [
    "au 2e tiret de l'article 2.2 de l'accord du 22 janvier 2019",
    ['2.2 = article 2-2 [tiret 2] · accord-2019-01-22 (stated)'],
  ],
  ["l'article 18.2 bis de l'accord du 22 janvier 2019", ['18.2 bis = article 18-2 bis · accord-2019-01-22 (stated)']],
  ["l'article 14 modifié de l'ANI du 11 janvier 2008", ['14 = article 14 · accord-2008-01-11 (stated)']],
  [
    "Arrêté du 30 décembre 2004 :⏎L'article 6 est étendu",
    ['Arrêté du 30 décembre 2004 = text · arrete-2004-12-30 (stated)', '6 = article 6 · – (none)'],
  ],
  [
    "au visa de l'article 37 alinéa 2 de la loi du 10 juillet 1991",
    ['37 = article 37 [alinea 2] · loi-91-647 (stated)'],
  ],
  [
    "l'article 455 alinéa premier du code de procédure civile",
    ['455 = article 455 [alinea 1] · code-de-procedure-civile (stated)'],
  ],
  ['article 24 V et VII de la loi n° 89-462', ['24 = article 24 [V, VII] · loi-89-462 (stated)']],
  [
    "conformément à l'article 104 X de la loi n° 2018-771 du 5 septembre 2018",
    ['104 = article 104 [X] · loi-2018-771 (stated)'],
  ],
  [
    'articles 150 U, 150 V et 150 VA du CGI',
    [
      '150 U = article 150 U · code-general-des-impots (stated)',
      '150 V = article 150 V · code-general-des-impots (stated)',
      '150 VA = article 150 VA · code-general-des-impots (stated)',
    ],
  ],
  ['article 1729 c) du CGI', ['1729 = article 1729 [c] · code-general-des-impots (stated)']],
  ['article 1729, c, du CGI', ['1729 = article 1729 [c] · code-general-des-impots (stated)']],
  ['article 1728-1-b du CGI', ['1728-1-b = article 1728-1 [b] · code-general-des-impots (stated)']],
  [
    "articles L.421-4 et R.421-23 f) du code de l'urbanisme",
    [
      'L.421-4 = article L421-4 · code-de-l-urbanisme (stated)',
      'R.421-23 = article R421-23 [f] · code-de-l-urbanisme (stated)',
    ],
  ],
  [
    'les articles 1103 du Code civil, 1231-1 et suivants du même code et L. 1222-1 du Code du travail',
    [
      '1103 = article 1103 · code-civil (stated)',
      '1231-1 = article 1231-1 et suivants · code-civil (antecedent)',
      'L. 1222-1 = article L1222-1 · code-du-travail (stated)',
    ],
  ],
  [
    'article 3 du CCAP et article 13.1 du CCTP',
    ['3 = article 3 · – (none) unnamed', '13 = article 13 · – (none) unnamed'],
  ],
  ['D. 2019. 1234', []],
  ['12 articles L 40 cm', []],
  ['la norme NF C 15-100, la norme NF D 36-400', []],
  [
    'soumise aux articles L. 211-2 et L. 211-3, des titres II à VII et du chapitre II du titre VIII du livre II du code minier',
    [
      'L. 211-2 = article L211-2 · code-minier (stated)',
      'L. 211-3 = article L211-3 · code-minier (stated)',
      'chapitre II du titre VIII du livre II du code minier = division {livre II > titre VIII > chapitre II} · code-minier (stated)',
    ],
  ],
  [
    "l'article 9 des clauses générales de la convention collective nationale de l'industrie pharmaceutique",
    ['9 = article 9 · convention-collective-176 (stated)'],
  ],
  [
    "aux articles 11.2 et 11.2 bis de l'accord du 3 juillet 1992",
    ['11.2 = article 11-2 · accord-1992-07-03 (stated)', '11.2 bis = article 11-2 bis · accord-1992-07-03 (stated)'],
  ],
  [
    "les informations prévues à l'article 13 ou 14 du règlement (UE) n° 2016/679 du 27 avril 2016",
    ['13 = article 13 · reglement-ue-2016-679 (stated)', '14 = article 14 · reglement-ue-2016-679 (stated)'],
  ],
  [
    "l'article 5 et 6 mois après la loi n° 89-462",
    ['5 = article 5 · – (none)', 'loi n° 89-462 = text · loi-89-462 (stated)'],
  ],
  ["l'article 4 de la convention n° 158 de l'OIT", ['4 = article 4 · traite-oit-158 (stated)']],
  [
    "la convention n° 87 de l'OIT sur la liberté syndicale et la protection du droit syndical",
    [
      "convention n° 87 de l'OIT sur la liberté syndicale et la protection du droit syndical = text · traite-oit-87 (stated)",
    ],
  ],
  [
    'CGI art. 39, 1-5°',
    ['CGI = text · code-general-des-impots (stated)', '39 = article 39 [1 > 5°] · code-general-des-impots (stated)'],
  ],
  [
    'CGI, art. 150-0 D, 1 ter',
    [
      'CGI = text · code-general-des-impots (stated)',
      '150-0 D = article 150-0 D [1 ter] · code-general-des-impots (stated)',
    ],
  ],
  ["l'article 39, 1 du CGI", ['39 = article 39 [1] · code-general-des-impots (stated)']],
  [
    'aux articles 39, 12 et 14 du code civil',
    [
      '39 = article 39 · code-civil (stated)',
      '12 = article 12 · code-civil (stated)',
      '14 = article 14 · code-civil (stated)',
    ],
  ],
  ['art. 700 C.P.C.', ['700 = article 700 · code-de-procedure-civile (stated)']],
  ["l'article L. 80 A du L.P.F.", ['L. 80 A = article L80 A · livre-des-procedures-fiscales (stated)']],
  ['le secrétaire de la C.G.T., article 5', ['5 = article 5 · – (none)']],
  ['art. 1240 Code civ.', ['1240 = article 1240 · code-civil (stated)']],
  ["l'article L. 1221-1 du code trav.", ['L. 1221-1 = article L1221-1 · code-du-travail (stated)']],
  ['T. confl., 9 déc. 2013, n° C3931', ['T. confl., 9 déc. 2013, n° C3931 = decision · tc-3931 (stated)']],
  ['Circ. DSS/5B/2003/07', ['Circ. DSS/5B/2003/07 = text · circulaire-dss-5b-2003-07 (stated)']],
  [
    'la circulaire DSS/5B n° 2003-07 du 7 janvier 2003',
    ['circulaire DSS/5B n° 2003-07 du 7 janvier 2003 = text · circulaire-2003-7 (stated)'],
  ],
  ['la circulaire DSS/5B n° 2003/07', ['circulaire DSS/5B n° 2003/07 = text · circulaire-2003-7 (stated)']],
  ['art. 1er du 1er Protocole additionnel à la CEDH', ['1er = article 1 · traite-cedh-protocole-1 (stated)']],
  ["l'article 1er du Protocole additionnel n° 1", ['1er = article 1 · traite-cedh-protocole-1 (stated)']],
  ["l'article 4 du Protocole n° 7 à la CEDH", ['4 = article 4 · traite-cedh-protocole-7 (stated)']],
  [
    'Les articles du code de commerce suivants : L. 123-1, L. 123-2 relatif aux comptes, L. 123-3. Le L. 124-1',
    [
      'code de commerce = text · code-de-commerce (stated)',
      'L. 123-1 = article L123-1 · code-de-commerce (stated)',
      'L. 123-2 = article L123-2 · code-de-commerce (stated)',
      'L. 123-3 = article L123-3 · code-de-commerce (stated)',
      'L. 124-1 = article L124-1 · – (none)',
    ],
  ],
  ['une somme de R. 12.345', []],
  ['Article : L-4512', []],
  ['votre lettre L. 123 du 12/03', []],
  ['Codice civile, art. 5', ['5 = article 5 · – (none) foreign']],
  ["l'art. 5 du Codice civile", ['5 = article 5 · – (none) foreign']],
  ["le code de conduite de l'entreprise, article 5", ['5 = article 5 · – (none) unnamed']],
  ["l'arrêté municipal du 12 mars 2020, article 2", ['2 = article 2 · – (none) unnamed']],
  ["(arrêté d'extension du 3 février 2023, article 1er)", ['1er = article 1 · – (none) unnamed']],
  ['le règlement intérieur, article 5 du code civil', ['5 = article 5 · code-civil (stated)']],
  ["le règlement intérieur, l'article 5", ['5 = article 5 · – (none)']],
];
