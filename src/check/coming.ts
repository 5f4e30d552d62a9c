import { isDead } from '../model/status.js';
import { isDated } from '../query/day.js';
import type { JudgedTarget, RuleContext } from './rule.js';
import { daysAfter } from './versions-on.js';

/** What is known to happen to an article that is in force. */
export interface Coming {
  /** The first day it is no longer as it is (ISO). */
  readonly on: string;
  readonly kind: 'repeal' | 'change';
  /** Key of the act that ends it. */
  readonly by?: string;
}

/**
 * What becomes of an article within the horizon, where it is in force today. VT (« modifié ou abrogé à un terme connu ») says
 * no more than that its wording ends: only where no later version follows, or the source calls it repealed from that day, is
 * a repeal known.
 */
export function comingTo(target: JudgedTarget, { today, horizon, scheduled }: RuleContext): Coming | undefined {
  if (target.today.status !== 'in-force' || target.article === undefined) return undefined;
  const last = daysAfter(today, horizon);
  const within = (day: string | undefined): day is string => day !== undefined && today < day && day <= last;
  const dated = target.versions.filter(isDated);
  const current = dated.findLast(({ from, until }) => (from ?? '') <= today && until !== undefined && until > today);
  if (current?.until !== undefined && within(current.until)) {
    const on = current.until;
    const follows = dated.some(({ from, status }) => (from ?? '') >= on && !isDead(status.status));
    const repealed = /^ABROGE/.test(current.state ?? '') || (!follows && dated.length > 0);
    return { on, kind: repealed && !follows ? 'repeal' : 'change' };
  }
  const end = scheduled(target.article.id);
  return end !== undefined && within(end.on) ? { ...end, kind: 'repeal' } : undefined;
}
