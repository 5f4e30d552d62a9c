import type { GrammarPart } from '../part.js';

/** What `readNamed` reads, named as the forms of its readings. */
export const NAME_PARTS: readonly GrammarPart[] = [
  {
    kind: 'text',
    name: 'code',
    summary: 'A code by its title, present or former, whatever the case, accents and little words',
    examples: [
      {
        text: "l'article L. 162-5 du code de la sécurité sociale",
        reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "L'ARTICLE L. 162-5 DU CODE DE LA SÉCURITÉ SOCIALE",
        reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: 'le code de la securite sociale',
        reads: ['code de la securite sociale = text · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article L. 80 A du livre des procédures fiscales",
        reads: ['L. 80 A = article L80 A · livre-des-procedures-fiscales (stated)'],
      },
      {
        text: "le code de la famille et de l'aide sociale",
        reads: ["code de la famille et de l'aide sociale = text · code-de-la-famille-et-de-l-aide-sociale (stated)"],
      },
      {
        text: 'les articles L. 1111-1 du code du travail et L. 162-5 du code de la sécurité sociale',
        reads: [
          'L. 1111-1 = article L1111-1 · code-du-travail (stated)',
          'L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)',
        ],
      },
    ],
    lookAlikes: ['le code postal 75001', 'le code de bonne conduite', 'le code civil allemand'],
  },
  {
    kind: 'text',
    name: 'abbreviation',
    summary: 'The usual abbreviation of a text, in its usual case: « CSS », « C. civ. », « TFUE », « RGPD »',
    examples: [
      {
        text: "l'article L. 162-5 du CSS",
        reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: 'C. civ., art. 1240',
        reads: ['C. civ. = text · code-civil (stated)', '1240 = article 1240 · code-civil (stated)'],
      },
      { text: 'art. 16 de la DDHC', reads: ['16 = article 16 · bloc-constitutionnel-declaration-1789 (stated)'] },
      { text: "l'article 6 du RGPD", reads: ['6 = article 6 · reglement-ue-2016-679 (stated)'] },
    ],
    lookAlikes: ['une feuille css', 'M. C. Martin'],
  },
  {
    kind: 'text',
    name: 'named-text',
    summary: 'The Constitution, declarations, treaties, agreements and other texts by title',
    examples: [
      { text: "l'article 34 de la Constitution", reads: ['34 = article 34 · constitution-1958-10-04 (stated)'] },
      {
        text: 'onzième alinéa du Préambule de 1946',
        reads: ['Préambule de 1946 = text [alinea 11] · bloc-constitutionnel-preambule-1946 (stated)'],
      },
      {
        text: "l'article 7 de la Charte de l'environnement",
        reads: ['7 = article 7 · bloc-constitutionnel-charte-environnement-2004 (stated)'],
      },
      {
        text: "l'article 24 de la convention collective nationale des bureaux d'études techniques du 15 décembre 1987",
        reads: ['24 = article 24 · convention-collective-1486 (stated)'],
      },
    ],
    lookAlikes: ["la constitution d'un dossier", 'une bonne constitution', 'le préambule du contrat'],
  },
  {
    kind: 'text',
    name: 'nickname',
    summary: 'A law by the name people give it; several candidates where several laws bear it',
    examples: [
      { text: 'la loi Informatique et Libertés', reads: ['loi Informatique et Libertés = text · loi-78-17 (stated)'] },
      { text: 'la loi Badinter', reads: ['loi Badinter = text · loi-85-677 (stated)'] },
      { text: 'la loi Évin', reads: ['loi Évin = text · loi-89-1009 | loi-91-32 (stated)'] },
    ],
    lookAlikes: ['la loi nouvelle', 'le ministre Badinter'],
  },
  {
    kind: 'text',
    name: 'foreign-text',
    summary: 'A text of another country: kept apart, since no key here can name it',
    examples: [
      { text: "l'article 823 du code civil allemand", reads: ['823 = article 823 · – (stated) foreign'] },
      { text: 'le code civil suisse', reads: ['code civil suisse = text · – (stated) foreign'] },
      { text: "l'article 1457 du code civil du Québec", reads: ['1457 = article 1457 · – (stated) foreign'] },
    ],
    lookAlikes: ["l'article 1240 du code civil", 'un salarié allemand'],
  },
  {
    kind: 'text',
    name: 'unknown-code',
    summary: 'A code that the catalogue does not know: the number belongs to it, and to no other text',
    examples: [{ text: "l'article 5 du code de bonne conduite", reads: ['5 = article 5 · – (none) unnamed'] }],
    lookAlikes: ['un code couleur', 'le code du travail'],
  },
];
