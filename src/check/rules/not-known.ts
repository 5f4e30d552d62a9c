import { missingTargets, nearSuggestions } from '../missing-article.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (name: string, known: string | undefined) =>
    `${name}: not known to the law${known === undefined ? ' at hand' : ` known on ${known}`}; it may be gone, or newer`,
  fr: (name: string, known: string | undefined) =>
    `${name} : inconnu du droit ${known === undefined ? 'détenu' : `connu au ${known}`} ; il peut avoir disparu, ou être plus récent`,
};

export const rule: Rule = {
  card: {
    name: 'not-known',
    summary: 'an article that the index does not know, of a text it holds, where that proves nothing',
    why: 'It may be gone, or newer than the law known: look before you trust it.',
    severity: 'info',
  },
  yieldsTo: ['unknown-article', 'number-slip'],
  examples: [
    { words: 'l’article L. 7777-1 du code du travail', reported: true, note: 'younger than the law known' },
    { words: 'l’article L. 7777-1 du code électoral', reported: false, note: 'the text is not held at all' },
  ],
  check: async (judged, context) => {
    if (judged.onPurpose !== undefined) return [];
    const verdicts = [];
    for (const { key } of missingTargets(judged, context)) {
      const known = context.textOf(key)?.knownOn;
      const near = (await context.near(key)).map((one) => one.key);
      verdicts.push({
        message: MESSAGE[context.language](
          context.nameOf(key),
          known === undefined ? undefined : context.words.day(known),
        ),
        target: key,
        suggestions: nearSuggestions(near, context),
      });
    }
    return verdicts;
  },
};
