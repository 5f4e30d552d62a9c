import type { ExtractContext } from '../extract/contract.js';
import type { RelationDate } from '../model/citation.js';
import type { Document, Page } from '../model/document.js';
import type { Reference } from '../model/reference.js';
import { slice } from '../model/span.js';
import type { TextName } from '../model/text.js';
import type { Tally } from './build-report.js';
import { declaredRelation, type Ranked } from './declared-relation.js';
import type { Engine } from './engine.js';
import type { Placing } from './read-page.js';
import type { Declared } from './reading.js';

/** What reading a page's own declarations needs. */
export interface DeclaredReader {
  readonly document: Document;
  readonly engine: Engine;
  readonly own: ExtractContext;
  readonly place: Placing;
  readonly tally: Tally;
  readonly text: TextName;
  readonly number: string;
}

const KINDS: readonly RelationDate['kind'][] = ['effect', 'bound', 'published', 'signed'];

/** The date that says most: of effect before a bound, before publication, before signature. */
export const bestDate = (dates: readonly RelationDate[]): RelationDate | undefined =>
  [...dates].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))[0];

const ranked = (reference: Reference): Ranked => ({ nature: reference.text?.nature, number: reference.number });

/** The bullets of a page's lists; one whose relation or target cannot be read is counted as such. */
export function readLists(page: Page, reader: DeclaredReader): Declared[] {
  const { engine, own, place, tally, text, number } = reader;
  const self: Ranked = { nature: text.nature, number };
  return page.lists.flatMap(({ label, bullets }) =>
    bullets.flatMap(({ words, span }): Declared[] => {
      const { references, mark, dates, prefix, shape } = engine.readBullet(words, own);
      const date = bestDate(dates);
      let related = 0;
      const declared = references.flatMap((reference): Declared[] => {
        const bullet = { label, ...(prefix !== undefined && { prefix }) };
        const relation = declaredRelation(bullet, self, ranked(reference));
        if (relation === undefined) return [];
        related += 1;
        const from = { origin: 'list' as const, ...(mark && { mark }), ...(date && { date }) };
        return [{ ...place(reference, span.start), ...relation, ...from }];
      });
      tally.count('bullets', references.length > 0 && related === 0 ? `${shape} (no relation)` : shape);
      return declared;
    }),
  );
}

/** The history notes: « (Loi n° 2002-322 du 6 mars 2002 art. 3 I Journal Officiel du 7 mars 2002) ». */
export function readNotes(page: Page, { document, engine, place }: DeclaredReader): Declared[] {
  return page.notes.flatMap((note) =>
    engine.readNote(slice(document.text, note)).map(({ relation, reference, dates }): Declared => {
      const date = bestDate(dates);
      return { ...place(reference, note.start), relation, page: 'target', origin: 'note', ...(date && { date }) };
    }),
  );
}
