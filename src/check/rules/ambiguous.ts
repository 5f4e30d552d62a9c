import { MOST_CANDIDATES } from '../judge.js';
import { nearSuggestions } from '../missing-article.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (words: string, count: number) => `“${words}”: ${String(count)} texts have it, and the words do not say which`,
  fr: (words: string, count: number) =>
    `« ${words} » : ${String(count)} textes l’ont, et les mots ne disent pas lequel`,
};

/** More texts than anybody looks through. */
const MOST_TEXTS = 20;

export const rule: Rule = {
  card: {
    name: 'ambiguous',
    summary: 'a number or a name that several texts have',
    why: 'The reader must guess; so would this program, which does not.',
    severity: 'info',
  },
  examples: [
    { words: 'l’article L. 1232-2', reported: true, note: 'two codes of the index have that number' },
    { words: 'l’article L. 1232-2 du code du travail', reported: false, note: 'the text is said' },
  ],
  check: ({ found }, context) => {
    const { outcome, reference } = found;
    if (outcome?.kind !== 'ambiguous' || outcome.candidates.length < 2) return [];
    // Of thousands of texts the first five are no hint.
    const many = outcome.candidates.length > MOST_TEXTS;
    const candidates = many ? [] : outcome.candidates.slice(0, MOST_CANDIDATES);
    return [
      {
        message: MESSAGE[context.language](reference.surface, outcome.candidates.length),
        suggestions: nearSuggestions(candidates, context),
      },
    ];
  },
};
