import type { BulletReading, ExtractContext } from '../extract/contract.js';
import type { RelationDate } from '../model/citation.js';
import type { Document, Page } from '../model/document.js';
import type { Mutable } from '../model/mutable.js';
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
  dates.length < 2 ? dates[0] : [...dates].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))[0];

const ranked = (reference: Reference): Ranked => ({ nature: reference.text?.nature, number: reference.number });

const MOVED = /^DEPLACE/i;

/** What one bullet declares; lists have half a million of them, so fields are set one by one. */
function readReferences(reading: BulletReading, label: string, { self, start, place }: Bullet): Declared[] {
  const { references, mark, dates, prefix } = reading;
  const date = bestDate(dates);
  const bullet: { label: string; prefix?: string } = { label };
  if (prefix !== undefined) bullet.prefix = prefix;
  const declared: Declared[] = [];
  for (const reference of references) {
    const relation = declaredRelation(bullet, self, ranked(reference));
    if (relation === undefined) continue;
    const found = place(reference, start);
    const one: Mutable<Declared> = {
      reference,
      start: found.start,
      line: found.line,
      column: found.column,
      relation: relation.relation,
      page: relation.page,
      origin: 'list',
    };
    if (mark !== undefined) one.mark = mark;
    if (date !== undefined) one.date = date;
    if (prefix !== undefined && MOVED.test(prefix)) one.moved = true;
    declared.push(one);
  }
  return declared;
}

/** Where a bullet stands. */
interface Bullet {
  readonly self: Ranked;
  readonly start: number;
  readonly place: Placing;
}

/** The bullets of a page's lists; one whose relation or target cannot be read is counted as such. */
export function readLists(page: Page, reader: DeclaredReader): Declared[] {
  const { engine, own, place, tally, text, number } = reader;
  const self: Ranked = { nature: text.nature, number };
  const all: Declared[] = [];
  for (const { label, bullets } of page.lists)
    for (const { words, span } of bullets) {
      const reading = engine.readBullet(words, own);
      const declared = readReferences(reading, label, { self, start: span.start, place });
      const unrelated = reading.references.length > 0 && declared.length === 0;
      tally.count('bullets', unrelated ? `${reading.shape} (no relation)` : reading.shape);
      for (const one of declared) all.push(one);
    }
  return all;
}

/** The history notes: « (Loi n° 2002-322 du 6 mars 2002 art. 3 I Journal Officiel du 7 mars 2002) ». */
export function readNotes(page: Page, { document, engine, place }: DeclaredReader): Declared[] {
  const all: Declared[] = [];
  for (const note of page.notes)
    for (const { relation, reference, dates } of engine.readNote(slice(document.text, note))) {
      const { start, line, column } = place(reference, note.start);
      const one: Mutable<Declared> = { reference, start, line, column, relation, page: 'target', origin: 'note' };
      const date = bestDate(dates);
      if (date !== undefined) one.date = date;
      all.push(one);
    }
  return all;
}
