import { extract } from './extract/extract.js';
import { explainer } from './extract/explain.js';
import type { ExtractContext } from './extract/contract.js';
import { readBullet } from './extract/lists/bullet.js';
import { identifyText } from './extract/identify-text.js';
import { linkReferences, type LinkedReference } from './link-references.js';
import type { Document, Page } from './model/document.js';
import { FILLER } from './model/filler.js';
import type { FoundReference, ReferredFile } from './model/found.js';
import type { Mutable } from './model/mutable.js';
import { canonicalNumber } from './model/number.js';
import type { Reference } from './model/reference.js';
import { shift, slice, type Span } from './model/span.js';
import type { TextName } from './model/text.js';
import { lastNotAfter } from './read/source-map.js';

/** What is known beside a document when its references are looked for. */
export interface Looking {
  /** The text it belongs to; without it, what the document says of itself counts. */
  readonly ownText?: TextName;
  readonly aliases?: ReadonlyMap<string, TextName>;
  /** Explains every reference in this language. */
  readonly explain?: 'en' | 'fr';
}

/** A stretch of a document that is read by itself: a page's words below its heading, or what stands outside pages. */
interface Stretch extends Span {
  readonly article?: string;
  /** A bullet of « Liens relatifs », which has a grammar of its own. */
  readonly bullet?: true;
}

function stretches({ text, pages, passages }: Document): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const upTo = (end: number, more: Pick<Stretch, 'article' | 'bullet'> = {}): void => {
    if (end > at) found.push({ start: at, end, ...more });
    at = Math.max(at, end);
  };
  // « art. L. 162-5 CSS » alone on a line looks like a heading; with nothing below it, it is what was to be read.
  const real = pages.some((page) => page.body.end > page.body.start || page.lists.length > 0) ? pages : [];
  // A file may hold several documents on one text: what is neither a page nor a passage of this one is another's.
  const alone = real.length > 0 && passages.length === 0;
  const skipTo = (end: number): void => {
    if (alone) at = Math.max(at, end);
    else upTo(end);
  };
  for (const page of [...real].sort((a, b) => a.span.start - b.span.start)) {
    const number = canonicalNumber(page.heading);
    const own = number === undefined ? {} : { article: number };
    skipTo(page.headingSpan.start);
    // A heading names its own article and refers to nothing; nor do the labels of lists.
    for (const { span, bullet } of partsOf(page)) {
      at = Math.max(at, span.start);
      upTo(span.end, bullet ? { ...own, bullet } : own);
    }
    at = Math.max(at, page.span.end);
  }
  skipTo(text.length);
  return found;
}

/** Whether a document has words of its own: one of a collection that has none would be read as all the others' words. */
export const hasWords = ({ pages, passages }: Document): boolean =>
  passages.length > 0 || pages.some((page) => page.body.end > page.body.start || page.lists.length > 0);

/** What a page says: notes and wording below its heading, Nota, bullets; in order. */
function partsOf({ headingSpan, body, nota, lists }: Page): { readonly span: Span; readonly bullet?: true }[] {
  const bullets = lists.flatMap((list) => list.bullets.map(({ span }) => ({ span, bullet: true as const })));
  const parts = [{ span: { start: headingSpan.end, end: body.end } }, ...bullets];
  if (nota !== undefined) parts.push({ span: nota });
  return parts.sort((a, b) => a.span.start - b.span.start);
}

/** The same reference in a text that has `by` characters more before it. */
function shifted(reference: Reference, by: number): Reference {
  if (by === 0) return reference;
  const moved: Mutable<Reference> = { ...reference };
  moved.span = shift(moved.span, by);
  moved.phraseSpan = shift(moved.phraseSpan, by);
  if (moved.portionSpan !== undefined) moved.portionSpan = shift(moved.portionSpan, by);
  if (moved.textSpan !== undefined) moved.textSpan = shift(moved.textSpan, by);
  if (moved.throughSpan !== undefined) moved.throughSpan = shift(moved.throughSpan, by);
  if (moved.antecedent !== undefined) moved.antecedent = shift(moved.antecedent, by);
  return moved;
}

/** The text a document says it belongs to. */
function ownTextOf({ declared }: Document): TextName | undefined {
  return declared === undefined ? undefined : identifyText(declared.words);
}

/** In order, and of two that overlap the first. */
function disjoint(references: readonly Reference[]): Reference[] {
  let end = 0;
  return [...references]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span, throughSpan }) => {
      if (span.start < end) return false;
      end = throughSpan?.end ?? span.end;
      return true;
    });
}

/** Every reference of a document, in order, offsets in its text. */
export function documentReferences(document: Document, looking: Looking): readonly Reference[] {
  const own = looking.ownText ?? ownTextOf(document);
  const known: ExtractContext = {
    ...(own === undefined ? {} : { ownText: own }),
    ...(looking.aliases === undefined ? {} : { aliases: looking.aliases }),
  };
  return stretches(document).flatMap((stretch) => {
    const context = stretch.article === undefined ? known : { ...known, ownArticle: stretch.article };
    const words = slice(document.text, stretch);
    const read = stretch.bullet === true ? readBullet(words, context).references : extract(words, context);
    return disjoint(read).map((one) => shifted(one, stretch.start));
  });
}

/** Where a span of the text stands in the file: from its first character to its last, without markup around them. */
function placeOf({ text, map }: Document, span: Span): Span {
  let { start: first, end: behind } = span;
  while (behind > first + 1 && text[behind - 1] === FILLER) behind--;
  while (first + 1 < behind && text[first] === FILLER) first++;
  const start = map.sourceOffset(first);
  return { start, end: Math.max(start, map.sourceOffset(behind - 1) + 1) };
}

function found(document: Document, { reference, address }: LinkedReference): FoundReference {
  const { span, textSpan, throughSpan, antecedent } = reference;
  const { position } = document.map;
  const { line, column, page, paragraph } = position(span.start);
  const place = placeOf(document, span);
  const end = position(Math.max(span.start, span.end - 1));
  return {
    reference,
    place,
    line,
    column,
    endLine: end.line,
    endColumn: end.column + 1,
    ...(page === undefined ? {} : { page }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(address === undefined ? {} : { address }),
    ...(textSpan === undefined ? {} : { textPlace: placeOf(document, textSpan) }),
    ...(throughSpan === undefined ? {} : { throughPlace: placeOf(document, throughSpan) }),
    ...(antecedent === undefined ? {} : { antecedentPlace: position(antecedent.start) }),
  };
}

/** Whether words are this document's own, and no bullet of « Liens relatifs », which has a grammar of its own. */
function readIn(document: Document): (span: Span) => boolean {
  const own = stretches(document).filter(({ bullet }) => bullet !== true);
  const starts = own.map(({ start }) => start);
  return ({ start, end }) => {
    const stretch = start < (starts[0] ?? Infinity) ? undefined : own[lastNotAfter(starts, start)];
    return stretch !== undefined && end <= stretch.end;
  };
}

/** A document and its references, placed in its file (`source` is the file as decoded) and explained where asked. */
export function findReferences(document: Document, source: string, looking: Looking = {}): ReferredFile {
  const inFile = linkReferences(document, documentReferences(document, looking), readIn(document));
  const references = inFile.map(({ reference }) => reference);
  const { path, format, text, map, declared } = document;
  const signedOn = declared?.official?.date;
  const { explain: language } = looking;
  const why = language && explainer({ text, references, language, position: (offset) => map.position(offset) });
  return {
    path,
    format,
    ...(declared?.from === 'metadata' ? { title: declared.words } : {}),
    ...(signedOn === undefined ? {} : { signedOn }),
    source,
    references: inFile.map((linked) => ({
      ...found(document, linked),
      ...(why === undefined ? {} : { explanation: why(linked.reference) }),
    })),
  };
}
