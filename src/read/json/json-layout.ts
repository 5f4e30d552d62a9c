import type { SourceMap } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { layContent, type ContentLink } from '../dila/content.js';
import { mappedText } from '../mapped-text.js';
import type { JsonBytes } from './json-bytes.js';
import { isText, type JsonText, type JsonValue } from './json-value.js';
import { strand } from './json-words.js';

/** A document's text under construction out of strings of one JSON file. */
export interface JsonLayout {
  readonly length: number;
  /** Appends the words of a formatted string as a reader sees them. */
  content(value: JsonValue | undefined): Span;
  /** Appends the words of a plain string, line by line. */
  plain(value: JsonValue | undefined): Span;
  /** Appends words of our own that stand at the value. */
  label(words: string, value: JsonValue | undefined): Span;
  /** Links that the content laid since the last call makes. */
  takeLinks(): readonly ContentLink[];
  finish(): { readonly text: string; readonly map: SourceMap };
}

/** The first and last character that is no space, of words that may be long. */
function inner(words: string): readonly [start: number, end: number] {
  const end = words.trimEnd().length;
  return [Math.min(end, words.length - words.trimStart().length), end];
}

const placeOf = (value: JsonValue | undefined): number =>
  typeof value === 'object' && value !== null && 'start' in value ? value.start : 0;

/** An empty text over the source. */
export function jsonLayout(json: JsonBytes): JsonLayout {
  const out = mappedText();
  let links: ContentLink[] = [];
  const from = (value: JsonValue | undefined, take: (text: JsonText) => void): Span => {
    const start = out.length;
    if (isText(value)) take(value);
    return { start, end: out.length };
  };
  return {
    get length() {
      return out.length;
    },
    content: (value) =>
      from(value, (text) => {
        const { words, into } = strand(json, text);
        links.push(...layContent(into(out), words, { start: 0, end: words.length }));
      }),
    plain: (value) =>
      from(value, (text) => {
        const { words, into } = strand(json, text);
        const [start, end] = inner(words);
        into(out).copy(words.slice(start, end), start);
      }),
    label: (words, value) => {
      const start = out.length;
      out.put(words, json.unitsTo(placeOf(value)));
      return { start, end: out.length };
    },
    takeLinks: () => {
      const taken = links;
      links = [];
      return taken;
    },
    finish: () => {
      const { text, sourceOffset } = out.placed();
      const inSource = (offset: number): number => Math.max(0, Math.min(sourceOffset(offset), json.units()));
      return { text, map: { sourceOffset: inSource, position: (offset) => json.positionOf(inSource(offset)) } };
    },
  };
}
