import type { Suggestion } from '../model/finding.js';
import { isKnownDead, STATUS_LABELS } from '../model/status.js';
import type { NearNumber } from './near-numbers.js';
import { meantByNeighbours } from './neighbour-slip.js';
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

/** « art. L. 4612-8 du code du travail (abrogé) »: one that is dead says so. */
function wordsFor(key: string, { nameOf, stateOf }: RuleContext): string {
  const state = stateOf(key);
  return state !== undefined && isKnownDead(state) ? `${nameOf(key)} (${STATUS_LABELS[state.status]})` : nameOf(key);
}

/** Near misses as ways out: never certain. */
export const nearSuggestions = (keys: readonly string[], context: RuleContext): readonly Suggestion[] =>
  keys.map((key) => ({ targets: [key], words: wordsFor(key, context), chain: [], certain: false }));

/**
 * What a missing article may have been meant for: the one that its neighbours in a list say, else every near miss, those in
 * another code last.
 */
export async function meantInstead(judged: Judged, key: string, context: RuleContext): Promise<readonly NearNumber[]> {
  const meant = await meantByNeighbours(judged, key, context);
  return meant === undefined ? context.near(key) : [{ key: meant, slip: 'neighbour' }];
}
