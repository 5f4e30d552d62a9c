import { comingTo } from '../coming.js';
import { namedTargets } from '../range-ends.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (name: string, on: string) => `${name}: its wording changes on ${on}`,
  fr: (name: string, on: string) => `${name} : sa rédaction changera le ${on}`,
};

export const rule: Rule = {
  card: {
    name: 'changing',
    summary: 'an article whose wording ends on a known, near day (--horizon) and goes on in another',
    why: 'The citation stays right, what it says does not: read the coming wording before the day.',
    severity: 'info',
  },
  examples: [
    { words: 'l’article L. 9999-6 du code du travail', reported: true, note: 'a new wording in twenty days' },
    { words: 'l’article L. 9999-5 du code du travail', reported: false, note: 'a repeal: repeal-scheduled' },
  ],
  check: (judged, context) =>
    judged.day.dated
      ? []
      : namedTargets(judged).flatMap((target) => {
          const coming = comingTo(target, context);
          if (coming?.kind !== 'change') return [];
          const message = MESSAGE[context.language](context.nameOf(target.key), context.words.day(coming.on));
          return [{ message, target: target.key, basis: target.today }];
        }),
};
