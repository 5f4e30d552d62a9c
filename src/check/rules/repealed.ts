import { deadRule } from '../dead-article.js';

export const rule = deadRule(
  {
    name: 'repealed',
    summary: 'an article that was repealed (abrogé) on the day of the passage',
    why: 'Nothing can be based on it any more: what it said is gone or stands elsewhere.',
    severity: 'error',
  },
  {
    states: ['repealed'],
    examples: [
      { words: 'l’article L. 122-14 du code du travail', reported: true, note: 'repealed on 1 May 2008' },
      { words: 'l’article L. 1232-2 du code du travail', reported: false, note: 'in force' },
      {
        words: 'Accord du 12 mars 2004\n\nl’article L. 122-14 du code du travail',
        reported: false,
        note: 'in force on the day of the act: outdated',
      },
    ],
  },
);
