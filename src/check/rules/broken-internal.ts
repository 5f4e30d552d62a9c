import { ofSource } from '../of-source.js';
import type { Rule } from '../rule.js';

/** « ## Article 5 », « Article 5.1 – Durée », « ARTICLE 1er » at the beginning of a line, markup before it aside. */
const HEADING =
  /(?:^|\n)[ \t#>*_]{0,12}(?:<h[1-6][^<>]{0,120}>)?[ \t*_]{0,4}art(?:icle|\.)[ \u00a0](?<number>\d+(?:[.-]\d+)*)(?:er)?(?![\p{L}\d])/giu;
/** A document has a numbering of its own from so many articles on. */
const FEWEST = 3;

/** The numbers of a document's own articles. */
const ownArticles = ofSource(
  ({ source }): ReadonlySet<string> =>
    new Set(Array.from(source.matchAll(HEADING), ({ groups }) => plain(groups?.['number'] ?? ''))),
);

const plain = (number: string): string => number.replace(/\./g, '-');

const MESSAGE = {
  en: (number: string) => `the document has no article ${number} of its own`,
  fr: (number: string) => `le document n’a pas d’article ${number}`,
};

export const rule: Rule = {
  card: {
    name: 'broken-internal',
    summary: 'a reference of a document to an article of its own that is not there',
    why: 'A clause was renumbered or taken out, and what pointed to it was left.',
    severity: 'warning',
  },
  examples: [
    {
      words: 'Article 1\nDurée.\n\nArticle 2\nPrix.\n\nArticle 3\nVoir l’article 7 du présent contrat.',
      reported: true,
      note: 'there are articles 1 to 3',
    },
    {
      words: 'Article 1\nDurée.\n\nArticle 2\nPrix.\n\nArticle 3\nVoir l’article 2 du présent contrat.',
      reported: false,
      note: 'it is there',
    },
    {
      words: 'Voir l’article 7 du présent contrat.',
      reported: false,
      note: 'a part of a document: nothing to compare',
    },
  ],
  check: ({ found, file }, { language }) => {
    const { reference } = found;
    if (reference.outside !== 'internal' || reference.kind !== 'article' || reference.number === undefined) return [];
    const number = plain(reference.number);
    if (!/^\d+(?:-\d+)*$/.test(number)) return [];
    const own = ownArticles(file);
    if (own.size < FEWEST || own.has(number)) return [];
    return [{ message: MESSAGE[language](reference.number) }];
  },
};
