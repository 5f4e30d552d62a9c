import { deadRule } from '../dead-article.js';

export const rule = deadRule(
  {
    name: 'annulled',
    summary: 'an article that a judge annulled (annulé), or that never came into force (mort-né)',
    why: 'Annulment works back: the article is taken never to have existed, unless the judge said otherwise.',
    severity: 'error',
  },
  {
    states: ['annulled', 'stillborn'],
    examples: [
      { words: 'l’article R. 9999-2 du code du travail', reported: true, note: 'annulled on 1 January 2012' },
      { words: 'l’article R. 1232-1 du code du travail', reported: false, note: 'in force' },
    ],
  },
);
