import type { DeclaredLink, Document, Page } from '../model/document.js';
import { slice, type Span } from '../model/span.js';
import { articleIdentifier } from '../read/identifier.js';
import type { BulletReading } from '../extract/contract.js';
import { bestDate } from './best-date.js';
import { declaredRelation, rankOf } from './declared-relation.js';
import { againstTime, pageOf } from './link-direction.js';
import { linkTarget } from './link-target.js';
import type { DeclaredReader } from './read-declared.js';
import type { Declared } from './reading.js';

const NONE: readonly Declared[] = [];
const NO_RANK = { nature: undefined, number: undefined };

/** What the words of a link say beside its identifiers: mark, dates, the portion of the article. */
function readWords(link: DeclaredLink, reader: DeclaredReader): BulletReading | undefined {
  if (link.relation === undefined) return undefined;
  return reader.engine.readBullet(link.target.words ?? slice(reader.document.text, link.span), reader.own);
}

/** Hyperlinks of a stretch outside every page that lead to an identifier, as a page declares its own. */
export const linksWithin = ({ start, end }: Span, { text, hyperlinks = [] }: Document): readonly DeclaredLink[] =>
  hyperlinks.flatMap(({ span, url }): DeclaredLink[] => {
    const id = span.start < start || span.end > end ? undefined : articleIdentifier(url);
    return id === undefined ? [] : [{ span, label: '', outgoing: true, target: { id, words: slice(text, span) } }];
  });

/** Links with identifiers that a source makes: official ones with their relation, hyperlinks as citations. */
export function readLinks({ links }: Pick<Page, 'links'>, reader: DeclaredReader): readonly Declared[] {
  if (links === undefined || links.length === 0) return NONE;
  return links.flatMap((link): Declared[] => {
    const { label, relation: official } = link;
    const relation =
      official ?? declaredRelation({ label: label === '' ? 'Cite' : label }, rankOf(NO_RANK), NO_RANK)?.relation;
    if (relation === undefined) {
      reader.tally.count('bullets', `link ${label} (no relation)`);
      return [];
    }
    const words = readWords(link, reader);
    const named = linkTarget(link, words, reader);
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
