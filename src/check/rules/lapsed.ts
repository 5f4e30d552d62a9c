import { deadRule } from '../dead-article.js';

export const rule = deadRule(
  {
    name: 'lapsed',
    summary: 'an article that had lapsed (périmé) on the day of the passage',
    why: 'Nobody repealed it, but what it was made for is over: it applies to nothing any more.',
    severity: 'error',
  },
  {
    states: ['lapsed'],
    examples: [
      { words: 'l’article R. 9999-1 du code du travail', reported: true, note: 'périmé since 1 January 2010' },
      { words: 'l’article R. 1232-1 du code du travail', reported: false, note: 'in force' },
    ],
  },
);
