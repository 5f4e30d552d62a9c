import { namedTargets } from '../range-ends.js';
import type { JudgedTarget, Rule, RuleContext } from '../rule.js';

/** Without all its versions an article may have had earlier ones: then only today's word counts. */
const isCertain = ({ key, today }: JudgedTarget, { textOf }: RuleContext): boolean =>
  today.status === 'not-yet-in-force' || textOf(key)?.holding === 'whole-history';

const firstDay = ({ versions, onDay }: JudgedTarget): string | undefined =>
  onDay.since ?? versions.flatMap(({ from }) => from ?? []).sort()[0];

const MESSAGE = {
  en: (name: string, since: string | undefined) =>
    `${name}: not yet in force (pas encore en vigueur)${since === undefined ? '' : `, it begins on ${since}`}`,
  fr: (name: string, since: string | undefined) =>
    `${name} : pas encore en vigueur${since === undefined ? '' : `, il commence le ${since}`}`,
};

export const rule: Rule = {
  card: {
    name: 'not-yet-in-force',
    summary: 'an article that was not yet in force on the day of the passage',
    why: 'It binds nobody before its day: until then the old law applies, which says something else.',
    severity: 'warning',
  },
  examples: [
    { words: 'l’article L. 9999-4 du code du travail', reported: true, note: 'begins on 1 January 2030' },
    {
      words: 'Accord du 12 mars 2004\n\nl’article L. 1232-2 du code du travail',
      reported: true,
      note: 'began on 1 May 2008',
    },
    { words: 'l’article L. 1232-2 du code du travail', reported: false, note: 'in force today' },
  ],
  check: (judged, context) =>
    namedTargets(judged)
      .filter((target) => target.onDay.status === 'not-yet-in-force' && isCertain(target, context))
      .map((target) => {
        const since = firstDay(target);
        const message = MESSAGE[context.language](
          context.nameOf(target.key),
          since === undefined ? undefined : context.words.day(since),
        );
        return {
          message,
          target: target.key,
          basis: target.onDay,
          ...(judged.onPurpose === undefined ? {} : { severity: 'info', remark: judged.onPurpose }),
        };
      }),
};
