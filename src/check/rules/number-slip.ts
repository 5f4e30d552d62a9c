import { isWithinKnown, meantInstead, missingTargets, nearSuggestions } from '../missing-article.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (name: string, near: string) => `${name} is not known; a slip of the pen for ${near}?`,
  fr: (name: string, near: string) => `${name} n’est pas connu ; une coquille pour ${near} ?`,
};

export const rule: Rule = {
  card: {
    name: 'number-slip',
    summary: 'an unknown number that another letter (L, R, D), a hyphen or one part less makes an article in force',
    why: 'The commonest mistakes of those who type numbers: the reader is sent to nothing.',
    severity: 'warning',
  },
  yieldsTo: ['unknown-article'],
  examples: [
    {
      words: 'Accord du 12 mars 2010\n\nl’article D. 1232-2 du code rural et de la pêche maritime',
      reported: true,
      note: 'L. 1232-2 exists, D. 1232-2 is not known',
    },
    {
      words: 'l’article D. 1232-2 du code rural et de la pêche maritime',
      reported: false,
      note: 'younger than the law known: it may be new',
    },
  ],
  concerns: (judged, context) => judged.onPurpose === undefined && missingTargets(judged, context).length > 0,
  check: async (judged, context) => {
    const verdicts = [];
    for (const { key } of missingTargets(judged, context)) {
      if (!isWithinKnown(judged, context, key)) continue;
      const near = await meantInstead(judged, key, context);
      const keys = near.filter(({ slip }) => slip !== 'text').map((one) => one.key);
      const [first] = keys;
      if (first === undefined) continue;
      const message = MESSAGE[context.language](context.nameOf(key), context.nameOf(first));
      verdicts.push({ message, target: key, suggestions: nearSuggestions(keys, context) });
    }
    return verdicts;
  },
};
