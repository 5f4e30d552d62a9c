import { setKind } from '../model/evidence-packer.js';
import { EVIDENCE_COLUMN, EVIDENCE_WIDTH } from '../model/evidence-rows.js';
import { articlePlaces, type ArticlePlaces } from './article-places.js';
import { evidenceDate, textAtOnce } from './certain.js';
import { declaredOf, listedNumber, type Declaration, type Listed } from './list-declaration.js';
import { nameNumbers, nameTexts } from './name-articles.js';
import type { ParcelBook } from './parcel-book.js';
import type { Declared, PageReading } from './reading.js';

/** What a declaration comes to in one parcel: of each row only the articles, the page and the place on it are another. */
interface Entry {
  readonly declaration: Declaration;
  /** The row, and the articles of the text that it points into; absent where what is declared must wait. */
  readonly row: Int32Array | undefined;
  readonly articles: ArticlePlaces | undefined;
  /** How many files had been ended when its texts were noted last; -1 before. */
  notedIn: number;
}

/** A row of what is declared, all that does not change from page to page set. */
function rowOf({ reference, relation, mark, date }: Declaration, { evidence }: ParcelBook): Int32Array {
  const row = new Int32Array(EVIDENCE_WIDTH);
  const { form, portion } = reference;
  const kind = { relation, origin: 'list', form, mark, date: evidenceDate(reference, date), portion } as const;
  setKind(row, kind, { place: evidence.wordPlace });
  return row;
}

/** The entries of a parcel, by what is declared; a list names one text many times in a row. */
function entriesOf(book: ParcelBook): (declaration: Declaration) => Entry {
  const articlesOf = articlePlaces(book.evidence);
  const known = new Map<Declaration, Entry>();
  let last: Entry | undefined;
  const make = (declaration: Declaration): Entry => {
    const text = textAtOnce(declaration.reference);
    const row = text === undefined ? undefined : rowOf(declaration, book);
    const articles = text === undefined ? undefined : articlesOf(text);
    const entry: Entry = { declaration, row, articles, notedIn: -1 };
    known.set(declaration, entry);
    return entry;
  };
  return (declaration) => {
    if (last?.declaration !== declaration) last = known.get(declaration) ?? make(declaration);
    return last;
  };
}

/** A reference that waits, its number noted. */
function waiting(one: Listed, book: ParcelBook): Declared {
  const declared = declaredOf(one);
  nameNumbers(declared.reference, book);
  return declared;
}

const { source, target, version, start, length, line, column } = EVIDENCE_COLUMN;

function setPlace(row: Int32Array, one: Listed): void {
  row[start] = one.start;
  row[length] = one.length;
  row[line] = one.line;
  row[column] = one.column;
}

/**
 * How what a page's lists declare gets into a parcel: what is certain as rows of evidence. Returns the rest, which waits
 * until every article is known.
 */
export function listEnterer(book: ParcelBook): (reading: Pick<PageReading, 'key' | 'listed'>) => readonly Declared[] {
  const { keyPlace, rows } = book.evidence;
  const entryOf = entriesOf(book);
  return ({ key, listed }) => {
    const { files, count } = book;
    const left: Declared[] = [];
    let page = -1;
    for (const one of listed) {
      const { declaration } = one;
      const entry = entryOf(declaration);
      if (entry.notedIn !== files) nameTexts(declaration.reference, book);
      entry.notedIn = files;
      const { row, articles } = entry;
      if (row === undefined || articles === undefined) {
        left.push(waiting(one, book));
        continue;
      }
      const outgoing = declaration.page === 'source';
      // The source is noted before the target, whichever the page is.
      if (page < 0 && outgoing) page = keyPlace(key);
      const article = articles.place(listedNumber(one) ?? '');
      if (page < 0) page = keyPlace(key);
      row[source] = outgoing ? page : article;
      row[target] = outgoing ? article : page;
      row[version] = count;
      setPlace(row, one);
      rows.append(row);
    }
    return left;
  };
}
