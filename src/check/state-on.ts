import { catalogueText } from '../catalogue/catalogue.js';
import { splitArticleKey } from '../model/article.js';
import { isDead, type StatusReport } from '../model/status.js';
import { isDated, statusOn } from '../query/day.js';
import type { ArticleRow, VersionRow } from '../store/store.js';
import { isGoneByForm, isOldForm, renumberingDay } from './old-numbering.js';

const UNKNOWN: StatusReport = { status: 'unknown', basis: 'none' };

/**
 * The day a text gave its articles new numbers (ISO), for an article of the old numbering whose end has no day of its own:
 * its division is called « ancienne », or nobody holds its page and others mark it as repealed.
 */
function renumberedOn(article: Row): string | undefined {
  const { status, held } = article;
  const old = !held && status.basis === 'mark' && status.status === 'repealed' && isOldForm(article);
  return status.basis === 'division' || old ? renumberingDay(article) : undefined;
}

/** The state of an article that is only named, where its number alone says that the text was numbered anew without it. */
function goneByForm(article: Row, day: string): StatusReport | undefined {
  const silent = article.status.status === 'unknown' || article.status.status === 'in-force';
  const since = !article.held && silent && isGoneByForm(article) ? renumberingDay(article) : undefined;
  if (since === undefined) return undefined;
  return day < since ? UNKNOWN : { status: 'repealed', basis: 'division', since, dayFrom: 'recodification' };
}

type Row = Pick<ArticleRow, 'textKey' | 'number' | 'status' | 'held'>;

/** The signature of the act that ended it (ISO): no act ends anything before it is signed. */
function signedOn({ status }: Row, dateOf: (textKey: string) => string | undefined): string | undefined {
  if (status.by === undefined) return undefined;
  const { text } = splitArticleKey(status.by);
  return dateOf(text) ?? catalogueText(text)?.date;
}

/**
 * The state of an article on a day. Where the index gives no day for its end, the day the text was numbered anew counts, or
 * the signature of the act that ended it bounds it: a day before that is one on which it was not dead yet, and its state
 * then is unknown. `dateOf` gives the day of signature of a text of the index.
 */
export function stateOn(
  article: Row,
  day: string,
  known: {
    readonly versions: readonly VersionRow[];
    readonly dateOf: (textKey: string) => string | undefined;
    /** Up to which day the index knows the text (ISO). */
    readonly knownOn?: string;
    /** Whether it is the day of a dated act, and not the reader's own. */
    readonly dated?: boolean;
  },
): StatusReport {
  const byForm = goneByForm(article, day);
  if (byForm !== undefined) return byForm;
  const state = statusOn(article, day, known.versions);
  if (!isDead(state.status) || known.versions.some(isDated)) return state;
  const since = renumberedOn(article);
  if (state.since === undefined && since !== undefined)
    return day < since ? UNKNOWN : { ...state, since, dayFrom: 'recodification' };
  // A mark says what stood there when the link was made: nothing of an earlier day, but on a later one it was gone already.
  const earlier = known.knownOn === undefined || day < known.knownOn;
  if (state.basis === 'mark' && state.since === undefined && known.dated === true && earlier) return UNKNOWN;
  const least = state.since === undefined || state.bound ? signedOn(article, known.dateOf) : undefined;
  return least !== undefined && day < least ? UNKNOWN : state;
}
