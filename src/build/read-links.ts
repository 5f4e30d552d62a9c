import type { DeclaredLink, Page } from '../model/document.js';
import { canonicalNumber } from '../model/number.js';
import type { Reference } from '../model/reference.js';
import { slice } from '../model/span.js';
import type { BulletReading } from '../extract/contract.js';
import { declaredRelation } from './declared-relation.js';
import { certainText } from './official-text.js';
import { bestDate, type DeclaredReader } from './read-declared.js';
import type { Declared } from './reading.js';

const NO_RANK = { nature: undefined, number: undefined };

/** What the words of a link say beside its identifiers: mark, dates, the portion of the article. */
function readWords(link: DeclaredLink, reader: DeclaredReader): BulletReading | undefined {
  if (link.relation === undefined) return undefined;
  return reader.engine.readBullet(slice(reader.document.text, link.span), reader.own);
}

/** The one article that the words name too, if they name one, and it is this one or the link gives no number. */
function sameInWords(words: BulletReading | undefined, number: string | undefined): Reference | undefined {
  const only = words?.references.length === 1 ? words.references[0] : undefined;
  if (only === undefined || only.through !== undefined) return undefined;
  return number === undefined || only.number === number ? only : undefined;
}

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
  const text = official === undefined ? undefined : certainText({ cid, official });
  const anchor = id ?? cid;
  if (text === undefined && anchor === undefined) return undefined;
  const number = written === undefined ? undefined : (canonicalNumber(written) ?? written);
  const same = sameInWords(words, number);
  if (same?.text !== undefined && text !== undefined && same.text.key !== text.key)
    tally.count('bullets', 'link (its words name another text)');
  const whole = { start: 0, end: link.span.end - link.span.start };
  // What no catalogue knows is asked of everything that is held, and then of the words.
  const other = text ?? same?.text;
  const article = text === undefined ? (number ?? same?.number) : number;
  return {
    ...{ kind: other === undefined ? 'identifier' : article === undefined ? 'text' : 'article', form: 'link' },
    ...{ span: same?.span ?? whole, surface: same?.surface ?? slice(document.text, link.span), phraseSpan: whole },
    textBasis: other === undefined ? 'none' : 'stated',
    ...(other !== undefined && { text: other }),
    ...(article !== undefined && { number: article }),
    ...(same?.portion && { portion: same.portion }),
    ...(text === undefined && anchor !== undefined && { id: anchor }),
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
    if (official !== undefined)
      reader.tally.count('bullets', references.length === 0 ? 'link (not understood)' : 'link');
    return references.map((reference) => ({
      ...reader.place(reference, link.span.start),
      ...{ relation, page: link.outgoing ? 'source' : 'target', origin: 'link' },
      ...more,
    }));
  });
}
