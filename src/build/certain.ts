import { articleKey } from '../model/article.js';
import type { RelationDate } from '../model/citation.js';
import type { PageEvidence } from '../model/evidence-rows.js';
import type { Reference } from '../model/reference.js';
import type { Span } from '../model/span.js';
import type { TextName } from '../model/text.js';
import type { Declared, Found, PageReading } from './reading.js';

export const isDeclared = (one: Found | Declared): one is Declared => 'relation' in one;

/** Where the words of a reference are on their page. */
export const spanOf = ({ reference, start }: Found): Span => ({
  start,
  end: start + reference.span.end - reference.span.start,
});

/**
 * The text that a reference points into or at, if that needs no table: one article of a text that is named, or the text
 * itself. Ranges, several candidates and numbers without a text wait until every article is known.
 */
export function textAtOnce({ text, through, following, outside, id }: Reference): TextName | undefined {
  return through === undefined && following === undefined && outside === undefined && id === undefined
    ? text
    : undefined;
}

/** The article that a reference certainly points to. */
function certainTarget(reference: Reference): string | undefined {
  const text = textAtOnce(reference);
  return text === undefined ? undefined : articleKey(text.key, reference.number ?? '');
}

/** The day that evidence has: the one that its list or note tells, else the one that the words freeze the wording on. */
export function evidenceDate({ frozenOn }: Reference, told: RelationDate | undefined): RelationDate | undefined {
  return told ?? (frozenOn === undefined ? undefined : { on: frozenOn, kind: 'frozen' });
}

/** A history note does not say whether the act it names created or amended; a list on another page may. */
export const isVagueNote = (one: Found | Declared): boolean =>
  isDeclared(one) && one.origin === 'note' && one.relation === 'amends';

/** The article that a reference certainly points to; `undefined` where it must wait for the whole table. */
export const targetAtOnce = (one: Found | Declared): string | undefined =>
  isVagueNote(one) ? undefined : certainTarget(one.reference);

/** Whose page evidence stands on. */
export type OnPage = Pick<PageReading, 'key'> & { readonly text: { readonly key: string } };

/** That a reference of a page points to an article; `undefined` for « du présent code », which is no citation of it. */
export function proofOf(one: Found | Declared, target: string, page: OnPage): PageEvidence | undefined {
  const { reference, line, column } = one;
  const declared = isDeclared(one) ? one : undefined;
  // « Du présent code » names the frame an article stands in.
  if (declared === undefined && target === `${page.text.key}/`) return undefined;
  const outgoing = declared?.page !== 'target';
  const proof: { -readonly [key in keyof PageEvidence]: PageEvidence[key] } = {
    source: outgoing ? page.key : target,
    target: outgoing ? target : page.key,
    relation: declared?.relation ?? 'cites',
    origin: declared?.origin ?? 'text',
    span: spanOf(one),
    line,
    column,
    form: reference.form,
  };
  if (declared?.mark !== undefined) proof.mark = declared.mark;
  const date = evidenceDate(reference, declared?.date);
  if (date !== undefined) proof.date = date;
  if (reference.portion !== undefined) proof.portion = reference.portion;
  return proof;
}
