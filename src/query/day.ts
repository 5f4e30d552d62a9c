import { UsageError } from '../model/errors.js';
import { isDead, type StatusReport } from '../model/status.js';
import type { ArticleRow, LawStore, VersionRow } from '../store/store.js';
import type { Words } from './words/words.js';
import type { Wordings } from './wordings.js';

/** Whether a version's half-open interval holds the day; a version without a first day holds every day. */
export const holdsOn = (version: Pick<VersionRow, 'from' | 'until'>, day: string): boolean =>
  (version.from === undefined || version.from <= day) && (version.until === undefined || day < version.until);

/** Whether its source says since when this version holds. */
export const isDated = (version: VersionRow): boolean => version.from !== undefined || version.until !== undefined;

/**
 * Refuses a day that the index cannot speak of: no wording asked about has dates, and the day is not the one its texts
 * were consolidated to. Throws `UsageError`.
 */
export async function requireDay(
  store: LawStore,
  asked: { readonly day: string; readonly articles: readonly ArticleRow[]; readonly wordings: Wordings },
  words: Words,
): Promise<void> {
  if ([...asked.wordings.values()].some(({ version }) => isDated(version))) return;
  const texts = await store.texts([...new Set(asked.articles.map((row) => row.textKey))]);
  const keys = new Set(asked.articles.map((row) => row.textKey));
  const own = texts.find((text) => keys.has(text.key) && text.stateOn !== undefined)?.stateOn;
  if (own === asked.day) return;
  const { message, hint } = words.refusedDay(asked.day, own);
  throw new UsageError(message, { hint });
}

/** The status of an article on a day, from its dated versions where it has them, else as the index knows it. */
export function statusOn(article: ArticleRow, day: string | undefined, versions: readonly VersionRow[]): StatusReport {
  const dated = versions.filter(isDated);
  if (day === undefined || dated.length === 0) return article.status;
  if (dated.some((version) => holdsOn(version, day))) return { status: 'in-force', basis: 'dates' };
  if (dated.every((version) => version.from !== undefined && version.from > day))
    return { status: 'not-yet-in-force', basis: 'dates' };
  const last = dated.at(-1);
  return isDead(article.status.status) || last === undefined ? article.status : { ...last.status, basis: 'dates' };
}
