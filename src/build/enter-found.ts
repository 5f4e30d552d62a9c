import { setKind, setWords } from '../model/evidence-packer.js';
import { EVIDENCE_COLUMN, EVIDENCE_WIDTH } from '../model/evidence-rows.js';
import type { ArticlePlaces } from './article-places.js';
import { evidenceDate, textAtOnce } from './certain.js';
import { nameNumbers, nameTexts } from './name-articles.js';
import type { ParcelBook } from './parcel-book.js';
import type { Found, PageReading } from './reading.js';

const { source, target, version, start, length, line, column } = EVIDENCE_COLUMN;

function setPlace(cells: Int32Array, one: Found): void {
  const { span } = one.reference;
  cells[start] = one.start;
  cells[length] = span.end - span.start;
  cells[line] = one.line;
  cells[column] = one.column;
}

/** What references of a form that are certain are counted as; forms are a few dozen. */
function resolvedNames(): (form: string) => string {
  const names = new Map<string, string>();
  return (form) => {
    let name = names.get(form);
    if (name === undefined) names.set(form, (name = `${form} resolved`));
    return name;
  };
}

/**
 * How what a page's wording refers to gets into a parcel: what is certain as rows of evidence, but for « du présent code »,
 * which names the frame that the article stands in. Returns the rest, which waits until every article is known.
 */
export function foundEnterer(
  book: ParcelBook,
  places: ArticlePlaces,
): (reading: Pick<PageReading, 'key' | 'text' | 'found'>) => readonly Found[] {
  const { keyPlace, wordPlace, rows } = book.evidence;
  const [words, nameOf] = [{ place: wordPlace }, resolvedNames()];
  const { tally } = book.counts;
  const cells = new Int32Array(EVIDENCE_WIDTH);
  return ({ key, text: own, found }) => {
    const left: Found[] = [];
    for (const one of found) {
      const { reference } = one;
      nameTexts(reference, book);
      const text = textAtOnce(reference);
      const number = reference.number ?? '';
      if (text === undefined || (number === '' && text.key === own.key)) nameNumbers(reference, book);
      else {
        // The source is noted before the target.
        cells[source] = keyPlace(key);
        cells[target] = places.place(places.text(text), number);
        cells[version] = book.count;
        setPlace(cells, one);
        setKind(cells, { relation: 'cites', origin: 'text', date: evidenceDate(reference, undefined) });
        setWords(cells, reference, words);
        rows.append(cells);
      }
      if (text === undefined) left.push(one);
      else tally.count('references', nameOf(reference.form));
    }
    return left;
  };
}
