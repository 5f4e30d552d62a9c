import { extract } from './extract/extract.js';
import { explainer } from './extract/explain.js';
import type { ExtractContext } from './extract/contract.js';
import { readBullet } from './extract/lists/bullet.js';
import { identifyText } from './extract/identify-text.js';
import type { Document, Page } from './model/document.js';
import type { FoundReference, ReferredFile } from './model/found.js';
import { canonicalNumber } from './model/number.js';
import type { Reference } from './model/reference.js';
import { shift, slice, type Span } from './model/span.js';
import type { TextName } from './model/text.js';

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

function stretches({ text, pages }: Document): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const upTo = (end: number, more: Pick<Stretch, 'article' | 'bullet'> = {}): void => {
    if (end > at) found.push({ start: at, end, ...more });
    at = Math.max(at, end);
  };
  for (const page of [...pages].sort((a, b) => a.span.start - b.span.start)) {
    const number = canonicalNumber(page.heading);
    const own = number === undefined ? {} : { article: number };
    upTo(page.headingSpan.start);
    // A heading names its own article and refers to nothing.
    at = Math.max(at, page.headingSpan.end);
    for (const { span } of bulletsOf(page)) {
      upTo(span.start, own);
      upTo(span.end, { ...own, bullet: true });
    }
    upTo(page.span.end, own);
  }
  upTo(text.length);
  return found;
}

const bulletsOf = ({ lists }: Page): Page['lists'][number]['bullets'] =>
  lists.flatMap(({ bullets }) => bullets).sort((a, b) => a.span.start - b.span.start);

const SPANS = ['span', 'phraseSpan', 'portionSpan', 'textSpan', 'throughSpan', 'antecedent'] as const;

/** The same reference in a text that has `by` characters more before it. */
function shifted(reference: Reference, by: number): Reference {
  if (by === 0) return reference;
  const spans = SPANS.flatMap((name) => {
    const span = reference[name];
    return span === undefined ? [] : [[name, shift(span, by)] as const];
  });
  return { ...reference, ...Object.fromEntries(spans) };
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

/** Where a span of the text stands in the file: its last character counts, not what markup follows it. */
function placeOf({ map }: Document, span: Span): Span {
  const start = map.sourceOffset(span.start);
  return { start, end: Math.max(start, map.sourceOffset(span.end - 1) + 1) };
}

function found(document: Document, reference: Reference): FoundReference {
  const { span, textSpan, antecedent } = reference;
  const { position } = document.map;
  const { line, column } = position(span.start);
  const end = position(Math.max(span.start, span.end - 1));
  return {
    reference,
    place: placeOf(document, span),
    line,
    column,
    endLine: end.line,
    endColumn: end.column + 1,
    ...(textSpan === undefined ? {} : { textPlace: placeOf(document, textSpan) }),
    ...(antecedent === undefined ? {} : { antecedentPlace: position(antecedent.start) }),
  };
}

/** A document and its references, placed in its file (`source` is the file as decoded) and explained where asked. */
export function findReferences(document: Document, source: string, looking: Looking = {}): ReferredFile {
  const references = documentReferences(document, looking);
  const { path, format, text, map } = document;
  const { explain: language } = looking;
  const why = language && explainer({ text, references, language, position: (offset) => map.position(offset) });
  return {
    path,
    format,
    source,
    references: references.map((reference) => ({
      ...found(document, reference),
      ...(why === undefined ? {} : { explanation: why(reference) }),
    })),
  };
}
