import type { Suggestion } from '../model/finding.js';
import type { Judged, JudgedTarget, RuleContext } from './rule.js';
import { namedTargets } from './range-ends.js';

/** The targets that nothing in the index names, of texts of which it has pages. */
export const missingTargets = (judged: Judged, { holds }: RuleContext): readonly JudgedTarget[] =>
  namedTargets(judged).filter(
    ({ key, article }) => article === undefined && !key.endsWith('/') && !key.includes('Annexe') && holds(key),
  );

/** Whether the law known speaks of the day: what is younger than it may exist. */
export const isWithinKnown = ({ day }: Judged, { textOf }: RuleContext, key: string): boolean => {
  const known = textOf(key)?.knownOn;
  return known !== undefined && day.day <= known;
};

/** Near misses as ways out: never certain. */
export const nearSuggestions = (keys: readonly string[], { nameOf }: RuleContext): readonly Suggestion[] =>
  keys.map((key) => ({ targets: [key], words: nameOf(key), chain: [], certain: false }));
