import type { GrammarPart } from '../part.js';

/** What `readNamed` reads, named as the forms of its readings. */
export const NAME_PARTS: readonly GrammarPart[] = [
  {
    kind: 'text',
    name: 'code',
    summary: 'A code by its title, present or former, whatever the case, accents and little words',
    examples: [
      { text: "l'article L. 162-5 du code de la sécurité sociale", reads: [] },
      { text: "L'ARTICLE L. 162-5 DU CODE DE LA SÉCURITÉ SOCIALE", reads: [] },
      { text: 'le code de la securite sociale', reads: [] },
      { text: "l'article L. 80 A du livre des procédures fiscales", reads: [] },
      { text: "le code de la famille et de l'aide sociale", reads: [] },
      { text: 'les articles L. 1111-1 du code du travail et L. 162-5 du code de la sécurité sociale', reads: [] },
    ],
    lookAlikes: ['le code postal 75001', 'le code de bonne conduite', 'le code civil allemand'],
  },
  {
    kind: 'text',
    name: 'abbreviation',
    summary: 'The usual abbreviation of a text, in its usual case: « CSS », « C. civ. », « TFUE », « RGPD »',
    examples: [
      { text: 'art. L. 162-5 CSS', reads: [] },
      { text: 'C. civ., art. 1240', reads: [] },
      { text: 'art. 16 de la DDHC', reads: [] },
      { text: "l'article 6 du RGPD", reads: [] },
    ],
    lookAlikes: ['une feuille css', 'M. C. Martin'],
  },
  {
    kind: 'text',
    name: 'named-text',
    summary: 'The Constitution, declarations, treaties, agreements and other texts by title',
    examples: [
      { text: "l'article 34 de la Constitution", reads: [] },
      { text: 'onzième alinéa du Préambule de 1946', reads: [] },
      { text: "l'article 7 de la Charte de l'environnement", reads: [] },
      {
        text: "l'article 24 de la convention collective nationale des bureaux d'études techniques du 15 décembre 1987",
        reads: [],
      },
    ],
    lookAlikes: ["la constitution d'un dossier", 'une bonne constitution', 'le préambule du contrat'],
  },
  {
    kind: 'text',
    name: 'nickname',
    summary: 'A law by the name people give it; several candidates where several laws bear it',
    examples: [
      { text: 'la loi Informatique et Libertés', reads: [] },
      { text: 'la loi Badinter', reads: [] },
      { text: 'la loi Évin', reads: [] },
    ],
    lookAlikes: ['la loi nouvelle', 'le ministre Badinter'],
  },
  {
    kind: 'text',
    name: 'foreign-text',
    summary: 'A text of another country: kept apart, since no key here can name it',
    examples: [
      { text: "l'article 823 du code civil allemand", reads: [] },
      { text: 'le code civil suisse', reads: [] },
      { text: "l'article 1457 du code civil du Québec", reads: [] },
    ],
    lookAlikes: ["l'article 1240 du code civil", 'un salarié allemand'],
  },
  {
    kind: 'text',
    name: 'unknown-code',
    summary: 'A code that the catalogue does not know: the number belongs to it, and to no other text',
    examples: [{ text: "l'article 5 du code de bonne conduite", reads: [] }],
    lookAlikes: ['un code couleur', 'le code du travail'],
  },
];
