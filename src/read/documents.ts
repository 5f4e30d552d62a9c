import type { Diagnostic } from '../model/diagnostic.js';
import type { DeclaredLink, DeclaredText, Document, Page, SourceMap } from '../model/document.js';
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
function declaredText(laid: Laid, title: string | undefined): DeclaredText | undefined {
  const { text, textFrom, knownOn, stateOn, source } = laid.hints;
  const rest = {
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(stateOn === undefined ? {} : { stateOn }),
    ...(source === undefined ? {} : { source }),
  };
  if (text !== undefined && laid.namedInFile) return { words: text, from: 'front matter', ...rest };
  if (text !== undefined && (textFrom ?? 'configuration') === 'configuration')
    return { words: text, from: 'configuration', ...rest };
  if (title !== undefined) return { words: title, from: 'title', ...rest };
  return text === undefined ? undefined : { words: text, from: textFrom ?? 'configuration', ...rest };
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
  const links = laid.links.length === 0 ? [] : declaredLinks(laid, page);
  return {
    ...page,
    ...(divisions === undefined ? {} : { divisions: [...divisions, ...page.divisions] }),
    ...(cid === undefined || !only ? {} : { cid }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(dated === undefined ? {} : { dated }),
    ...(links.length === 0 ? {} : { links }),
  };
}

/** The documents of a file: one, or one for each text whose title heads articles in it. */
export function documents(laid: Laid): Document[] {
  const { parts, passages, problems } = structure(laid.text, laid.lines, laid.from);
  const only = parts.length === 1 && parts[0]?.pages.length === 1;
  const diagnostics = [
    ...laid.diagnostics,
    ...[...laid.problems, ...problems].map((problem) => locate(problem, laid.path, laid.map)),
  ];
  const toDocument = (part: Part, index: number): Document => {
    const declared = declaredText(laid, part.title);
    return {
      path: laid.path,
      format: laid.format,
      text: laid.text,
      map: laid.map,
      ...(declared === undefined ? {} : { declared }),
      pages: part.pages.map((page) => finishedPage(laid, page, only)),
      passages: index === 0 ? passages : [],
      diagnostics: index === 0 ? diagnostics : [],
    };
  };
  return (parts.length === 0 ? [{ pages: [] }] : parts).map(toDocument);
}
