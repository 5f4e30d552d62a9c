import { namedTargets } from '../range-ends.js';
import type { Rule } from '../rule.js';
import { versionOn } from '../versions-on.js';

const MESSAGE = {
  en: (name: string, on: string, since: string) =>
    `${name}: the wording of ${on} is no longer the current one, which holds since ${since}`,
  fr: (name: string, on: string, since: string) =>
    `${name} : la rédaction du ${on} n’est plus celle en vigueur, qui date du ${since}`,
};

export const rule: Rule = {
  card: {
    name: 'superseded',
    summary: 'an article whose wording has changed since the day of a dated act',
    why: 'A renvoi means the wording of the day; whether the act meant the old one is for its reader to decide.',
    severity: 'off',
  },
  examples: [
    {
      words: 'Accord du 12 mars 2010\n\nl’article L. 9999-7 du code du travail',
      reported: true,
      note: 'a new wording since 2015',
    },
    { words: 'l’article L. 9999-7 du code du travail', reported: false, note: 'a living document' },
  ],
  check: (judged, context) => {
    if (!judged.day.dated || judged.onPurpose !== undefined) return [];
    return namedTargets(judged).flatMap((target) => {
      const then = versionOn(target, judged.day.day);
      const now = versionOn(target, context.today);
      if (then === undefined || now?.from === undefined || then.id === now.id) return [];
      const { day } = context.words;
      const message = MESSAGE[context.language](context.nameOf(target.key), day(judged.day.day), day(now.from));
      return [{ message, target: target.key, basis: target.today }];
    });
  },
};
