import type { Judged, JudgedTarget } from './rule.js';

/**
 * The targets that the words name: the one, or both ends of a range. What is dead between the ends is nobody's fault: a range
 * means what there is of it.
 */
export function namedTargets({ targets, found }: Judged): readonly JudgedTarget[] {
  const [first] = targets;
  const last = targets.at(-1);
  if (first === undefined || last === undefined) return [];
  return found.reference.through === undefined || targets.length === 1 ? targets : [first, last];
}
