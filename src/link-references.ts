import { extract } from './extract/extract.js';
import { readAddress, type AddressReading } from './extract/forms/address.js';
import type { Document } from './model/document.js';
import type { Reference } from './model/reference.js';
import type { Span } from './model/span.js';

/** A reference with the address that a hyperlink around its words leads to. */
export interface LinkedReference {
  readonly reference: Reference;
  readonly address?: string;
}

/** Index of the first reference that starts at `offset` or after; references are in order. */
function firstFrom(references: readonly Reference[], offset: number): number {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.span.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the address behind words adds to what they say: its identifier, and its text where they name none. */
function joined(reference: Reference, { id, text }: AddressReading): Reference {
  const named = reference.text !== undefined || reference.candidates !== undefined || reference.outside !== undefined;
  const says = reference.kind !== 'article' || id.includes('ARTI');
  return {
    ...reference,
    ...(reference.id === undefined && says ? { id } : {}),
    ...(named || text === undefined ? {} : { text, textBasis: 'stated' as const }),
  };
}

/** « voir ici », with an address behind it: a reference that stands where the words do. */
function alone(words: string, span: Span, url: string): Reference | undefined {
  const reference = extract(url, {}).find(({ form }) => form === 'web-address');
  return reference && { ...reference, span, phraseSpan: span, surface: words };
}

/**
 * References with the addresses that hyperlinks around their words lead to: an address joins the one reference of its words;
 * words without any are a reference to it, but in Markdown, where the address itself stands in the file and is one already.
 */
export function linkReferences(
  { hyperlinks = [], text, format }: Pick<Document, 'hyperlinks' | 'text' | 'format'>,
  references: readonly Reference[],
  isRead: (span: Span) => boolean,
): readonly LinkedReference[] {
  if (hyperlinks.length === 0) return references.map((reference) => ({ reference }));
  const linked = new Map<Reference, LinkedReference>();
  const more: LinkedReference[] = [];
  for (const { span, url } of hyperlinks) {
    const reading = readAddress(url);
    if (reading === undefined || span.end <= span.start || !isRead(span)) continue;
    const inside: Reference[] = [];
    for (let at = firstFrom(references, span.start); at < references.length; at++) {
      const reference = references[at];
      if (reference === undefined || reference.span.start >= span.end) break;
      inside.push(reference);
    }
    const [only] = inside;
    if (only === undefined && format !== 'markdown') {
      const reference = alone(text.slice(span.start, span.end), span, url);
      if (reference !== undefined) more.push({ reference, address: url });
    } else if (only !== undefined && inside.length === 1 && only.form !== 'web-address')
      linked.set(only, { reference: joined(only, reading), address: url });
  }
  const all = references.map((reference) => linked.get(reference) ?? { reference });
  return more.length === 0 ? all : [...all, ...more].sort((a, b) => a.reference.span.start - b.reference.span.start);
}
