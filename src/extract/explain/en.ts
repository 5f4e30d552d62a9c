import { formatNumber } from '../../model/number.js';
import { joined, type ExplainWords, type Facts } from './words.js';

const at = ({ where }: Facts): string => (where === '' ? '' : ` at ${where}`);
const recalled = (facts: Facts): string => `“${facts.said}” recalls ${facts.title}, named${at(facts)}.`;
const number = (canonical: string | undefined): string => formatNumber(canonical ?? '');

export const en: ExplainWords = {
  basis: {
    stated: ({ said, title, spelt }) =>
      spelt ? `The phrase names its text: ${title}.` : `“${said}” stands for ${title}.`,
    present: ({ said, title }) =>
      `“${said}” is the document's own text${title === '' ? ', which is not known here' : `, ${title}`}.`,
    antecedent: (facts) => {
      if (facts.said !== '') return recalled(facts);
      return `No text is named: ${facts.title}, as for “${facts.antecedent}”${at(facts)}.`;
    },
    reminder: recalled,
    frame: (facts) =>
      `It stands inside a quotation of ${facts.title}, opened after “${facts.antecedent}”${at(facts)}, so it belongs to that text.`,
    definition: (facts) => `The document defines “${facts.said}” as ${facts.title}${at(facts)}.`,
    alias: ({ said, title }) => `“${said}” is a house name of ${title}.`,
    own: ({ title }) => `No text is named: the document's own text, ${title}.`,
    none: () => "No text is named, and the document's own text is not known.",
  },
  whole: {
    text: (facts) =>
      facts.reference.textBasis === 'stated'
        ? facts.spelt
          ? `It names a whole text: ${facts.title}.`
          : `“${facts.surface}” stands for ${facts.title}.`
        : en.basis[facts.reference.textBasis]({ ...facts, said: facts.surface }),
    decision: ({ title }) => `It cites a decision: ${title}.`,
    identifier: ({ surface, title, reference }) =>
      `It writes out ${reference.id === surface || reference.id === undefined ? 'an official identifier' : `the identifier ${reference.id}`}${title === '' ? '' : `, of ${title}`}.`,
    self: ({ surface }) => `“${surface}” is the document speaking of itself.`,
  },
  outside: {
    foreign: ({ said, surface }) => `“${said === '' ? surface : said}” is foreign law: no key for it.`,
    internal: () => 'It means a clause of the document itself, not the law.',
    unnamed: ({ said, surface }) => `“${said === '' ? surface : said}” does not say which text is meant.`,
  },
  marks: {
    former: () => 'The words say “former”: the number that stood before the present one.',
    renumbered: ({ reference }) => `The words say that it has become ${number(reference.becomes)}.`,
    frozen: ({ reference }) =>
      reference.frozenOn === undefined
        ? 'The words ask for an earlier wording.'
        : `The words ask for the wording of ${reference.frozenOn}.`,
    mentioned: () => 'It is quoted in order to be replaced: mentioned, not applied.',
    'said-repealed': () => 'The words themselves say that it is repealed.',
    quoted: () => 'It stands inside quoted words.',
  },
  bareNumber: () => 'A letter and a number, without the word “article”.',
  list: ({ head }) => `It stands in the list of “${head}”.`,
  range: ({ reference }) =>
    `A range, from ${number(reference.number)} to ${number(reference.through)}${
      (reference.except ?? []).length === 0
        ? ''
        : `, without ${joined((reference.except ?? []).map(formatNumber), 'and')}`
    }.`,
  following: () => 'And those that follow it; the words do not say how far.',
  severalTexts: ({ said, surface, candidates }) =>
    `“${said === '' ? surface : said}” may be ${joined(candidates, 'or')}.`,
};
