import { isDead } from '../model/status.js';
import type { Judged, RuleContext } from './rule.js';

/**
 * The one outcome that a reference is counted under: a state of the law where it was judged (the worst of a range's), else why
 * it was not.
 */
export function outcomeOf({ found, targets }: Judged, { holds }: Pick<RuleContext, 'holds'>): string {
  const { outcome, reference } = found;
  if (outcome === undefined) return 'not-checked';
  if (reference.kind === 'self') return 'outside';
  if (outcome.kind !== 'resolved') return outcome.kind;
  const states = targets.map(({ onDay, today }) => (onDay.status === 'unknown' ? today : onDay).status);
  const told = states.find(isDead) ?? states.find((state) => state !== 'unknown');
  if (told !== undefined) return told;
  const [first] = targets;
  if (first === undefined || !holds(first.key)) return 'not-held';
  return first.article === undefined ? 'not-known' : 'unknown';
}
