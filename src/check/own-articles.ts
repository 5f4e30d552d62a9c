import type { Finding } from '../model/finding.js';
import type { ReferredFile } from '../model/found.js';
import { lastAtMost } from './stretch-at.js';

/**
 * A line that is only a heading: « Article 35 », « ## Art. 4.2 – Préavis », « <h3>Article 1er</h3> », « **Article 12 : Durée** »,
 * and no sentence (« Article 35 du code du travail »).
 */
const HEADING =
  /^[ \t]{0,3}(?:#{1,6}[ \t]*|\*{1,3}|__?|(?:<[a-z][^<>]{0,100}>){1,4})?(?:ARTICLE|Article|Art\.?)[ \t\u00a0]{1,3}(\d{1,4}(?:er|ER)?(?:[ \t]?(?:bis|ter|quater))?(?:[.-]\d{1,3}){0,4}|[IVXL]{1,6}|premier|PREMIER)(?=[ \t]*(?:[*_]{1,3}|<\/[a-z0-9]{1,10}>|$)|[ \t\u00a0]*[.:–—-][ \t\u00a0]+\S|[ \t\u00a0]*\()/gm;

/** Where the articles of a document begin, ascending, and how its headings number them. */
interface Headings {
  readonly starts: readonly number[];
  readonly numbers: readonly string[];
}

function headings(source: string): Headings {
  const starts: number[] = [];
  const numbers: string[] = [];
  for (const { index, 1: number = '' } of source.matchAll(HEADING)) {
    starts.push(index);
    numbers.push(number.toLowerCase() === 'premier' ? '1er' : number.replace(/ER$/, 'er'));
  }
  return { starts, numbers };
}

/** The same findings, each with the document's own article that it stands in, where the document has such headings. */
export function withOwnArticles(files: readonly ReferredFile[], findings: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Headings>();
  const sources = new Map(files.map(({ path, source }) => [path, source]));
  return findings.map((finding) => {
    const { path, span } = finding;
    const found = known.get(path) ?? headings(sources.get(path) ?? '');
    known.set(path, found);
    const article = found.numbers[lastAtMost(found.starts, span.start)];
    return article === undefined ? finding : { ...finding, article };
  });
}
