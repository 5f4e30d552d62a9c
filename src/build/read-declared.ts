import type { ExtractContext } from '../extract/contract.js';
import type { Document, Page } from '../model/document.js';
import type { Mutable } from '../model/mutable.js';
import { slice } from '../model/span.js';
import type { TextName } from '../model/text.js';
import type { Tally } from './build-report.js';
import { bestDate } from './best-date.js';
import { rankOf } from './declared-relation.js';
import type { Engine } from './engine.js';
import { ownNumber, wholeBullet } from './known-bullet.js';
import { declarationsOf, type Listed } from './list-declaration.js';
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

/** Counts bullets by shape, as many at once as stand together. */
function shapeCount(tally: Tally) {
  let [shape, times] = ['', 0];
  const next = (other: string): void => {
    if (times > 0) tally.count('bullets', shape, times);
    [shape, times] = [other, 0];
  };
  const count = (other: string): void => {
    if (other !== shape) next(other);
    times += 1;
  };
  return { count, end: () => next('') };
}

/** The bullets of a page's lists; one whose relation or target cannot be read is counted as such. */
export function readLists(page: Page, reader: DeclaredReader): readonly Listed[] {
  const { document, engine, own, text, number } = reader;
  const all: Listed[] = [];
  if (page.lists.length === 0) return all;
  const recall = engine.recallBullet ?? ((words: string) => wholeBullet(engine.readBullet(words, own)));
  const shapes = shapeCount(reader.tally);
  const rank = rankOf({ nature: text.nature, number });
  for (const { label, bullets } of page.lists)
    for (const { words, span } of bullets) {
      const known = recall(words, own);
      const declared = declarationsOf(known, label, rank);
      shapes.count(declared.counted);
      const its = ownNumber(known, words);
      for (const declaration of declared.all) {
        const offset = span.start + declaration.start;
        const { line, column } = document.map.position(offset);
        const length = its === undefined ? declaration.length : its.length;
        all.push({ declaration, number: its, start: offset - page.span.start, length, line, column });
      }
    }
  shapes.end();
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
