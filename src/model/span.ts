/** A half-open interval of UTF-16 offsets: `text.slice(span.start, span.end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The same span in a text that has `by` characters more before it. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
