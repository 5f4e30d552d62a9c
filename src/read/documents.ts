import type { Diagnostic } from '../model/diagnostic.js';
import type { DeclaredLink, DeclaredText, Document, Page, SourceMap } from '../model/document.js';
import type { Mutable } from '../model/mutable.js';
import { articleIdentifier } from './identifier.js';
import type { ReadHints } from './input-format.js';
import type { Hyperlink } from './inline-markup.js';
import type { MarkedLine } from './marked-line.js';
import { locate, type Problem } from './problem.js';
import { structure, type Part } from './structure.js';

/** A file turned into text and marked lines: what every format hands over. */
export interface Laid {
  readonly path: string;
  readonly format: string;
  readonly text: string;
  readonly map: SourceMap;
  readonly lines: readonly MarkedLine[];
  /** In order of their starts. */
  readonly links: readonly Hyperlink[];
  /** Where the text begins, after front matter. */
  readonly from: number;
  readonly hints: ReadHints;
  /** Whether the file's own front matter names its text. */
  readonly namedInFile: boolean;
  readonly problems: readonly Problem[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * How a document's text is known: its own front matter, the configuration, the title above its articles, and only then the
 * folder it lies in.
 */
function declaredName(laid: Laid, title: string | undefined): Pick<DeclaredText, 'words' | 'from'> | undefined {
  const { text, textFrom = 'configuration' } = laid.hints;
  if (text !== undefined && laid.namedInFile) return { words: text, from: 'front matter' };
  if (text !== undefined && textFrom === 'configuration') return { words: text, from: textFrom };
  if (title !== undefined) return { words: title, from: 'title' };
  return text === undefined ? undefined : { words: text, from: textFrom };
}

function declaredText(laid: Laid, title: string | undefined): DeclaredText | undefined {
  const name = declaredName(laid, title);
  if (name === undefined) return undefined;
  const { knownOn, stateOn, source } = laid.hints;
  // Tens of thousands of files share one folder's card: written out, because spreading nothing three times a file is slow.
  const declared: Mutable<DeclaredText> = name;
  if (knownOn !== undefined) declared.knownOn = knownOn;
  if (stateOn !== undefined) declared.stateOn = stateOn;
  if (source !== undefined) declared.source = source;
  return declared;
}

/** Index of the first link that starts at `offset` or after; links are in order. */
function firstFrom(links: readonly Hyperlink[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function declaredLinks(laid: Laid, page: Page): readonly DeclaredLink[] {
  const inside = laid.links.slice(firstFrom(laid.links, page.span.start), firstFrom(laid.links, page.span.end));
  return inside.flatMap((link): DeclaredLink[] => {
    const id = articleIdentifier(link.url);
    if (id === undefined) return [];
    const words = laid.text.slice(link.start, link.end);
    return [{ span: { start: link.start, end: link.end }, label: '', outgoing: true, target: { id, words } }];
  });
}

function finishedPage(laid: Laid, page: Page, only: boolean): Page {
  const { from, until, dated, cid, divisions } = laid.hints;
  const finished: Mutable<Page> = {
    heading: page.heading,
    headingSpan: page.headingSpan,
    span: page.span,
    body: page.body,
    divisions: page.divisions,
    notes: page.notes,
    lists: page.lists,
  };
  if (page.nota !== undefined) finished.nota = page.nota;
  if (divisions !== undefined)
    finished.divisions = page.divisions.length === 0 ? divisions : [...divisions, ...page.divisions];
  if (cid !== undefined && only) finished.cid = cid;
  if (from !== undefined) finished.from = from;
  if (until !== undefined) finished.until = until;
  if (dated !== undefined) finished.dated = dated;
  const links = laid.links.length === 0 ? [] : declaredLinks(laid, page);
  if (links.length > 0) finished.links = links;
  return finished;
}

/** Addresses that name law: other links are nobody's business here. */
const OFFICIAL_SITE = /legifrance|eur-lex|\/eli\//i;

/** The documents of a file: one, or one for each text whose title heads articles in it. */
export function documents(laid: Laid): Document[] {
  const { parts, passages, problems } = structure(laid.text, laid.lines, laid.from);
  const only = parts.length === 1 && parts[0]?.pages.length === 1;
  const diagnostics = [...laid.diagnostics];
  for (const problem of laid.problems) diagnostics.push(locate(problem, laid.path, laid.map));
  for (const problem of problems) diagnostics.push(locate(problem, laid.path, laid.map));
  const hyperlinks = laid.links
    .filter(({ url }) => OFFICIAL_SITE.test(url))
    .map(({ start, end, url }) => ({ span: { start, end }, url }));
  const toDocument = (part: Part, index: number): Document => {
    const declared = declaredText(laid, part.title);
    const document: Mutable<Document> = {
      path: laid.path,
      format: laid.format,
      text: laid.text,
      map: laid.map,
      pages: part.pages.map((page) => finishedPage(laid, page, only)),
      passages: index === 0 ? passages : [],
      diagnostics: index === 0 ? diagnostics : [],
    };
    if (declared !== undefined) document.declared = declared;
    if (hyperlinks.length > 0) document.hyperlinks = hyperlinks;
    return document;
  };
  return (parts.length === 0 ? [{ pages: [] }] : parts).map(toDocument);
}
