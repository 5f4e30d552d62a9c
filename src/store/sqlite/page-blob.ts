import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Span } from '../../model/span.js';
import type { PageText } from '../store.js';

type Pair = readonly [start: number, end: number];
interface Spans {
  readonly body: Pair;
  readonly notes?: readonly Pair[];
  readonly nota?: Pair;
  readonly gone?: readonly (readonly [portion: string, word: string, start: number, end: number])[];
}

const pair = ({ start, end }: Span): Pair => [start, end];
const span = ([start, end]: Pair): Span => ({ start, end });

/** The words of a page, deflated. */
export const packWords = (text: string): Buffer => deflateRawSync(text);

/** The words of a page as they were. */
export const unpackWords = (words: Uint8Array): string => inflateRawSync(words).toString('utf8');

/** Where the parts of a page are, as compact JSON. */
export function packSpans(page: PageText): string {
  const spans: Spans = {
    body: pair(page.body),
    ...(page.notes.length > 0 && { notes: page.notes.map(pair) }),
    ...(page.nota && { nota: pair(page.nota) }),
    ...(page.repealedItems.length > 0 && {
      gone: page.repealedItems.map((item) => [item.portion, item.word, item.span.start, item.span.end] as const),
    }),
  };
  return JSON.stringify(spans);
}

/** A page from its two columns. */
export function unpackPage(words: Uint8Array, packed: string): PageText {
  const spans = JSON.parse(packed) as Spans;
  return {
    text: unpackWords(words),
    body: span(spans.body),
    notes: (spans.notes ?? []).map(span),
    ...(spans.nota && { nota: span(spans.nota) }),
    repealedItems: (spans.gone ?? []).map(([portion, word, start, end]) => ({ portion, word, span: { start, end } })),
  };
}
