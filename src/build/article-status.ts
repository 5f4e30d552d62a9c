import type { LinkMark } from '../model/mark.js';
import { isDead, type Status, type StatusReport } from '../model/status.js';

/** Marks that say something of the article; M, VT, MMN, Dis and Den speak of one wording or one agreement only. */
const MARKS: Readonly<Partial<Record<LinkMark, Status>>> = {
  V: 'in-force',
  VD: 'in-force',
  VE: 'in-force',
  Ab: 'repealed',
  AbD: 'repealed',
  P: 'lapsed',
  An: 'annulled',
  T: 'transferred',
};

/** How often each mark stands beside links to one article. */
export type MarkCounts = ReadonlyMap<LinkMark, number>;

/**
 * What the marks on others' links hint: the state said most often. « T » is the state of one wording more often than of
 * the article (3,365 of 5,790 such links point at living articles), so it counts only alone.
 */
export function statusByMarks(marks: MarkCounts): StatusReport | undefined {
  const votes = new Map<Status, number>();
  for (const [mark, count] of marks) {
    const status = MARKS[mark];
    if (status !== undefined) votes.set(status, (votes.get(status) ?? 0) + count);
  }
  if (votes.size > 1) votes.delete('transferred');
  // On a tie the dead reading wins: a list is made once, and articles do not come back to life.
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || Number(isDead(b[0])) - Number(isDead(a[0])));
  const best = ranked[0];
  return best && { status: best[0], basis: 'mark' };
}

const RANK: readonly Status[] = ['in-force', 'not-yet-in-force', 'unknown'];

const rank = (status: Status): number => {
  const place = RANK.indexOf(status);
  return place < 0 ? RANK.length : place;
};

/** The latest beginning or end first. */
const later = (a: StatusReport, b: StatusReport): number => ((a.since ?? '') < (b.since ?? '') ? 1 : -1);

/**
 * The state of an article from the states of its pages: one wording or one life in force is enough; a wording that another
 * replaced says nothing while another one says more. Marks are asked last, and only where nothing else is known.
 */
export function articleStatus(pages: readonly StatusReport[], marks: MarkCounts = new Map()): StatusReport {
  const telling = pages.filter((page) => page.status !== 'superseded');
  const best = [...telling].sort((a, b) => rank(a.status) - rank(b.status) || later(a, b))[0];
  if (best !== undefined && best.status !== 'unknown') return best;
  return statusByMarks(marks) ?? { status: 'unknown', basis: 'none' };
}
