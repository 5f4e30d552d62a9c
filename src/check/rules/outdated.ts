import { isDead } from '../../model/status.js';
import { hasGone, outdatedVerdict } from '../dead-article.js';
import { namedTargets } from '../range-ends.js';
import type { Rule } from '../rule.js';

export const rule: Rule = {
  card: {
    name: 'outdated',
    summary: 'in force on the day of a dated act, dead today',
    why: 'The act was right when it was signed; whoever applies it today must know what became of the article.',
    severity: 'warning',
  },
  examples: [
    {
      words: 'Accord du 12 mars 2004\n\nl’article L. 122-14 du code du travail',
      reported: true,
      note: 'repealed four years after the act',
    },
    { words: 'l’article L. 122-14 du code du travail', reported: false, note: 'a living document: repealed' },
    {
      words: 'Accord du 12 mars 2010\n\nl’article L. 122-14 du code du travail',
      reported: false,
      note: 'dead already when it was signed: repealed',
    },
  ],
  concerns: ({ day, targets }) =>
    day.dated && targets.some(({ onDay, today }) => isDead(today.status) && !isDead(onDay.status)),
  check: async (judged, context) => {
    const verdicts = [];
    for (const target of judged.day.dated ? namedTargets(judged) : []) {
      const { onDay, today } = target;
      if (isDead(today.status) && !isDead(onDay.status) && (await hasGone(target, today, context)))
        verdicts.push(await outdatedVerdict(judged, target, context));
    }
    return verdicts;
  },
};
