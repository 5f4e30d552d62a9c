import { deadRule } from '../dead-article.js';

export const rule = deadRule(
  {
    name: 'transferred',
    summary: 'an article that had another number or stood in another text (transféré) on the day of the passage',
    why: 'The rule lives on under another number: whoever looks the old one up finds nothing, or another rule.',
    severity: 'error',
  },
  {
    states: ['transferred'],
    examples: [
      { words: 'l’article L. 9999-3 du code du travail', reported: true, note: 'transferred on 1 January 2016' },
      { words: 'l’article L. 1232-2 du code du travail', reported: false, note: 'in force under that number' },
      {
        words: 'l’ancien article L. 9999-3 du code du travail',
        reported: true,
        note: 'on purpose: told as info, with why',
      },
    ],
  },
);
