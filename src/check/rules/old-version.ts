import { isDead } from '../../model/status.js';
import type { Rule } from '../rule.js';
import { versionOn } from '../versions-on.js';

const MESSAGE = {
  en: (id: string, name: string, now: string) => `${id} is not the wording of ${name} in force on that day: ${now}`,
  fr: (id: string, name: string, now: string) => `${id} n’est pas la rédaction de ${name} en vigueur ce jour : ${now}`,
};

export const rule: Rule = {
  card: {
    name: 'old-version',
    summary: 'an identifier of a wording that is not the one of the day (of its own key, else today)',
    why: 'A link or a program that names a version shows, or implements, words that are no longer the law.',
    severity: 'warning',
  },
  yieldsTo: ['repealed', 'lapsed', 'annulled', 'transferred'],
  examples: [
    { words: 'LEGIARTI000099990071', reported: true, note: 'a wording that ended in 2015' },
    { words: 'LEGIARTI000099990072', reported: false, note: 'the wording of today' },
    { words: 'Accord du 12 mars 2010\n\nLEGIARTI000099990071', reported: false, note: 'the wording of that day' },
  ],
  check: (judged, context) => {
    const { id } = judged.found.reference;
    const [target] = judged.targets;
    const isAsked = !judged.day.dated || judged.day.from === 'identifier';
    if (id === undefined || target === undefined || !isAsked || judged.onPurpose !== undefined) return [];
    const named = target.versions.find((version) => version.id === id);
    const right = versionOn(target, judged.day.day);
    if (named === undefined || right === undefined || right.id === id || isDead(target.onDay.status)) return [];
    const message = MESSAGE[context.language](id, context.nameOf(target.key), right.id);
    return [{ message, target: target.key, basis: target.onDay }];
  },
};
