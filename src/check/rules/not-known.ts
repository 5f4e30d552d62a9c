import { splitArticleKey } from '../../model/article.js';
import { meantInstead, missingTargets, nearSuggestions } from '../missing-article.js';
import { isGoneByForm, renumberingDay } from '../old-numbering.js';
import type { Judged, Rule, RuleContext, Verdict } from '../rule.js';

const MESSAGE = {
  en: (name: string, known: string | undefined) =>
    `${name}: not known to the law${known === undefined ? ' at hand' : ` known on ${known}`}; it may be gone, or newer`,
  fr: (name: string, known: string | undefined) =>
    `${name} : inconnu du droit ${known === undefined ? 'détenu' : `connu au ${known}`} ; il peut avoir disparu, ou être plus récent`,
};

const OLD = {
  en: (name: string, since: string) =>
    `${name}: repealed before, or never existed: numbers of this form ended on ${since}`,
  fr: (name: string, since: string) =>
    `${name} : abrogé, ou n’a jamais existé : les numéros de cette forme ont pris fin le ${since}`,
};

/** What is said of one key: where its number alone says that it is gone, that; graver on a day after it went. */
function verdictFor({ day }: Judged, key: string, context: RuleContext): Verdict {
  const { language, words } = context;
  const name = context.nameOf(key);
  const { text: textKey, number } = splitArticleKey(key);
  const since = isGoneByForm({ textKey, number }) ? renumberingDay({ textKey, number }) : undefined;
  if (since !== undefined)
    return {
      message: OLD[language](name, words.day(since)),
      target: key,
      severity: day.day < since ? 'info' : 'warning',
    };
  const known = context.textOf(key)?.knownOn;
  return { message: MESSAGE[language](name, known === undefined ? undefined : words.day(known)), target: key };
}

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
    {
      words: 'l’article D. 777-1 du code du travail',
      reported: true,
      note: 'the code was numbered anew: whatever it was, it is gone',
    },
    { words: 'l’article L. 7777-1 du code électoral', reported: false, note: 'the text is not held at all' },
  ],
  concerns: (judged, context) => judged.onPurpose === undefined && missingTargets(judged, context).length > 0,
  check: async (judged, context) => {
    const verdicts = [];
    for (const { key } of missingTargets(judged, context)) {
      const near = (await meantInstead(judged, key, context)).map((one) => one.key);
      verdicts.push({ ...verdictFor(judged, key, context), suggestions: nearSuggestions(near, context) });
    }
    return verdicts;
  },
};
