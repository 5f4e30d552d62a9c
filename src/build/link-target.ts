import type { BulletReading } from '../extract/contract.js';
import type { DeclaredLink, LinkTarget } from '../model/document.js';
import { canonicalNumber } from '../model/number.js';
import type { Reference } from '../model/reference.js';
import { slice, type Span } from '../model/span.js';
import type { TextName } from '../model/text.js';
import { leadingNumber } from '../read/article-heading.js';
import { certainText } from './official-text.js';
import type { DeclaredReader } from './read-declared.js';

/** The other end of a link by its identifiers alone. */
interface OtherEnd {
  /** The text, where they name it for sure. */
  readonly text: TextName | undefined;
  readonly number: string | undefined;
  /** The most precise identifier. */
  readonly anchor: string | undefined;
  /** Whether they leave no question which article is meant; an identifier of an article without its number does. */
  readonly precise: boolean;
}

/** An identifier of one article: it says which, where only words or a title give a number. */
const isArticleId = (id: string): boolean => /^[A-Z]{4}ARTI/.test(id);

const canonical = (number: string | undefined): string | undefined =>
  number === undefined ? undefined : (canonicalNumber(number) ?? number);

function otherEnd({ id, cid, number: written, official }: LinkTarget): OtherEnd {
  const told = cid !== undefined || official !== undefined;
  const number = canonical(written);
  return {
    text: told ? certainText({ cid, official: official ?? {} }) : undefined,
    number,
    anchor: id ?? cid,
    precise: number !== undefined || id === undefined || !isArticleId(id),
  };
}

/**
 * What the words name too, if it is one article or text and none other than the link's number says: « Décret n°2008-244 du
 * 7 mars 2008 - art. (V) » has its number beside it.
 */
function sameInWords(words: BulletReading | undefined, number: string | undefined): Reference | undefined {
  const only = words?.references.length === 1 ? words.references[0] : undefined;
  if (only === undefined || only.through !== undefined) return undefined;
  return number === undefined || only.number === undefined || only.number === number ? only : undefined;
}

/** « Décret 2005-368 2005-04-19 art. 4, annexe » with the identifier of the act: the words say more. */
const wordsSayMore = ({ text, number, precise }: OtherEnd, words: BulletReading | undefined): boolean =>
  text === undefined && number === undefined && precise && (words?.references.length ?? 0) > 1;

/** « articles L. 1225-30 à L. 1225-33 »: the number that the words of a hyperlink begin with. */
function numberInWords(words: string): string | undefined {
  const written = leadingNumber(words);
  return written === undefined ? undefined : (canonicalNumber(written) ?? undefined);
}

/** The number of the article, from the words only where the identifiers leave it open. */
function articleOf(
  { number, text, precise }: OtherEnd,
  same: Reference | undefined,
  shown: string,
): string | undefined {
  if (number !== undefined || (text !== undefined && precise)) return number;
  return same?.number ?? (precise ? undefined : numberInWords(shown));
}

/** What of the target is known now; where an identifier may tell more, it waits until everything that is held is known. */
function known(end: OtherEnd, same: Reference | undefined, shown: string) {
  const { text, anchor, precise } = end;
  const other = text ?? same?.text;
  const article = articleOf(end, same, shown);
  const waits = anchor !== undefined && (text === undefined || !precise);
  return {
    kind: other === undefined ? 'identifier' : article === undefined ? 'text' : 'article',
    textBasis: other === undefined ? 'none' : 'stated',
    ...(other !== undefined && { text: other }),
    ...(article !== undefined && { number: article }),
    ...(waits && { id: anchor }),
  } as const;
}

function disagrees(text: TextName | undefined, same: Reference | undefined): boolean {
  return same?.text !== undefined && text !== undefined && same.text.key !== text.key;
}

/** Where the number stands on the page; words of a title do not stand there. */
function placeOf(link: DeclaredLink, same: Reference | undefined, shown: string): { span: Span; surface: string } {
  const { words } = link.target;
  const onPage = words === undefined || words === shown ? same : undefined;
  return onPage ?? { span: { start: 0, end: shown.length }, surface: shown };
}

/**
 * The other end as its identifiers give it: text and number where they name them for sure, else the identifier, which
 * waits until everything that is held is known. `undefined` where the link has none.
 */
export function linkTarget(
  link: DeclaredLink,
  words: BulletReading | undefined,
  { document, tally }: Pick<DeclaredReader, 'document' | 'tally'>,
): Reference | undefined {
  const end = otherEnd(link.target);
  if (end.text === undefined && (end.anchor === undefined || wordsSayMore(end, words))) return undefined;
  const same = sameInWords(words, end.number);
  if (disagrees(end.text, same)) tally.count('bullets', 'link (its words name another text)');
  const shown = slice(document.text, link.span);
  const { span, surface } = placeOf(link, same, shown);
  return {
    ...{ form: 'link', span, surface, phraseSpan: { start: 0, end: shown.length } },
    ...known(end, same, shown),
    ...(same?.portion && { portion: same.portion }),
  };
}
