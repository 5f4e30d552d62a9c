import { comingTo } from '../coming.js';
import { namedTargets } from '../range-ends.js';
import type { Judged, Rule, RuleContext } from '../rule.js';
import { actName } from '../rule-context.js';

const MESSAGE = {
  en: (name: string, on: string, by: string) => `${name}: in force, to be repealed on ${on}${by && `, by ${by}`}`,
  fr: (name: string, on: string, by: string) => `${name} : en vigueur, abrogé à partir du ${on}${by && `, par ${by}`}`,
};

const repealsOf = (judged: Judged, context: RuleContext) =>
  namedTargets(judged).flatMap((target) => {
    const coming = comingTo(target, context);
    return coming?.kind === 'repeal' ? [{ target, coming }] : [];
  });

export const rule: Rule = {
  card: {
    name: 'repeal-scheduled',
    summary: 'an article in force whose repeal is known and near (--horizon)',
    why: 'What is written today will be wrong on a day that is known already.',
    severity: 'warning',
  },
  examples: [
    { words: 'l’article L. 9999-5 du code du travail', reported: true, note: 'repealed in twenty days' },
    { words: 'l’article L. 9999-6 du code du travail', reported: false, note: 'a new wording follows: changing' },
    { words: 'l’article L. 1232-2 du code du travail', reported: false, note: 'no end is known' },
    {
      words: 'Accord du 12 mars 2010\n\nl’article L. 9999-5 du code du travail',
      reported: false,
      note: 'a dated act stays as it was signed',
    },
  ],
  concerns: (judged, context) =>
    !judged.day.dated && judged.onPurpose === undefined && repealsOf(judged, context).length > 0,
  check: async (judged, context) => {
    const verdicts = [];
    for (const { target, coming } of repealsOf(judged, context))
      verdicts.push({
        message: MESSAGE[context.language](
          context.nameOf(target.key),
          context.words.day(coming.on),
          coming.by === undefined ? '' : actName(coming.by, context),
        ),
        target: target.key,
        basis: target.today,
        suggestions: await context.successors(target.key),
      });
    return verdicts;
  },
};
