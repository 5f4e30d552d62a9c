import { recodifications } from '../catalogue/recodifications.js';
import { catalogueText } from '../catalogue/catalogue.js';
import { splitArticleKey } from '../model/article.js';
import { isDead, type StatusReport } from '../model/status.js';
import { isDated, statusOn } from '../query/day.js';
import type { ArticleRow, VersionRow } from '../store/store.js';

/** Numbers of a part begin with these letters. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  'partie législative': /^L/,
  'partie réglementaire': /^[RD]/,
};

/** Texts whose old numbers have up to three digits before the hyphen, and whose new ones have four: a number says its time. */
const SHORT: ReadonlyMap<string, RegExp> = new Map([
  ['code-du-travail', /^[LRD]\*?\d{1,3}(?!\d)/],
  ['code-de-la-sante-publique', /^[LRD]\*?\d{1,3}(?!\d)/],
]);

/**
 * The day a text gave its articles new numbers (ISO), for an article of the old numbering whose end has no day of its own:
 * its division is called « ancienne », or nobody holds its page and others mark it as repealed.
 */
function renumberedOn({ textKey, number, status, held }: Row): string | undefined {
  const old = !held && status.basis === 'mark' && status.status === 'repealed' && SHORT.get(textKey)?.test(number);
  if (status.basis !== 'division' && old !== true) return undefined;
  return recodifications()
    .filter(({ from, to, part }) => from === textKey && to === textKey && partHas(part, number))
    .at(-1)?.effective;
}

const partHas = (part: string | undefined, number: string): boolean =>
  part === undefined || LETTERS[part]?.test(number) === true;

type Row = Pick<ArticleRow, 'textKey' | 'number' | 'status' | 'held'>;

/** The signature of the act that ended it (ISO): no act ends anything before it is signed. */
function signedOn({ status }: Row, dateOf: (textKey: string) => string | undefined): string | undefined {
  if (status.by === undefined) return undefined;
  const { text } = splitArticleKey(status.by);
  return dateOf(text) ?? catalogueText(text)?.date;
}

const UNKNOWN: StatusReport = { status: 'unknown', basis: 'none' };

/**
 * The state of an article on a day. Where the index gives no day for its end, the day the text was numbered anew counts, or
 * the signature of the act that ended it bounds it: a day before that is one on which it was not dead yet, and its state
 * then is unknown. `dateOf` gives the day of signature of a text of the index.
 */
export function stateOn(
  article: Row,
  day: string,
  known: { readonly versions: readonly VersionRow[]; readonly dateOf: (textKey: string) => string | undefined },
): StatusReport {
  const state = statusOn(article, day, known.versions);
  if (!isDead(state.status) || known.versions.some(isDated)) return state;
  const since = renumberedOn(article);
  if (state.since === undefined && since !== undefined)
    return day < since ? UNKNOWN : { ...state, since, dayFrom: 'recodification' };
  const least = state.since === undefined || state.bound ? signedOn(article, known.dateOf) : undefined;
  return least !== undefined && day < least ? UNKNOWN : state;
}
