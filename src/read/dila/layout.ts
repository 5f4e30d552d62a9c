import type { SourceMap } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { mappedText, type MappedText } from '../mapped-text.js';
import { layContent, type ContentLink } from './content.js';
import type { XmlElement } from './xml.js';

/** A document's text under construction out of the elements of one file. */
export interface OfficialLayout {
  readonly out: MappedText;
  /** Appends the words of an element as they stand in the file. */
  words(element: XmlElement | undefined): Span;
  /** The same behind a blank line, for a paragraph of its own. */
  paragraph(element: XmlElement | undefined): Span;
  /** Appends words of our own that stand for an element. */
  label(words: string, element: XmlElement): Span;
  /** Identifiers that tags in the content gave to words, in order. */
  readonly links: readonly ContentLink[];
  finish(): { readonly text: string; readonly map: SourceMap };
}

/** An empty text over the source. */
export function officialLayout(source: string): OfficialLayout {
  const out = mappedText();
  const links: ContentLink[] = [];
  const words = (element: XmlElement | undefined): Span => {
    const start = out.length;
    if (element !== undefined) links.push(...layContent(out, source, element));
    return { start, end: out.length };
  };
  return {
    out,
    words,
    paragraph: (element) => {
      if (element !== undefined && out.length > 0 && element.end > element.start) out.put('\n\n', element.start);
      return words(element);
    },
    label: (label, element) => {
      const start = out.length;
      out.put(label, element.start);
      return { start, end: out.length };
    },
    links,
    finish: () => out.finish(source),
  };
}
