import type { Finding } from '../model/finding.js';
import type { ReferredFile } from '../model/found.js';
import { lastAtMost } from './stretch-at.js';

/**
 * A line that is only a heading: « Article 35 », « ## Art. 4.2 – Préavis », « <h3>Article 1er</h3> », « **Article 12 : Durée** »,
 * and no sentence (« Article 35 du code du travail », « Article L. 1321-1 du code du travail »).
 */
const HEADING =
  /^[ \t]{0,3}(?:#{1,6}[ \t]*|\*{1,3}|__?|(?:<[a-z][^<>]{0,100}>){1,4})?(?:ARTICLE|Article|Art\.?)[ \t\u00a0]{1,3}(\d{1,4}(?:er|ER)?(?:[ \t]?(?:bis|ter|quater))?(?:[.-]\d{1,3}){0,4}|[IVXL]{1,6}(?!\.[ \t\u00a0]{0,2}\d)|premier|PREMIER)(?=[ \t]*(?:[*_]{1,3}|<\/[a-z0-9]{1,10}>|$)|[ \t\u00a0]*[.:–—-][ \t\u00a0]+\S|[ \t\u00a0]*\()/gm;

/** « # Avenant n° 1 du 12 juin 2012 », « <h2>Annexe »: another act begins, and the articles before are not its own. */
const ACT = /^[ \t]{0,3}(?:#{1,6}[ \t]{1,4}|<h[1-6][^<>]{0,100}>)(?:accord|avenant|annexe|protocole)(?![\p{L}-])/gimu;

/** Where the articles of a document begin, ascending, and how its headings number them. */
interface Headings {
  readonly starts: readonly number[];
  /** Undefined where an act begins that has no article yet. */
  readonly numbers: readonly (string | undefined)[];
}

function headings(source: string): Headings {
  const articles = Array.from(source.matchAll(HEADING), ({ index, 1: number = '' }) => ({
    at: index,
    number: number.toLowerCase() === 'premier' ? '1er' : number.replace(/ER$/, 'er'),
  }));
  const acts = Array.from(source.matchAll(ACT), ({ index }) => ({ at: index, number: undefined }));
  const all = [...articles, ...acts].sort((a, b) => a.at - b.at);
  return { starts: all.map(({ at }) => at), numbers: all.map(({ number }) => number) };
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
