import { formatNumber } from '../../model/number.js';
import { joined, type ExplainWords, type Facts } from './words.js';

const at = ({ where }: Facts): string => (where === '' ? '' : ` (${where})`);
const recalled = (facts: Facts): string =>
  `« ${facts.said} » renvoie au texte cité plus haut${at(facts)} : ${facts.title}.`;
const number = (canonical: string | undefined): string => formatNumber(canonical ?? '');

export const fr: ExplainWords = {
  basis: {
    stated: ({ said, title, spelt }) =>
      spelt ? `La phrase nomme son texte : ${title}.` : `« ${said} » désigne : ${title}.`,
    present: ({ said, title }) =>
      `« ${said} » est le texte même du document${title === '' ? ', qui n’est pas connu ici' : ` : ${title}`}.`,
    antecedent: (facts) => {
      if (facts.said !== '') return recalled(facts);
      return `Aucun texte n’est nommé : ${facts.title}, comme pour « ${facts.antecedent} »${at(facts)}.`;
    },
    reminder: recalled,
    frame: (facts) =>
      `Dans une citation ouverte après « ${facts.antecedent} »${at(facts)} : le renvoi appartient au texte cité, ${facts.title}.`,
    definition: (facts) => `Le document définit « ${facts.said} »${at(facts)} : ${facts.title}.`,
    alias: ({ said, title }) => `« ${said} » est un nom d’usage déclaré pour : ${title}.`,
    own: ({ title }) => `Aucun texte n’est nommé : le texte même du document, ${title}.`,
    none: () => 'Aucun texte n’est nommé, et celui du document n’est pas connu.',
  },
  whole: {
    text: (facts) =>
      facts.reference.textBasis === 'stated'
        ? facts.spelt
          ? `Un texte entier est nommé : ${facts.title}.`
          : `« ${facts.surface} » désigne : ${facts.title}.`
        : fr.basis[facts.reference.textBasis]({ ...facts, said: facts.surface }),
    decision: ({ title }) => `Une décision est citée : ${title}.`,
    identifier: ({ surface, title, reference }) =>
      `${reference.id === surface || reference.id === undefined ? 'Un identifiant officiel' : `L’identifiant ${reference.id}`} est écrit en toutes lettres${title === '' ? '' : ` : ${title}`}.`,
    self: ({ surface }) => `« ${surface} » : le document parle de lui-même.`,
  },
  outside: {
    foreign: ({ said, surface }) => `« ${said === '' ? surface : said} » est du droit étranger : aucune clé.`,
    internal: () => 'Une clause du document lui-même, non la loi.',
    unnamed: ({ said, surface }) => `« ${said === '' ? surface : said} » ne dit pas de quel texte il s’agit.`,
  },
  marks: {
    former: () => 'Les mots disent « ancien » : le numéro d’avant l’actuel.',
    renumbered: ({ reference }) => `Les mots disent qu’il est devenu ${number(reference.becomes)}.`,
    frozen: ({ reference }) =>
      reference.frozenOn === undefined
        ? 'Les mots visent une rédaction antérieure.'
        : `Les mots visent la rédaction du ${reference.frozenOn}.`,
    mentioned: () => 'Cité pour être remplacé : mentionné, non appliqué.',
    'said-repealed': () => 'Les mots eux-mêmes le disent abrogé.',
    quoted: () => 'Le renvoi est dans des mots cités.',
  },
  bareNumber: () => 'Une lettre et un numéro, sans le mot « article ».',
  list: ({ head }) => `Dans la liste de « ${head} ».`,
  range: ({ reference }) =>
    `Une suite, de ${number(reference.number)} à ${number(reference.through)}${
      (reference.except ?? []).length === 0 ? '' : `, sauf ${joined((reference.except ?? []).map(formatNumber), 'et')}`
    }.`,
  following: () => 'Et les suivants ; les mots ne disent pas jusqu’où.',
  severalTexts: ({ said, surface, candidates }) =>
    `« ${said === '' ? surface : said} » peut être : ${joined(candidates, 'ou')}.`,
};
