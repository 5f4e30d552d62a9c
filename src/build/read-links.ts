import type { DeclaredLink, Page } from '../model/document.js';
import { canonicalNumber } from '../model/number.js';
import type { Reference } from '../model/reference.js';
import { leadingNumber } from '../read/article-heading.js';
import { slice } from '../model/span.js';
import type { BulletReading } from '../extract/contract.js';
import { declaredRelation } from './declared-relation.js';
import { againstTime, pageOf } from './link-direction.js';
import { certainText } from './official-text.js';
import { bestDate, type DeclaredReader } from './read-declared.js';
import type { Declared } from './reading.js';

const NO_RANK = { nature: undefined, number: undefined };

/** What the words of a link say beside its identifiers: mark, dates, the portion of the article. */
function readWords(link: DeclaredLink, reader: DeclaredReader): BulletReading | undefined {
  if (link.relation === undefined) return undefined;
  return reader.engine.readBullet(link.target.words ?? slice(reader.document.text, link.span), reader.own);
}

/** The one article that the words name too, if they name one, and it is this one or the link gives no number. */
function sameInWords(words: BulletReading | undefined, number: string | undefined): Reference | undefined {
  const only = words?.references.length === 1 ? words.references[0] : undefined;
  if (only === undefined || only.through !== undefined) return undefined;
  return number === undefined || only.number === number ? only : undefined;
}

/** « articles L. 1225-30 à L. 1225-33 »: the number that the words of a hyperlink begin with. */
const numberInWords = (words: string): string | undefined => {
  const written = leadingNumber(words);
  return written === undefined ? undefined : (canonicalNumber(written) ?? undefined);
};

/** An identifier of one article: it says which, where only words or a title give a number. */
const isArticleId = (id: string): boolean => /^[A-Z]{4}ARTI/.test(id);

/**
 * The other end as its identifiers give it: text and number where they name them for sure, else the identifier, which
 * waits until everything that is held is known. `undefined` where the link has none.
 */
function byIdentifiers(
  link: DeclaredLink,
  words: BulletReading | undefined,
  { document, tally }: DeclaredReader,
): Reference | undefined {
  const { id, cid, number: written, official } = link.target;
  const text = cid === undefined && official === undefined ? undefined : certainText({ cid, official: official ?? {} });
  const anchor = id ?? cid;
  if (text === undefined && anchor === undefined) return undefined;
  const number = written === undefined ? undefined : (canonicalNumber(written) ?? written);
  const same = sameInWords(words, number);
  if (same?.text !== undefined && text !== undefined && same.text.key !== text.key)
    tally.count('bullets', 'link (its words name another text)');
  const shown = slice(document.text, link.span);
  const whole = { start: 0, end: shown.length };
  // Words of a title are not those of the page.
  const place = link.target.words === undefined || link.target.words === shown ? same : undefined;
  // What no catalogue knows is asked of everything that is held, and then of the words.
  const other = text ?? same?.text;
  const precise = number !== undefined || id === undefined || !isArticleId(id);
  const article =
    number ??
    (text === undefined || !precise ? (same?.number ?? (precise ? undefined : numberInWords(shown))) : undefined);
  const waits = anchor !== undefined && (text === undefined || !precise);
  return {
    ...{ kind: other === undefined ? 'identifier' : article === undefined ? 'text' : 'article', form: 'link' },
    ...{ span: place?.span ?? whole, surface: place?.surface ?? shown, phraseSpan: whole },
    textBasis: other === undefined ? 'none' : 'stated',
    ...(other !== undefined && { text: other }),
    ...(article !== undefined && { number: article }),
    ...(same?.portion && { portion: same.portion }),
    ...(waits && { id: anchor }),
  };
}

/** Links with identifiers that a source makes: official ones with their relation, hyperlinks as citations. */
export function readLinks(page: Page, reader: DeclaredReader): Declared[] {
  return (page.links ?? []).flatMap((link): Declared[] => {
    const { label, relation: official } = link;
    const relation = official ?? declaredRelation({ label: label === '' ? 'Cite' : label }, NO_RANK, NO_RANK)?.relation;
    if (relation === undefined) {
      reader.tally.count('bullets', `link ${label} (no relation)`);
      return [];
    }
    const words = readWords(link, reader);
    const named = byIdentifiers(link, words, reader);
    const references = named === undefined ? (words?.references ?? []) : [named];
    const date = words && bestDate(words.dates);
    const { cid } = link.target;
    const more = {
      ...(words?.mark && { mark: words.mark }),
      ...(date && { date }),
      ...(named?.id !== undefined && cid !== undefined && { textCid: cid }),
    };
    if (againstTime(link, relation, reader.text))
      reader.tally.count('bullets', 'link (ends exchanged against its dates)');
    if (official !== undefined)
      reader.tally.count('bullets', references.length === 0 ? 'link (not understood)' : 'link');
    return references.map((reference) => ({
      ...reader.place(reference, link.span.start),
      ...{ relation, page: pageOf(link, relation, reader.text), origin: 'link' },
      ...more,
    }));
  });
}
