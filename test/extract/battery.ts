import { WRITERS } from './battery-writers.js';
import type { ExtractContext } from '../../src/extract/contract.js';
import { catalogueText } from '../../src/catalogue/catalogue.js';

/** Words (⏎ is a line break), every reference they hold as `notation` writes it, and what is known beforehand. */
export type Row = readonly [text: string, references: readonly string[], context?: ExtractContext];

const own = (key: string, ownArticle?: string): ExtractContext => {
  const ownText = catalogueText(key);
  if (ownText === undefined) throw new Error(`no text ${key} in the catalogue`);
  return ownArticle === undefined ? { ownText } : { ownText, ownArticle };
};
const CSS = 'code-de-la-securite-sociale (stated)';
const TRAV = 'code-du-travail (stated)';
const CIVIL = 'code-civil (stated)';

const ABBREVIATED: readonly Row[] = [
  ['C. civ., art. 1240', ['C. civ. = text · code-civil (stated)', '1240 = article 1240 · code-civil (stated)']],
  ['C. pén., art. 121-3', ['C. pén. = text · code-penal (stated)', '121-3 = article 121-3 · code-penal (stated)']],
  [
    'CPP, art. 40',
    ['CPP = text · code-de-procedure-penale (stated)', '40 = article 40 · code-de-procedure-penale (stated)'],
  ],
  [
    'C. pr. pén., art. 40',
    ['C. pr. pén. = text · code-de-procedure-penale (stated)', '40 = article 40 · code-de-procedure-penale (stated)'],
  ],
  [
    'CPC, art. 455',
    ['CPC = text · code-de-procedure-civile (stated)', '455 = article 455 · code-de-procedure-civile (stated)'],
  ],
  [
    'C. pr. civ., art. 455',
    ['C. pr. civ. = text · code-de-procedure-civile (stated)', '455 = article 455 · code-de-procedure-civile (stated)'],
  ],
  [
    'C. com., art. L. 225-1',
    ['C. com. = text · code-de-commerce (stated)', 'L. 225-1 = article L225-1 · code-de-commerce (stated)'],
  ],
  [
    'C. trav., art. R.* 1233-3-4',
    ['C. trav. = text · code-du-travail (stated)', 'R.* 1233-3-4 = article R*1233-3-4 · code-du-travail (stated)'],
  ],
  [
    'CSS, art. L. 162-12-15, al. 5',
    [
      'CSS = text · code-de-la-securite-sociale (stated)',
      'L. 162-12-15 = article L162-12-15 [alinea 5] · code-de-la-securite-sociale (stated)',
    ],
  ],
  [
    'CSP, art. L. 1131-2-1, al. 4',
    [
      'CSP = text · code-de-la-sante-publique (stated)',
      'L. 1131-2-1 = article L1131-2-1 [alinea 4] · code-de-la-sante-publique (stated)',
    ],
  ],
  [
    'CASF, art. L. 111-1',
    [
      'CASF = text · code-de-l-action-sociale-et-des-familles (stated)',
      'L. 111-1 = article L111-1 · code-de-l-action-sociale-et-des-familles (stated)',
    ],
  ],
  [
    'CGI, ann. II, art. 96 ter A',
    [
      'CGI, ann. II = text · code-general-des-impots-annexe-2 (stated)',
      '96 ter A = article 96 ter A · code-general-des-impots-annexe-2 (stated)',
    ],
  ],
  [
    'LPF, art. L. 80 A',
    [
      'LPF = text · livre-des-procedures-fiscales (stated)',
      'L. 80 A = article L80 A · livre-des-procedures-fiscales (stated)',
    ],
  ],
  [
    'CGCT, art. D. 1115-1',
    [
      'CGCT = text · code-general-des-collectivites-territoriales (stated)',
      'D. 1115-1 = article D1115-1 · code-general-des-collectivites-territoriales (stated)',
    ],
  ],
  [
    'CGPPP, art. L. 1',
    [
      'CGPPP = text · code-general-de-la-propriete-des-personnes-publiques (stated)',
      'L. 1 = article L1 · code-general-de-la-propriete-des-personnes-publiques (stated)',
    ],
  ],
  [
    'CG3P, art. L. 1',
    [
      'CG3P = text · code-general-de-la-propriete-des-personnes-publiques (stated)',
      'L. 1 = article L1 · code-general-de-la-propriete-des-personnes-publiques (stated)',
    ],
  ],
  [
    'CJA, art. R. 421-1',
    [
      'CJA = text · code-de-justice-administrative (stated)',
      'R. 421-1 = article R421-1 · code-de-justice-administrative (stated)',
    ],
  ],
  [
    'CRPA, art. L. 211-2',
    [
      'CRPA = text · code-des-relations-entre-le-public-et-l-administration (stated)',
      'L. 211-2 = article L211-2 · code-des-relations-entre-le-public-et-l-administration (stated)',
    ],
  ],
  [
    'C. éduc., art. L. 111-1',
    ['C. éduc. = text · code-de-l-education (stated)', 'L. 111-1 = article L111-1 · code-de-l-education (stated)'],
  ],
  [
    'C. envir., art. L. 110-1',
    [
      'C. envir. = text · code-de-l-environnement (stated)',
      'L. 110-1 = article L110-1 · code-de-l-environnement (stated)',
    ],
  ],
  [
    'C. urb., art. L. 101-1',
    ['C. urb. = text · code-de-l-urbanisme (stated)', 'L. 101-1 = article L101-1 · code-de-l-urbanisme (stated)'],
  ],
  [
    'CCH, art. L. 111-1',
    [
      'CCH = text · code-de-la-construction-et-de-l-habitation (stated)',
      'L. 111-1 = article L111-1 · code-de-la-construction-et-de-l-habitation (stated)',
    ],
  ],
  [
    'C. consom., art. L. 212-1',
    [
      'C. consom. = text · code-de-la-consommation (stated)',
      'L. 212-1 = article L212-1 · code-de-la-consommation (stated)',
    ],
  ],
  [
    'CMF, art. L. 511-1',
    [
      'CMF = text · code-monetaire-et-financier (stated)',
      'L. 511-1 = article L511-1 · code-monetaire-et-financier (stated)',
    ],
  ],
  [
    'C. mon. fin., art. L. 511-1',
    [
      'C. mon. fin. = text · code-monetaire-et-financier (stated)',
      'L. 511-1 = article L511-1 · code-monetaire-et-financier (stated)',
    ],
  ],
  [
    'C. assur., art. L. 113-1',
    ['C. assur. = text · code-des-assurances (stated)', 'L. 113-1 = article L113-1 · code-des-assurances (stated)'],
  ],
  [
    'C. mut., art. L. 111-1',
    ['C. mut. = text · code-de-la-mutualite (stated)', 'L. 111-1 = article L111-1 · code-de-la-mutualite (stated)'],
  ],
  [
    'CPI, art. L. 111-1',
    [
      'CPI = text · code-de-la-propriete-intellectuelle (stated)',
      'L. 111-1 = article L111-1 · code-de-la-propriete-intellectuelle (stated)',
    ],
  ],
  [
    'C. rur., art. L. 411-1',
    [
      'C. rur. = text · code-rural-et-de-la-peche-maritime (stated)',
      'L. 411-1 = article L411-1 · code-rural-et-de-la-peche-maritime (stated)',
    ],
  ],
  [
    'CRPM, art. L. 411-1',
    [
      'CRPM = text · code-rural-et-de-la-peche-maritime (stated)',
      'L. 411-1 = article L411-1 · code-rural-et-de-la-peche-maritime (stated)',
    ],
  ],
  [
    'C. route, art. R. 413-14',
    ['C. route = text · code-de-la-route (stated)', 'R. 413-14 = article R413-14 · code-de-la-route (stated)'],
  ],
  [
    'C. transp., art. L. 1111-1',
    ['C. transp. = text · code-des-transports (stated)', 'L. 1111-1 = article L1111-1 · code-des-transports (stated)'],
  ],
  [
    'C. sport, art. L. 100-1',
    ['C. sport = text · code-du-sport (stated)', 'L. 100-1 = article L100-1 · code-du-sport (stated)'],
  ],
  [
    'C. patr., art. L. 1',
    ['C. patr. = text · code-du-patrimoine (stated)', 'L. 1 = article L1 · code-du-patrimoine (stated)'],
  ],
  [
    'C. élect., art. L. 1',
    ['C. élect. = text · code-electoral (stated)', 'L. 1 = article L1 · code-electoral (stated)'],
  ],
  [
    'COJ, art. L. 111-1',
    [
      'COJ = text · code-de-l-organisation-judiciaire (stated)',
      'L. 111-1 = article L111-1 · code-de-l-organisation-judiciaire (stated)',
    ],
  ],
  [
    'C. exécut., art. L. 111-1',
    [
      'C. exécut. = text · code-des-procedures-civiles-d-execution (stated)',
      'L. 111-1 = article L111-1 · code-des-procedures-civiles-d-execution (stated)',
    ],
  ],
  [
    'CESEDA, art. L. 423-23',
    [
      'CESEDA = text · code-de-l-entree-et-du-sejour-des-etrangers-et-du-droit-d-asile (stated)',
      'L. 423-23 = article L423-23 · code-de-l-entree-et-du-sejour-des-etrangers-et-du-droit-d-asile (stated)',
    ],
  ],
  [
    'CCP, art. L. 1',
    ['CCP = text · code-de-la-commande-publique (stated)', 'L. 1 = article L1 · code-de-la-commande-publique (stated)'],
  ],
  [
    'CSI, art. L. 111-1',
    [
      'CSI = text · code-de-la-securite-interieure (stated)',
      'L. 111-1 = article L111-1 · code-de-la-securite-interieure (stated)',
    ],
  ],
  [
    'C. déf., art. L. 1111-1',
    ['C. déf. = text · code-de-la-defense (stated)', 'L. 1111-1 = article L1111-1 · code-de-la-defense (stated)'],
  ],
  [
    'C. énergie, art. L. 100-1',
    ['C. énergie = text · code-de-l-energie (stated)', 'L. 100-1 = article L100-1 · code-de-l-energie (stated)'],
  ],
  [
    'C. minier, art. L. 100-1',
    ['C. minier = text · code-minier (stated)', 'L. 100-1 = article L100-1 · code-minier (stated)'],
  ],
  [
    'C. douanes, art. 266 sexies',
    ['C. douanes = text · code-des-douanes (stated)', '266 sexies = article 266 sexies · code-des-douanes (stated)'],
  ],
  [
    'C. voirie, art. L. 111-1',
    [
      'C. voirie = text · code-de-la-voirie-routiere (stated)',
      'L. 111-1 = article L111-1 · code-de-la-voirie-routiere (stated)',
    ],
  ],
  [
    'C. aviation, art. L. 110-1',
    [
      'C. aviation = text · code-de-l-aviation-civile (stated)',
      'L. 110-1 = article L110-1 · code-de-l-aviation-civile (stated)',
    ],
  ],
  [
    'C. CIN., art. L. 111-1',
    [
      'C. CIN. = text · code-du-cinema-et-de-l-image-animee (stated)',
      'L. 111-1 = article L111-1 · code-du-cinema-et-de-l-image-animee (stated)',
    ],
  ],
  [
    'CFP, art. L. 1',
    // Usage gives these letters no one code.
    ['L. 1 = article L1 · – (none)'],
  ],
  [
    'CPCE, art. L. 111-1',
    [
      'CPCE = text · code-des-postes-et-des-communications-electroniques | code-des-procedures-civiles-d-execution (stated)',
      'L. 111-1 = article L111-1 · code-des-postes-et-des-communications-electroniques | code-des-procedures-civiles-d-execution (stated)',
    ],
  ],
  [
    'CMP, art. 35, II',
    [
      'CMP = text · code-des-marches-publics-1964 | code-des-marches-publics-2001 | code-des-marches-publics-2004 | code-des-marches-publics-2006 (stated)',
      '35 = article 35 [II] · code-des-marches-publics-1964 | code-des-marches-publics-2001 | code-des-marches-publics-2004 | code-des-marches-publics-2006 (stated)',
    ],
  ],
  ['art. L. 162-5 CSS', ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)']],
  ['art. L. 225-1 C. com.', ['L. 225-1 = article L225-1 · code-de-commerce (stated)']],
  ["l'article 706-53 du C. pr. pén.", ['706-53 = article 706-53 · code-de-procedure-penale (stated)']],
];

const TRAPS: readonly Row[] = [
  ['des articles de presse', []],
  ['code postal 75001', []],
  ["la constitution d'un dossier", []],
  ["la loi de l'offre et de la demande", []],
  ["l'article L.⏎162-5 du code de la sécurité sociale", [`L. 162-5 = article L162-5 · ${CSS}`]],
  ['article R.* 123-1', ['R.* 123-1 = article R*123-1 · – (none)']],
  [
    "l'article 199 quater B du code général des impôts",
    ['199 quater B = article 199 quater B · code-general-des-impots (stated)'],
  ],
  [
    'LES ARTICLES L. 1234-1 ET L. 1234-5 DU CODE DU TRAVAIL SONT APPLICABLES',
    [`L. 1234-1 = article L1234-1 · ${TRAV}`, `L. 1234-5 = article L1234-5 · ${TRAV}`],
  ],
  [
    "les articles 1 à 9, à l'exception de l'article 7, du code civil",
    [`1 = article 1 à 9 sauf 7 · ${CIVIL}`, `7 = article 7 · ${CIVIL}`],
  ],
  ["l'article 8, II, 3°, du code de procédure pénale", ['8 = article 8 [II > 3°] · code-de-procedure-penale (stated)']],
  ["l'article 823 du code civil allemand", ['823 = article 823 · – (stated) foreign']],
  [
    'les articles 1240 du code civil et 823 du code civil allemand',
    [`1240 = article 1240 · ${CIVIL}`, '823 = article 823 · – (stated) foreign'],
  ],
  ['D É C I D E :⏎⏎Article 1er : La requête est rejetée.', []],
  ['Loi n°1803-03-05 promulguée le 15 mars 1803', ['Loi n°1803-03-05 = text · loi-1803-03-05 (stated)']],
  [
    'Décret n°2014-1286 du 23 octobre 2014 - art. (V)',
    ['Décret n°2014-1286 du 23 octobre 2014 = text · decret-2014-1286 (stated)'],
  ],
  ['Code du travail - art. L1232-2 (VD)', [`Code du travail = text · ${TRAV}`, `L1232-2 = article L1232-2 · ${TRAV}`]],
  [
    'voir [la page](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112)',
    [
      'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112 = identifier #LEGIARTI000006901112 · – (none)',
    ],
  ],
  [
    "l'arrêté du 12 mars 2020 relatif aux bars et l'arrêté du 12 mars 2020 relatif aux écoles",
    [
      'arrêté du 12 mars 2020 = text · arrete-2020-03-12 (stated)',
      'arrêté du 12 mars 2020 = text · arrete-2020-03-12 (stated)',
    ],
  ],
  [
    'Ordonnance n°2004-164 du 20 février 2004 - art. 1 () JORF 21 février 2004 en vigueur le 1er juin 2004',
    [
      'Ordonnance n°2004-164 du 20 février 2004 = text · ordonnance-2004-164 (stated)',
      '1 = article 1 · ordonnance-2004-164 (stated)',
    ],
  ],
  ['articles 1 à 999999999 du code civil', [`1 = article 1 à 999999999 · ${CIVIL}`]],
  [
    'les articles L. 123-1 et R. 123-1 du code de commerce',
    ['L. 123-1 = article L123-1 · code-de-commerce (stated)', 'R. 123-1 = article R123-1 · code-de-commerce (stated)'],
  ],
  [
    "Les dispositions du présent article s'appliquent.",
    ['présent article = self L162-5 · code-de-la-securite-sociale (present)'],
    own('code-de-la-securite-sociale', 'L162-5'),
  ],
  [
    'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112/2999-01-01',
    [
      'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112/2999-01-01 = identifier #LEGIARTI000006901112 · – (none)',
    ],
  ],
];

/** The forms in which people cite French law, one row at least for each; the names are those of the catalogue of forms. */
export const BATTERY: Readonly<Record<string, readonly Row[]>> = {
  'article and code': [
    ["l'article L. 162-5 du code de la sécurité sociale", [`L. 162-5 = article L162-5 · ${CSS}`]],
    ["l'article L. 1234-1 du code du travail", [`L. 1234-1 = article L1234-1 · ${TRAV}`]],
    ['article 1240 du code civil', [`1240 = article 1240 · ${CIVIL}`]],
  ],
  'no dot, no space': [
    ['article L162-5 du code de la sécurité sociale', [`L162-5 = article L162-5 · ${CSS}`]],
    ['article L.162-5 du code de la sécurité sociale', [`L.162-5 = article L162-5 · ${CSS}`]],
    ['article L 162-5 du code de la sécurité sociale', [`L 162-5 = article L162-5 · ${CSS}`]],
    ['L162-5', ['L162-5 = article L162-5 · – (none)']],
  ],
  slips: [
    ['article L-1234-1 du code du travail', [`L-1234-1 = article L1234-1 · ${TRAV}`]],
    ['article L.1234.1 du code du travail', [`L.1234.1 = article L1234-1 · ${TRAV}`]],
    ["l'article L. 212.4.2 du code du travail", [`L. 212.4.2 = article L212-4-2 · ${TRAV}`]],
    ["l'article L. 2261- 19 du code du travail", [`L. 2261- 19 = article L2261-19 · ${TRAV}`]],
    ["l'article L. 123-l du code de commerce", ['L. 123-l = article L123-1 · code-de-commerce (stated)']],
    ['article L. 1234-l du code du travail', [`L. 1234-l = article L1234-1 · ${TRAV}`]],
  ],
  'typographic hyphens and spaces, entities': [
    ['article L. 162–5 du code de la sécurité sociale', [`L. 162–5 = article L162-5 · ${CSS}`]],
    ['article L. 162‑5 du code de la sécurité sociale', [`L. 162‑5 = article L162-5 · ${CSS}`]],
    ['article\u00a0L.\u00a0162-5 du code de la sécurité sociale', [`L. 162-5 = article L162-5 · ${CSS}`]],
    ['article&nbsp;L.&nbsp;162-5 du code de la sécurité sociale', [`L.&nbsp;162-5 = article L162-5 · ${CSS}`]],
  ],
  'heading, brackets': [
    ['Article L. 1234-1 du code du travail', [`L. 1234-1 = article L1234-1 · ${TRAV}`]],
    ['(article L. 1234-1 du code du travail)', [`L. 1234-1 = article L1234-1 · ${TRAV}`]],
    ['(art. L. 162-5, al. 2)', ['L. 162-5 = article L162-5 [alinea 2] · – (none)']],
  ],
  lists: [
    [
      'aux articles L. 162-5 et L. 162-9 du code de la sécurité sociale',
      [`L. 162-5 = article L162-5 · ${CSS}`, `L. 162-9 = article L162-9 · ${CSS}`],
    ],
    [
      'aux articles L. 162-5 ou L. 162-9 du code de la sécurité sociale',
      [`L. 162-5 = article L162-5 · ${CSS}`, `L. 162-9 = article L162-9 · ${CSS}`],
    ],
    [
      'les articles L. 162-5, L. 162-9 et L. 322-5-2 du code de la sécurité sociale',
      [
        `L. 162-5 = article L162-5 · ${CSS}`,
        `L. 162-9 = article L162-9 · ${CSS}`,
        `L. 322-5-2 = article L322-5-2 · ${CSS}`,
      ],
    ],
    [
      'articles L. 162-5, L. 162-9 et L. 322-5-2 du code de la sécurité sociale',
      [
        `L. 162-5 = article L162-5 · ${CSS}`,
        `L. 162-9 = article L162-9 · ${CSS}`,
        `L. 322-5-2 = article L322-5-2 · ${CSS}`,
      ],
    ],
    [
      'aux articles L. 1234-1, 1234-5 et 1234-9',
      [
        'L. 1234-1 = article L1234-1 · – (none)',
        '1234-5 = article L1234-5 · – (none)',
        '1234-9 = article L1234-9 · – (none)',
      ],
    ],
    [
      'articles L. 1111-1 du code du travail et L. 162-5 du code de la sécurité sociale',
      [`L. 1111-1 = article L1111-1 · ${TRAV}`, `L. 162-5 = article L162-5 · ${CSS}`],
    ],
    [
      'les articles 1240 du code civil et 121-3 du code pénal',
      [`1240 = article 1240 · ${CIVIL}`, '121-3 = article 121-3 · code-penal (stated)'],
    ],
  ],
  ranges: [
    [
      'les articles L. 162-5 à L. 162-9 du code de la sécurité sociale',
      [`L. 162-5 = article L162-5 à L162-9 · ${CSS}`],
    ],
    ['articles L. 162-5-1 et suivants', ['L. 162-5-1 = article L162-5-1 et suivants · – (none)']],
    ['art. 1240 et s. du code civil', [`1240 = article 1240 et suivants · ${CIVIL}`]],
    ['art. 1240 et ss du code civil', [`1240 = article 1240 et suivants · ${CIVIL}`]],
    [
      "articles L. 162-5 à L. 162-9, à l'exception de l'article L. 162-7, du code de la sécurité sociale",
      [`L. 162-5 = article L162-5 à L162-9 sauf L162-7 · ${CSS}`, `L. 162-7 = article L162-7 · ${CSS}`],
    ],
    [
      'les articles 266 sexies à 266 terdecies du code des douanes',
      ['266 sexies = article 266 sexies à 266 terdecies · code-des-douanes (stated)'],
    ],
  ],
  'starred and other letters': [
    ["article R.* 123-4 du code de l'urbanisme", ['R.* 123-4 = article R*123-4 · code-de-l-urbanisme (stated)']],
    ["article R*123-4 du code de l'urbanisme", ['R*123-4 = article R*123-4 · code-de-l-urbanisme (stated)']],
    ['article D.* 321-12', ['D.* 321-12 = article D*321-12 · – (none)']],
    ['article R** 123-4', ['R** 123-4 = article R*123-4 · – (none)']],
    ["l'article *R. 1-1 du code de l'urbanisme", ['*R. 1-1 = article R*1-1 · code-de-l-urbanisme (stated)']],
    ['article R.* 123', ['R.* 123 = article R*123 · – (none)']],
    ['article D. 123-2', ['D. 123-2 = article D123-2 · – (none)']],
    ['article A. 123-4', ['A. 123-4 = article A123-4 · – (none)']],
    ['article LO 123', ['LO 123 = article LO123 · – (none)']],
    ['article L.O. 111-3', ['L.O. 111-3 = article LO111-3 · – (none)']],
    ['article LP. 100', ['LP. 100 = article LP100 · – (none)']],
  ],
  'latin adverbs and letters': [
    ["l'article 199 quater B", ['199 quater B = article 199 quater B · – (none)']],
    ['article 1 bis A', ['1 bis A = article 1 bis A · – (none)']],
    ['article 46 quater-0 ZZ bis', ['46 quater-0 ZZ bis = article 46 quater-0 ZZ bis · – (none)']],
    ['article 1649 quater 0 B bis', ['1649 quater 0 B bis = article 1649 quater 0 B bis · – (none)']],
    [
      "l'article L. 80 A du livre des procédures fiscales",
      ['L. 80 A = article L80 A · livre-des-procedures-fiscales (stated)'],
    ],
    ['article L. 161-17 A', ['L. 161-17 A = article L161-17 A · – (none)']],
    ["l'article 244 quater B du CGI", ['244 quater B = article 244 quater B · code-general-des-impots (stated)']],
  ],
  'first, only, annex': [
    ["l'article 1er du code civil", [`1er = article 1 · ${CIVIL}`]],
    ["l'article premier", ['premier = article 1 · – (none)']],
    ["l'article unique", ['unique = article unique · – (none)']],
    ["l'article Annexe", ['Annexe = article Annexe · – (none)']],
    ["l'annexe II à l'article R. 512-8", ['R. 512-8 = article R512-8 [annexe II] · – (none)']],
    [
      "article 96 ter A de l'annexe II au CGI",
      ['96 ter A = article 96 ter A · code-general-des-impots-annexe-2 (stated)'],
    ],
    ['CGIAN2 384 A bis', ['384 A bis = article 384 A bis · code-general-des-impots-annexe-2 (stated)']],
  ],
  'former and renumbered': [
    ['article 1382 (ancien) du code civil', [`1382 = article 1382 · ${CIVIL} former`]],
    ["l'ancien article L. 122-14 du code du travail", [`L. 122-14 = article L122-14 · ${TRAV} former`]],
    ['C. trav., anc. art. L. 122-14', [`C. trav. = text · ${TRAV}`, `L. 122-14 = article L122-14 · ${TRAV} former`]],
    ["l'article 1382, devenu 1240, du code civil", [`1382 = article 1382 · ${CIVIL} renumbered → 1240`]],
    ['article 1134 (nouv. 1103)', ['1134 = article 1134 · – (none) renumbered → 1103']],
  ],
  'past wording': [
    [
      "l'article 9 du code civil dans sa rédaction antérieure à la loi n° 2004-439 du 26 mai 2004",
      [`9 = article 9 · ${CIVIL} frozen`, 'loi n° 2004-439 du 26 mai 2004 = text · loi-2004-439 (stated)'],
    ],
    [
      "l'article 9 du code civil dans sa version en vigueur au 1er janvier 2010",
      [`9 = article 9 · ${CIVIL} frozen on 2010-01-01`],
    ],
  ],
  'wrapped lines, Markdown, capitals, accents': [
    ["l'article L.⏎162-31-1 du code⏎de la sécurité sociale", [`L. 162-31-1 = article L162-31-1 · ${CSS}`]],
    [
      "l'[article L. 1234-1](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112) du code du travail",
      [`L. 1234-1 = article L1234-1 #LEGIARTI000006901112 · ${TRAV}`],
    ],
    ["l'article **L. 1234-1** du code du travail", [`L. 1234-1 = article L1234-1 · ${TRAV}`]],
    ["L'ARTICLE L. 162-5 DU CODE DE LA SÉCURITÉ SOCIALE", [`L. 162-5 = article L162-5 · ${CSS}`]],
    ["l'article L. 162-5 du code de la securite sociale", [`L. 162-5 = article L162-5 · ${CSS}`]],
  ],
  'old names': [
    ["l'article 4 du nouveau code de procédure civile", ['4 = article 4 · code-de-procedure-civile (stated)']],
    [
      "l'article 1 du code de la famille et de l'aide sociale",
      ['1 = article 1 · code-de-la-famille-et-de-l-aide-sociale (stated)'],
    ],
    [
      "l'article L. 411-1 du code rural (nouveau)",
      ['L. 411-1 = article L411-1 · code-rural-et-de-la-peche-maritime (stated)'],
    ],
  ],
  structure: [
    [
      'la section 2 du chapitre II du titre III du livre Ier du code du travail',
      [
        `section 2 du chapitre II du titre III du livre Ier du code du travail = division {livre Ier > titre III > chapitre II > section 2} · ${TRAV}`,
      ],
    ],
    ['le livre III du code du travail', [`livre III du code du travail = division {livre III} · ${TRAV}`]],
    ['le titre II du présent livre', ['titre II du présent livre = division {titre II} · – (present) internal']],
  ],
  'parts before the article': [
    ["au 3° du II de l'article L. 162-5", ['L. 162-5 = article L162-5 [II > 3°] · – (none)']],
    [
      "au a du 2° du A du III de l'article 199 quater B",
      ['199 quater B = article 199 quater B [III > A > 2° > a] · – (none)'],
    ],
    ["au deuxième alinéa de l'article L. 162-5", ['L. 162-5 = article L162-5 [alinea 2] · – (none)']],
    ["aux 2° à 5° du I de l'article L. 162-5", ['L. 162-5 = article L162-5 [I > 2°–5°] · – (none)']],
    ["aux deux premiers alinéas de l'article L. 162-5", ['L. 162-5 = article L162-5 [alinea 1–2] · – (none)']],
    [
      "la seconde phrase du premier alinéa de l'article L. 162-5",
      ['L. 162-5 = article L162-5 [alinea 1 > phrase 2] · – (none)'],
    ],
    ["au troisième tiret de l'article 5", ['5 = article 5 [tiret 3] · – (none)']],
    ["au septième tiret du b de l'article 5", ['5 = article 5 [b > tiret 7] · – (none)']],
    ["le 2° bis de l'article 5", ['5 = article 5 [2° bis] · – (none)']],
    ["le I bis de l'article 5", ['5 = article 5 [I bis] · – (none)']],
    ["le 13° bis de l'article 5", ['5 = article 5 [13° bis] · – (none)']],
  ],
  'parts after the article': [
    ["l'article 49, alinéa 3, de la Constitution", ['49 = article 49 [alinea 3] · constitution-1958-10-04 (stated)']],
    ['art. 49 al. 3', ['49 = article 49 [alinea 3] · – (none)']],
    ['L. 1131-2-1, al. 4', ['L. 1131-2-1 = article L1131-2-1 [alinea 4] · – (none)']],
    ["l'article L. 162-5, II, 3°, du code de la sécurité sociale", [`L. 162-5 = article L162-5 [II > 3°] · ${CSS}`]],
    ['art. 1er, I, 1°, b', ['1er = article 1 [I > 1° > b] · – (none)']],
  ],
  'parts glued to the number': [
    ['L. 1242-2-3° du code du travail', [`L. 1242-2-3° = article L1242-2 [3°] · ${TRAV}`]],
    ["l'article L. 212-9-II du code du travail", [`L. 212-9-II = article L212-9 [II] · ${TRAV}`]],
  ],
  'bare article': [
    ["l'article L. 162-5", ['L. 162-5 = article L162-5 · – (none)']],
    [
      "l'article L. 162-5",
      ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (own)'],
      own('code-de-la-securite-sociale'),
    ],
  ],
  'this text': [
    [
      "l'article L. 162-5 du présent code",
      ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (present)'],
      own('code-de-la-securite-sociale'),
    ],
    ['du présent code', ['présent code = self · – (present) internal']],
    ['de la présente loi', ['présente loi = self · – (present) internal']],
    ['au présent article', ['présent article = self · – (present) internal']],
    [
      'au II du présent article',
      ['présent article = self L162-5 [II] · code-de-la-securite-sociale (present)'],
      own('code-de-la-securite-sociale', 'L162-5'),
    ],
    ['du présent titre', ['présent titre = self · – (present) internal']],
    ["l'article 3 du présent contrat", ['3 = article 3 · – (present) internal']],
  ],
  'same text': [
    [
      "le code du travail et l'article L. 1 du même code",
      [`code du travail = text · ${TRAV}`, 'L. 1 = article L1 · code-du-travail (antecedent)'],
    ],
    [
      "la loi n° 93-8 du 4 janvier 1993 et l'article 2 de la même loi",
      ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '2 = article 2 · loi-93-8 (antecedent)'],
    ],
    [
      "l'article 5 du code civil et le II du même article",
      [`5 = article 5 · ${CIVIL}`, 'même article = article 5 [II] · code-civil (antecedent)'],
    ],
    [
      "l'arrêté du 12 mars 2020 et le même arrêté",
      [
        'arrêté du 12 mars 2020 = text · arrete-2020-03-12 (stated)',
        'même arrêté = text · arrete-2020-03-12 (antecedent)',
      ],
    ],
  ],
  'said text': [
    [
      "le code du travail et l'article L. 1 dudit code",
      [`code du travail = text · ${TRAV}`, 'L. 1 = article L1 · code-du-travail (antecedent)'],
    ],
    [
      "la loi n° 93-8 du 4 janvier 1993 et l'article 2 de ladite loi",
      ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '2 = article 2 · loi-93-8 (antecedent)'],
    ],
    [
      "l'article 5 du code civil et ledit article",
      [`5 = article 5 · ${CIVIL}`, 'ledit article = article 5 · code-civil (antecedent)'],
    ],
    [
      'le décret n° 2004-177 du 17 février 2004, audit décret',
      [
        'décret n° 2004-177 du 17 février 2004 = text · decret-2004-177 (stated)',
        'audit décret = text · decret-2004-177 (antecedent)',
      ],
    ],
  ],
  'demonstrative, possessive': [
    [
      "le code du travail et l'article L. 1 de ce code",
      [`code du travail = text · ${TRAV}`, 'L. 1 = article L1 · code-du-travail (antecedent)'],
    ],
    [
      "la loi n° 93-8 du 4 janvier 1993 et l'article 2 de cette loi",
      ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '2 = article 2 · loi-93-8 (antecedent)'],
    ],
    [
      'le code du travail, notamment ses articles L. 1 et L. 2',
      [`code du travail = text · ${TRAV}`, `L. 1 = article L1 · ${TRAV}`, `L. 2 = article L2 · ${TRAV}`],
    ],
    [
      "l'article 5 du code civil, et cet article",
      [`5 = article 5 · ${CIVIL}`, 'cet article = article 5 · code-civil (antecedent)'],
    ],
  ],
  reminder: [
    [
      "la loi n° 93-8 du 4 janvier 1993, puis l'article 3 de la loi du 4 janvier 1993 précitée",
      ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '3 = article 3 · loi-93-8 (reminder)'],
    ],
    [
      "la loi n° 93-8 du 4 janvier 1993, puis l'article 3 de la loi précitée",
      ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '3 = article 3 · loi-93-8 (reminder)'],
    ],
    [
      "le décret n° 2004-177 du 17 février 2004, puis l'article 2 du décret susvisé",
      [
        'décret n° 2004-177 du 17 février 2004 = text · decret-2004-177 (stated)',
        '2 = article 2 · decret-2004-177 (reminder)',
      ],
    ],
    ['arrêté susmentionné', ['arrêté susmentionné = text · – (none) unnamed']],
    [
      "la loi n° 78-17 du 6 janvier 1978, puis l'article 2 de la loi de 1978",
      ['loi n° 78-17 du 6 janvier 1978 = text · loi-78-17 (stated)', '2 = article 2 · loi-78-17 (reminder)'],
    ],
  ],
  'place words': [
    ["l'article 5 ci-dessus", ['5 = article 5 · – (none) internal']],
    ["l'article 5 ci-après", ['5 = article 5 · – (none) internal']],
    ["l'article précédent", ['article précédent = self · – (none) internal']],
    ["l'alinéa suivant", ['alinéa suivant = self [alinea suivant] · – (none) internal']],
  ],
  'quotation frame': [
    [
      "Aux termes de l'article 5 du code civil : « les dispositions de l'article 7 s'appliquent »",
      [`5 = article 5 · ${CIVIL}`, '7 = article 7 · code-civil (frame) quoted'],
    ],
  ],
  'defined in the document': [
    [
      "le code de la santé publique (ci-après « CSP »), puis l'article L. 1 du CSP",
      [
        'code de la santé publique = text · code-de-la-sante-publique (stated)',
        'CSP = text · code-de-la-sante-publique (definition)',
        'L. 1 = article L1 · code-de-la-sante-publique (definition)',
      ],
    ],
    [
      "le code du travail, ci-après dénommé « le Code », puis l'article L. 1 du Code",
      [
        `code du travail = text · ${TRAV}`,
        'Code = text · code-du-travail (definition)',
        'L. 1 = article L1 · code-du-travail (definition)',
      ],
    ],
    ["l'article 3 du décret Tertiaire", ['3 = article 3 · decret-2019-771 (stated)']],
  ],
  'laws by number': [
    ["l'article 6 de la loi n° 93-8 du 4 janvier 1993", ['6 = article 6 · loi-93-8 (stated)']],
    ['la loi n° 2016-1088', ['loi n° 2016-1088 = text · loi-2016-1088 (stated)']],
    ['la loi 78-17 du 6 janvier 1978', ['loi 78-17 du 6 janvier 1978 = text · loi-78-17 (stated)']],
    [
      'Loi n° 93-8 du 4 janvier 1993, article 6',
      ['Loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '6 = article 6 · loi-93-8 (stated)'],
    ],
    [
      'les lois n° 83-634 du 13 juillet 1983 et n° 84-16 du 11 janvier 1984',
      [
        'lois n° 83-634 du 13 juillet 1983 = text · loi-83-634 (stated)',
        'n° 84-16 du 11 janvier 1984 = text · loi-84-16 (stated)',
      ],
    ],
    [
      'les décrets n° 82-447 du 28 mai 1982, n° 85-603 du 10 juin 1985 et n° 86-83 du 17 janvier 1986',
      [
        'décrets n° 82-447 du 28 mai 1982 = text · decret-82-447 (stated)',
        'n° 85-603 du 10 juin 1985 = text · decret-85-603 (stated)',
        'n° 86-83 du 17 janvier 1986 = text · decret-86-83 (stated)',
      ],
    ],
  ],
  'laws by date': [
    [
      'la loi du 29 juillet 1881 sur la liberté de la presse',
      ['loi du 29 juillet 1881 = text · loi-1881-07-29 (stated)'],
    ],
    ['la loi 1901', ['loi 1901 = text · loi-1901-07-01 (stated)']],
    ['la loi de 1989', ['loi de 1989 = text · – (none) unnamed']],
    ['la loi de finances initiale pour 2001', ['loi de finances initiale pour 2001 = text · loi-2000-1352 (stated)']],
    [
      "l'article 2 de la loi de financement de la sécurité sociale pour 2015",
      ['2 = article 2 · loi-2014-1554 (stated)'],
    ],
    ['la loi de règlement pour 2010', ['loi de règlement pour 2010 = text · – (none) unnamed']],
    [
      'appels n°s 20/01234 et 20/01235, 20/01236',
      [
        'appels n°s 20/01234 = decision #RG 20/01234 · – (none) unnamed',
        '20/01235 = decision #RG 20/01235 · – (none) unnamed',
        '20/01236 = decision #RG 20/01236 · – (none) unnamed',
      ],
    ],
    [
      'CA Paris, 5 mars 2019, n°s 17/12345 et 17/12346',
      [
        'CA Paris, 5 mars 2019, n°s 17/12345 = decision · ca-paris-17-12345 (stated)',
        '17/12346 = decision · ca-paris-17-12346 (stated)',
      ],
    ],
    [
      'CA Paris, n° 17/12345 et n° 18/00001, 5 mars 2019',
      [
        'CA Paris, n° 17/12345 = decision · ca-paris-17-12345 (stated)',
        '18/00001 = decision · ca-paris-18-00001 (stated)',
      ],
    ],
    ['CA Paris, n° 17/12345, 12/2019', ['CA Paris, n° 17/12345 = decision · ca-paris-17-12345 (stated)']],
    [
      'CE, 13 juillet 2016, n°s 387763, 387764 et 2016 autres',
      ['CE, 13 juillet 2016, n°s 387763 = decision · ce-387763 (stated)', '387764 = decision · ce-387764 (stated)'],
    ],
    ['CE, 13 juillet 2016, n° 387763, 2016', ['CE, 13 juillet 2016, n° 387763 = decision · ce-387763 (stated)']],
    [
      'Cass. soc., 12 juin 2014, n° 13-11.448 et 13-11.449 ECLI:FR:CCASS:2014:SO01230',
      [
        'Cass. soc., 12 juin 2014, n° 13-11.448 = decision #ECLI:FR:CCASS:2014:SO01230 · cass-13-11-448 (stated)',
        '13-11.449 = decision · cass-13-11-449 (stated)',
      ],
    ],
    ['art. Annexe III', ['Annexe III = article Annexe III · – (none)']],
    ["l'article Annexe", ['Annexe = article Annexe · code-du-travail (own)'], own('code-du-travail')],
    [
      'CGIAN3 12 et 13 ter',
      [
        '12 = article 12 · code-general-des-impots-annexe-3 (stated)',
        '13 ter = article 13 ter · code-general-des-impots-annexe-3 (stated)',
      ],
    ],
    ["**II**, 3° de l'article 5", ['5 = article 5 [II > 3°] · – (none)']],
    [
      'les lois du 29 juillet 1881 et du 9 décembre 1905',
      [
        'lois du 29 juillet 1881 = text · loi-1881-07-29 (stated)',
        'du 9 décembre 1905 = text · loi-1905-12-09 (stated)',
      ],
    ],
  ],
  'short forms of writers': [
    [
      'L. n° 2015-177, 16 févr. 2015, art. 1er, I, 1°',
      [
        'L. n° 2015-177, 16 févr. 2015 = text · loi-2015-177 (stated)',
        '1er = article 1 [I > 1°] · loi-2015-177 (stated)',
      ],
    ],
    ['D. n° 2015-261, 5 mars 2015', ['D. n° 2015-261, 5 mars 2015 = text · decret-2015-261 (stated)']],
    ['Ord. n° 58-1067', ['Ord. n° 58-1067 = text · ordonnance-58-1067 (stated)']],
    ['Arr. 12 mars 2020', ['Arr. 12 mars 2020 = text · arrete-2020-03-12 (stated)']],
  ],
  'organic, constitutional, programme': [
    [
      'loi organique n° 2001-692 du 1er août 2001',
      ['loi organique n° 2001-692 du 1er août 2001 = text · loi-2001-692 (stated)'],
    ],
    ['L. const. n° 2008-724', ['L. const. n° 2008-724 = text · loi-2008-724 (stated)']],
    ["l'article 5 de la L. org. n° 2001-692", ['5 = article 5 · loi-2001-692 (stated)']],
    [
      'loi de programmation n° 2018-607 du 13 juillet 2018',
      ['loi de programmation n° 2018-607 du 13 juillet 2018 = text · loi-2018-607 (stated)'],
    ],
  ],
  'finance laws': [
    [
      "l'article 43 de la loi de finances pour 2000 (n° 99-1172 du 30 décembre 1999)",
      ['43 = article 43 · loi-99-1172 (stated)'],
    ],
    ['LFSS 2015', ['LFSS 2015 = text · loi-2014-1554 (stated)']],
    ['LFR 2012', ['LFR 2012 = text · – (none) unnamed']],
  ],
  'ordonnances, decrees': [
    [
      "l'ordonnance n° 45-2658 du 2 novembre 1945",
      ['ordonnance n° 45-2658 du 2 novembre 1945 = text · ordonnance-45-2658 (stated)'],
    ],
    [
      'le décret n° 2010-1229 du 19 octobre 2010',
      ['décret n° 2010-1229 du 19 octobre 2010 = text · decret-2010-1229 (stated)'],
    ],
    ["un décret en Conseil d'État", []],
    ['le décret-loi du 30 octobre 1935', ['décret-loi du 30 octobre 1935 = text · decret-loi-1935-10-30 (stated)']],
    ['D.-L. n° 55-888', ['D.-L. n° 55-888 = text · decret-loi-55-888 (stated)']],
  ],
  'ministerial orders': [
    [
      "l'arrêté du 12 mars 2020 (NOR : SSAZ2007748A)",
      ['arrêté du 12 mars 2020 (NOR : SSAZ2007748A) = text · arrete-ssaz2007748a (stated)'],
    ],
    ["l'annexe I de l'arrêté du 12 mars 2020", ['annexe I = article Annexe I · arrete-2020-03-12 (stated)']],
    [
      "l'arrêté interministériel du 12 mars 2020",
      ['arrêté interministériel du 12 mars 2020 = text · arrete-2020-03-12 (stated)'],
    ],
  ],
  'circulars, instructions, tax doctrine': [
    [
      'circulaire DGT n° 2008-21 du 10 décembre 2008',
      ['circulaire DGT n° 2008-21 du 10 décembre 2008 = text · circulaire-2008-21 (stated)'],
    ],
    [
      'instruction n° DGOS/R2/2019/235 du 12 novembre 2019',
      ['instruction n° DGOS/R2/2019/235 du 12 novembre 2019 = text · instruction-dgos-r2-2019-235 (stated)'],
    ],
    [
      'BOI-IR-RICI-280-10-20',
      ['BOI-IR-RICI-280-10-20 = identifier #BOI-IR-RICI-280-10-20 · instruction-boi-ir-rici-280-10-20 (stated)'],
    ],
  ],
  'Constitution and its block': [
    ["l'article 34 de la Constitution", ['34 = article 34 · constitution-1958-10-04 (stated)']],
    ['art. 16 de la DDHC', ['16 = article 16 · bloc-constitutionnel-declaration-1789 (stated)']],
    [
      'onzième alinéa du Préambule de 1946',
      ['Préambule de 1946 = text [alinea 11] · bloc-constitutionnel-preambule-1946 (stated)'],
    ],
    [
      "art. 7 de la Charte de l'environnement",
      ['7 = article 7 · bloc-constitutionnel-charte-environnement-2004 (stated)'],
    ],
  ],
  'old dates': [
    ['loi du 25 ventôse an XI', ['loi du 25 ventôse an XI = text · loi-1803-03-16 (stated)']],
    ['décret du 2 brumaire an II', ['décret du 2 brumaire an II = text · decret-1793-10-23 (stated)']],
    ["l'édit de Villers-Cotterêts", ['édit de Villers-Cotterêts = text · ordonnance-1539-08-25 (stated)']],
  ],
  nicknames: [
    ['la loi Informatique et Libertés', ['loi Informatique et Libertés = text · loi-78-17 (stated)']],
    ['loi Travail', ['loi Travail = text · loi-2016-1088 (stated)']],
    ['loi Macron', ['loi Macron = text · loi-2015-990 (stated)']],
    ['loi ALUR', ['loi ALUR = text · loi-2014-366 (stated)']],
    ['loi Évin', ['loi Évin = text · loi-89-1009 | loi-91-32 (stated)']],
    ['loi Badinter', ['loi Badinter = text · loi-85-677 (stated)']],
  ],
  'foreign and local': [
    ["l'article 823 du code civil allemand", ['823 = article 823 · – (stated) foreign']],
    ['code civil suisse', ['code civil suisse = text · – (stated) foreign']],
    ['loi du pays n° 2012-1', ['loi du pays n° 2012-1 = text · loi-du-pays-2012-1 (stated)']],
    ["code local d'Alsace-Moselle", ["code local d'Alsace-Moselle = text · code-local-d-alsace-moselle (stated)"]],
  ],
  'collective agreements': [
    [
      "l'article 24 de la convention collective nationale des bureaux d'études techniques du 15 décembre 1987",
      ['24 = article 24 · convention-collective-1486 (stated)'],
    ],
    ['IDCC 1486', ['IDCC 1486 = identifier #IDCC 1486 · convention-collective-1486 (stated)']],
    ['avenant n° 22 du 10 juin 2004', ['avenant n° 22 du 10 juin 2004 = text · – (none) unnamed']],
    ['ANI du 11 janvier 2013', ['ANI du 11 janvier 2013 = text · accord-2013-01-11 (stated)']],
    [
      "l'accord national interprofessionnel du 11 janvier 2013",
      ['accord national interprofessionnel du 11 janvier 2013 = text · accord-2013-01-11 (stated)'],
    ],
    ['un accord de branche', []],
  ],
  'decisions of authorities': [
    [
      'délibération n° 2020-091 de la CNIL',
      ['délibération n° 2020-091 de la CNIL = text · deliberation-cnil-2020-91 (stated)'],
    ],
    [
      "décision n° 2019-0954 de l'ARCEP",
      ["décision n° 2019-0954 de l'ARCEP = text · decision-arcep-2019-954 (stated)"],
    ],
    [
      "avis du Conseil d'État n° 359622",
      ["avis du Conseil d'État n° 359622 = text · avis-conseil-d-etat-359622 (stated)"],
    ],
  ],
  'acts of the Union': [
    ["l'article 6 du règlement (UE) 2016/679", ['6 = article 6 · reglement-ue-2016-679 (stated)']],
    ['règlement (CEE) n° 1408/71', ['règlement (CEE) n° 1408/71 = text · reglement-ue-1971-1408 (stated)']],
    ['règl. (CE) n° 883/2004', ['règl. (CE) n° 883/2004 = text · reglement-ue-2004-883 (stated)']],
    [
      'la directive 95/46/CE du 24 octobre 1995',
      ['directive 95/46/CE du 24 octobre 1995 = text · directive-ue-1995-46 (stated)'],
    ],
    ['directive (UE) 2019/1937', ['directive (UE) 2019/1937 = text · directive-ue-2019-1937 (stated)']],
    ["l'article 6 du RGPD", ['6 = article 6 · reglement-ue-2016-679 (stated)']],
    ['Bruxelles I bis', ['Bruxelles I bis = text · reglement-ue-2012-1215 (stated)']],
    ['Rome II', ['Rome II = text · reglement-ue-2007-864 (stated)']],
    ['DORA', ['DORA = text · reglement-ue-2022-2554 (stated)']],
    ['DSA', ['DSA = text · reglement-ue-2022-2065 (stated)']],
  ],
  treaties: [
    ["l'article 101 du TFUE", ['101 = article 101 · traite-fonctionnement-union-europeenne (stated)']],
    [
      "l'article 107 du traité sur le fonctionnement de l'Union européenne",
      ['107 = article 107 · traite-fonctionnement-union-europeenne (stated)'],
    ],
    ["l'article 4 TUE", ['4 = article 4 · traite-union-europeenne (stated)']],
    ['art. 6 § 1 CEDH', ['6 = article 6 [1] · traite-cedh (stated)']],
    [
      'pacte de New York',
      [
        'pacte de New York = text · traite-droits-civils-et-politiques | traite-droits-economiques-sociaux-et-culturels (stated)',
      ],
    ],
    [
      'accord franco-algérien du 27 décembre 1968',
      ['accord franco-algérien du 27 décembre 1968 = text · traite-franco-algerien-1968 (stated)'],
    ],
  ],
  'identifiers of the Union': [
    ['CELEX 32016R0679', ['CELEX 32016R0679 = identifier #32016R0679 · reglement-ue-2016-679 (stated)']],
    [
      'http://data.europa.eu/eli/reg/2016/679/oj',
      ['http://data.europa.eu/eli/reg/2016/679/oj = identifier #/eli/reg/2016/679/oj · reglement-ue-2016-679 (stated)'],
    ],
    ['JOUE L 119', ['JOUE L 119 = identifier #JOUE L 119 · – (none)']],
  ],
  'case law: Cassation': [
    [
      'Cass. soc., 12 juin 2014, n° 13-11.448',
      ['Cass. soc., 12 juin 2014, n° 13-11.448 = decision · cass-13-11-448 (stated)'],
    ],
    [
      'Civ. 1re, 3 mars 2021, n° 19-19.000, publié',
      ['Civ. 1re, 3 mars 2021, n° 19-19.000 = decision · cass-19-19-000 (stated)'],
    ],
    [
      'Cass., ass. plén., 5 oct. 2018, n° 10-19.053',
      ['Cass., ass. plén., 5 oct. 2018, n° 10-19.053 = decision · cass-10-19-053 (stated)'],
    ],
    ['pourvoi n° 13-11.448', ['pourvoi n° 13-11.448 = decision · cass-13-11-448 (stated)']],
    ['Bull. civ. I n° 25', ['Bull. civ. I n° 25 = decision #Bull. civ. I n° 25 · – (none) unnamed']],
  ],
  'case law: administrative courts': [
    ['CE, 13 juillet 2016, n° 387763, Czabaj', ['CE, 13 juillet 2016, n° 387763 = decision · ce-387763 (stated)']],
    [
      'CE, Ass., 11 mai 2004, Association AC !',
      ['CE, Ass., 11 mai 2004, Association AC ! = decision · ce-2004-05-11-association-ac (stated)'],
    ],
    ['CAA Bordeaux, n° 23BX01652', ['CAA Bordeaux, n° 23BX01652 = decision · caa-bordeaux-23bx01652 (stated)']],
  ],
  'case law: Conseil constitutionnel, conflicts': [
    [
      'décision n° 2010-14/22 QPC du 30 juillet 2010',
      ['décision n° 2010-14/22 QPC du 30 juillet 2010 = decision · cc-2010-14-22-qpc (stated)'],
    ],
    [
      'Cons. const., 16 juill. 1971, n° 71-44 DC',
      ['Cons. const., 16 juill. 1971, n° 71-44 DC = decision · cc-71-44-dc (stated)'],
    ],
    [
      'Tribunal des conflits, 17 octobre 2011, n° 3828',
      ['Tribunal des conflits, 17 octobre 2011, n° 3828 = decision · tc-3828 (stated)'],
    ],
  ],
  'case law: European courts': [
    [
      'CJUE, 6 oct. 2015, Schrems, aff. C-362/14',
      ['CJUE, 6 oct. 2015, Schrems, aff. C-362/14 = decision · cjue-c-362-14 (stated)'],
    ],
    [
      'CEDH, 27 juin 2000, Frydlender c. France, n° 30979/96',
      ['CEDH, 27 juin 2000, Frydlender c. France, n° 30979/96 = decision · cedh-30979-96 (stated)'],
    ],
  ],
  'case law: courts of appeal': [
    [
      'CA Paris, 5 mars 2019, n° 17/12345',
      ['CA Paris, 5 mars 2019, n° 17/12345 = decision · ca-paris-17-12345 (stated)'],
    ],
    ['RG n° 17/12345', ['RG n° 17/12345 = decision #RG 17/12345 · – (none) unnamed']],
  ],
  'identifiers of decisions': [
    [
      'ECLI:FR:CCASS:2014:SO01234',
      ['ECLI:FR:CCASS:2014:SO01234 = identifier #ECLI:FR:CCASS:2014:SO01234 · ecli-fr-ccass-2014-so01234 (stated)'],
    ],
    ['ECLI:EU:C:2015:650', ['ECLI:EU:C:2015:650 = identifier #ECLI:EU:C:2015:650 · ecli-eu-c-2015-650 (stated)']],
    ['JURITEXT000029087553', ['JURITEXT000029087553 = identifier #JURITEXT000029087553 · – (none)']],
    ['CETATEXT000032906292', ['CETATEXT000032906292 = identifier #CETATEXT000032906292 · – (none)']],
  ],
  'abbreviated codes': ABBREVIATED,
  'identifiers of Légifrance': [
    ['LEGIARTI000006740684', ['LEGIARTI000006740684 = identifier #LEGIARTI000006740684 · – (none)']],
    [
      'LEGITEXT000006073189',
      ['LEGITEXT000006073189 = identifier #LEGITEXT000006073189 · code-de-la-securite-sociale (stated)'],
    ],
    ['NOR : SSAZ2007748A', ['NOR : SSAZ2007748A = identifier #SSAZ2007748A · – (none)']],
    [
      '/eli/loi/2016/10/7/ECFI1524250L/jo/article_49',
      [
        '/eli/loi/2016/10/7/ECFI1524250L/jo/article_49 = identifier 49 #/eli/loi/2016/10/7/ECFI1524250L/jo/article_49 · loi-ecfi1524250l (stated)',
      ],
    ],
  ],
  'amending frames': [
    [
      'les mots « l’article L. 1 » sont remplacés par les mots « l’article L. 2 »',
      ['L. 1 = article L1 · – (none) mentioned', 'L. 2 = article L2 · – (none)'],
    ],
  ],
  "a document's own numbering": [
    ["l'article A.3.1 du contrat", ['A.3.1 = article A3-1 · – (none) internal']],
    ['au point V. 14 du présent guide', ['présent guide = self · – (present) internal']],
    ['V. 14', []],
  ],
  'as writers write': WRITERS,
  'own code before a named one': [
    [
      "prévues aux articles R. 441-1 et R. 441-3, ou à l'article L. 751-26 du code rural et de la pêche maritime",
      [
        'R. 441-1 = article R441-1 · code-de-la-securite-sociale (own)',
        'R. 441-3 = article R441-3 · code-de-la-securite-sociale (own)',
        'L. 751-26 = article L751-26 · code-rural-et-de-la-peche-maritime (stated)',
      ],
      own('code-de-la-securite-sociale', 'R147-7'),
    ],
    [
      "respectivement à l'article R. 821-8 et à l'article L. 262-19 du code de l'action sociale et des familles",
      [
        'R. 821-8 = article R821-8 · code-de-la-securite-sociale (own)',
        'L. 262-19 = article L262-19 · code-de-l-action-sociale-et-des-familles (stated)',
      ],
      own('code-de-la-securite-sociale', 'D553-1'),
    ],
  ],
  traps: TRAPS,
};
