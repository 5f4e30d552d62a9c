import { UsageError } from '../model/errors.js';
import { isDead, type StatusReport } from '../model/status.js';
import type { ArticleRow, LawStore, VersionRow } from '../store/store.js';
import type { Words } from './words/words.js';
import type { Wordings } from './wordings.js';

/** Whether a version's half-open interval holds the day; a version without a first day holds every day. */
export const holdsOn = (version: Pick<VersionRow, 'from' | 'until'>, day: string): boolean =>
  (version.from === undefined || version.from <= day) && (version.until === undefined || day < version.until);

/** Whether its source says since when this version holds. */
export const isDated = (version: Pick<VersionRow, 'from' | 'until'>): boolean =>
  version.from !== undefined || version.until !== undefined;

/**
 * Refuses a day that the index cannot speak of: no wording asked about has dates, and the day is not the one its texts
 * were consolidated to, or known on. Throws `UsageError`.
 */
export async function requireDay(
  store: LawStore,
  asked: { readonly day: string; readonly articles: readonly ArticleRow[]; readonly wordings: Wordings },
  words: Words,
): Promise<void> {
  if ([...asked.wordings.values()].some(({ version }) => isDated(version))) return;
  const texts = await store.texts([...new Set(asked.articles.map((row) => row.textKey))]);
  const keys = new Set(asked.articles.map((row) => row.textKey));
  // The statuses of pages are those of the day the text was consolidated to, else of the day its source knew.
  const own = texts.flatMap(({ key, stateOn, knownOn }) => (keys.has(key) ? (stateOn ?? knownOn ?? []) : []))[0];
  if (own === asked.day) return;
  const { message, hint } = words.refusedDay(asked.day, own);
  throw new UsageError(message, { hint });
}

/** The end that an article had on a day by what the index says of it as a whole: its own page, then marks. */
function endOn({ status }: Pick<ArticleRow, 'status'>, day: string): StatusReport {
  // Dead since a later day: on this one it was not, and nothing says whether it had begun.
  const later = isDead(status.status) && status.since !== undefined && status.since > day;
  return later ? { status: 'unknown', basis: 'none' } : status;
}

/** The version that ended last before the day, or on it. */
function lastEnded(versions: readonly DatedVersion[], day: string): DatedVersion | undefined {
  const ended = versions.filter(({ until }) => until !== undefined && until <= day);
  return ended.reduce<DatedVersion | undefined>(
    (last, version) => (last === undefined || (version.until ?? '') > (last.until ?? '') ? version : last),
    undefined,
  );
}

type DatedVersion = Pick<VersionRow, 'from' | 'until' | 'status' | 'state'>;

/** Annulled by a court, or separated: what official bases give an interval and never was law. */
const neverHeld = ({ state }: DatedVersion): boolean => /^(?:annule|disjoint)$/i.test(state ?? '');

/**
 * The status of an article on a day: by the intervals of its versions where it has dates, else by its own page, else by marks
 * (which the article's own status already has in that order). Between two lives of a number the earlier one's end holds.
 */
export function statusOn(
  article: Pick<ArticleRow, 'status'>,
  day: string | undefined,
  versions: readonly DatedVersion[],
): StatusReport {
  if (day === undefined) return article.status;
  const dated = versions.filter(isDated);
  if (dated.length === 0) return endOn(article, day);
  const holding = dated.filter((version) => holdsOn(version, day) && version.status.status !== 'stillborn');
  if (holding.length > 0 && holding.every(neverHeld)) return { status: 'annulled', basis: 'dates' };
  if (holding.length > 0) return { status: 'in-force', basis: 'dates' };
  const last = lastEnded(dated, day);
  if (last === undefined) return { status: 'not-yet-in-force', basis: 'dates' };
  if (isDead(last.status.status)) return { since: last.until ?? day, ...last.status, basis: 'dates' };
  // A wording that another should have followed: what ended the article says more, where it had by then.
  const end = endOn(article, day);
  return isDead(end.status) ? end : { status: 'unknown', basis: 'dates' };
}
