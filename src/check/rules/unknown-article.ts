import { isWithinKnown, meantInstead, missingTargets, nearSuggestions } from '../missing-article.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (name: string) => `${name}: never existed`,
  fr: (name: string) => `${name} : n’a jamais existé`,
};

export const rule: Rule = {
  card: {
    name: 'unknown-article',
    summary: 'an article that never existed: the whole history of its text is held, and nothing names it',
    why: 'A slip of the pen, or an invented citation: nobody can look it up.',
    severity: 'error',
  },
  examples: [
    {
      words: 'Accord du 12 mars 2010\n\nl’article L. 7777-1 du code du travail',
      reported: true,
      note: 'the index holds the whole history of the code, and no text names it',
    },
    {
      words: 'l’article L. 7777-1 du code du travail',
      reported: false,
      note: 'younger than the law known: it may be new',
    },
    { words: 'l’article L. 7777-1 du code rural', reported: false, note: 'the text is not held' },
  ],
  concerns: (judged, context) => judged.onPurpose === undefined && missingTargets(judged, context).length > 0,
  check: async (judged, context) => {
    const verdicts = [];
    for (const { key } of missingTargets(judged, context)) {
      if (context.textOf(key)?.holding !== 'whole-history' || !isWithinKnown(judged, context, key)) continue;
      const near = (await meantInstead(judged, key, context)).map((one) => one.key);
      verdicts.push({
        message: MESSAGE[context.language](context.nameOf(key)),
        target: key,
        suggestions: nearSuggestions(near, context),
      });
    }
    return verdicts;
  },
};
