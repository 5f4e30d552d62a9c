import { setWords } from '../model/evidence-packer.js';
import { EVIDENCE_COLUMN } from '../model/evidence-rows.js';
import type { ArticlePlaces } from './article-places.js';
import { textAtOnce } from './certain.js';
import type { DeclaredRow } from './declared-row.js';
import { declaredOf, listedNumber, type Declaration, type Listed } from './list-declaration.js';
import { nameNumbers, nameTexts } from './name-articles.js';
import type { ParcelBook } from './parcel-book.js';
import type { Declared, PageReading } from './reading.js';

/** A reference that waits, its number noted. */
function waiting(one: Listed, book: ParcelBook): Declared {
  const declared = declaredOf(one);
  nameNumbers(declared.reference, book);
  return declared;
}

const { source, target, version, start, length, line, column } = EVIDENCE_COLUMN;

function setPlace(cells: Int32Array, one: Listed): void {
  cells[start] = one.start;
  cells[length] = one.length;
  cells[line] = one.line;
  cells[column] = one.column;
}

/** Makes rows ready for one parcel; nothing of it is kept alive by them. */
function rowOpener({ evidence }: ParcelBook, places: ArticlePlaces): (declaration: Declaration) => DeclaredRow {
  const words = { place: evidence.wordPlace };
  const parcel = {};
  return ({ row, reference }) => {
    if (row.parcel === parcel) return row;
    const text = textAtOnce(reference);
    row.parcel = parcel;
    row.notedIn = -1;
    row.text = text === undefined ? -1 : places.text(text);
    if (text !== undefined) setWords(row.cells, reference, words);
    return row;
  };
}

/**
 * How what a page's lists declare gets into a parcel: what is certain as rows of evidence. Returns the rest, which waits
 * until every article is known.
 */
export function listEnterer(
  book: ParcelBook,
  places: ArticlePlaces,
): (reading: Pick<PageReading, 'key' | 'listed'>) => readonly Declared[] {
  const { keyPlace, rows } = book.evidence;
  const rowOf = rowOpener(book, places);
  return ({ key, listed }) => {
    const { files, count } = book;
    const left: Declared[] = [];
    let page = -1;
    for (const one of listed) {
      const row = rowOf(one.declaration);
      if (row.notedIn !== files) nameTexts(one.declaration.reference, book);
      row.notedIn = files;
      if (row.text < 0) {
        left.push(waiting(one, book));
        continue;
      }
      const { cells } = row;
      const outgoing = one.declaration.page === 'source';
      // The source is noted before the target, whichever the page is.
      if (page < 0 && outgoing) page = keyPlace(key);
      const article = places.place(row.text, listedNumber(one) ?? '');
      if (page < 0) page = keyPlace(key);
      cells[source] = outgoing ? page : article;
      cells[target] = outgoing ? article : page;
      cells[version] = count;
      setPlace(cells, one);
      rows.append(cells);
    }
    return left;
  };
}
