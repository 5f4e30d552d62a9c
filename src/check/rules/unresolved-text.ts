import { nearSuggestions } from '../missing-article.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (words: string) => `“${words}”: the words do not say of which text`,
  fr: (words: string) => `« ${words} » : les mots ne disent pas de quel texte`,
};

const IDENTIFIER = {
  en: (id: string) => `${id}: an identifier that the index does not know`,
  fr: (id: string) => `${id} : un identifiant que l’index ne connaît pas`,
};

const TEXT = {
  en: (words: string) => `“${words}”: a text that the index does not know`,
  fr: (words: string) => `« ${words} » : un texte que l’index ne connaît pas`,
};

export const rule: Rule = {
  card: {
    name: 'unresolved-text',
    summary: 'a reference whose words do not say which text they mean',
    why: 'It cannot be checked, and a reader who comes from elsewhere cannot follow it.',
    severity: 'info',
  },
  examples: [
    { words: 'l’article L. 8888-1', reported: true, note: 'no text is named, and none has that number' },
    {
      words: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000077770071',
      reported: true,
      note: 'the index does not know the identifier',
    },
    { words: 'l’article 5 du présent contrat', reported: false, note: 'the document itself' },
  ],
  check: ({ found }, context) => {
    const { outcome, reference } = found;
    const one = outcome?.kind === 'ambiguous' && outcome.candidates.length === 1 ? outcome.candidates : [];
    if (outcome?.kind !== 'unresolved' && one.length === 0) return [];
    if (reference.kind === 'self' || reference.kind === 'decision') return [];
    const { surface, id, kind } = reference;
    const words = kind === 'identifier' || id !== undefined ? IDENTIFIER : kind === 'text' ? TEXT : MESSAGE;
    return [
      {
        message: words[context.language](kind === 'text' ? surface : (id ?? surface)),
        suggestions: nearSuggestions(one, context),
      },
    ];
  },
};
