import { Parser } from 'htmlparser2';
import type { LinkSyntax, Zone } from './link-syntax.js';
import { INLINE_TAGS } from './markup.js';

/** Words inside these take no link: they are one already, are no prose, or are a heading that others link to. */
const CLOSED = new Set(
  'a area button code h1 h2 h3 h4 h5 h6 head iframe kbd math noscript object option samp script select style summary svg template textarea title'.split(
    ' ',
  ),
);

interface Layout {
  readonly zones: Zone[];
  /** Start and end of the run of words under way; -1 when none is. */
  start: number;
  end: number;
  /** How many elements deep in something that takes no link. */
  closed: number;
}

function endRun(layout: Layout): void {
  if (layout.start >= 0) layout.zones.push({ start: layout.start, end: layout.end, writes: 'html' });
  layout.start = -1;
}

/** Runs of words in an HTML source, across emphasis but never across a block, a link or code. */
export function htmlZones(source: string): readonly Zone[] {
  const layout: Layout = { zones: [], start: -1, end: -1, closed: 0 };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (!INLINE_TAGS.has(name)) endRun(layout);
        if (CLOSED.has(name)) layout.closed++;
      },
      onclosetag(name) {
        if (!INLINE_TAGS.has(name)) endRun(layout);
        if (CLOSED.has(name)) layout.closed = Math.max(0, layout.closed - 1);
      },
      oncomment: () => endRun(layout),
      onprocessinginstruction: () => endRun(layout),
      ontext() {
        if (layout.closed > 0) return;
        if (layout.start < 0) layout.start = parser.startIndex;
        layout.end = parser.endIndex + 1;
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.write(source);
  parser.end();
  endRun(layout);
  return layout.zones;
}

export const syntax: LinkSyntax = { name: 'html', zones: htmlZones };
