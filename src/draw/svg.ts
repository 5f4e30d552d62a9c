import { bodySvg, text, type Look } from './body.js';
import { SMALL, type Line } from './boxes.js';
import { onlyCites, type Ego } from './ego.js';
import type { ColumnBox, Layout } from './layout.js';
import { legendSvg } from './legend.js';
import { cutTo, widthOf, wrapTo, type Face } from './text-width.js';
import { element, escape, tenths } from './xml.js';

/** Fonts whose letters are all equally wide, so that what was measured holds wherever the picture is opened. */
const FONTS = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif";

const TITLE: Face = { size: 21, bold: true };
const SUBTITLE: Face = { size: 13 };
const COLUMN: Face = { size: 13, bold: true };
const MARGIN = 30;

/** What stands around the drawing. */
export interface Frame {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** Read aloud to those who do not see the picture. */
  readonly description: string;
  /** Under the legend: what was left out, sources. */
  readonly notes: readonly string[];
  /** Width over height that the whole must have exactly; as it comes when absent. */
  readonly ratio?: number;
}

function columnHead({ column, x, width, top, count }: ColumnBox, ego: Ego, { words, theme }: Look): string {
  if (column === 0) return '';
  const name = Math.abs(column) > 1 ? words.further : words.side(column < 0 ? 'in' : 'out', onlyCites(ego, column));
  const line = (said: string, face: Face): Pick<Line, 'words' | 'x'> => {
    const cut = cutTo(said, width + 60, face);
    return { words: cut, x: column < 0 ? x + width - widthOf(cut, face) : x };
  };
  return (
    text({ ...line(name, COLUMN), y: top - 28 }, COLUMN, theme.ink) +
    text({ ...line(words.count(count.articles, count.texts), SMALL), y: top - 12 }, SMALL, theme.faint)
  );
}

/** Heights that are looked at for one that gives a whole width too: 16:9 has one in nine, 1.85 one in twenty. */
const HEIGHTS_TRIED = 100;

/**
 * The size of the whole picture in whole units, so that no strip at its edge is left without paper: wider or higher than
 * what it holds where a ratio is asked for, and then in that ratio exactly wherever whole numbers can be.
 */
function canvas(
  width: number,
  height: number,
  ratio: number | undefined,
): { readonly width: number; readonly height: number } {
  if (ratio === undefined) return { width: Math.ceil(width), height: Math.ceil(height) };
  const least = Math.ceil(Math.max(height, width / ratio));
  const heights = Array.from({ length: HEIGHTS_TRIED }, (_, more) => least + more);
  const whole = heights.find((each) => Math.abs(each * ratio - Math.round(each * ratio)) < 1e-6) ?? least;
  return { width: Math.round(whole * ratio), height: whole };
}

const LEAST = 640;

const HEAD = 66;
const TITLE_LINE = 26;
const COLUMN_HEAD = 44;
const NOTE = 15;

interface Parts {
  readonly ego: Ego;
  readonly layout: Layout;
  readonly frame: Frame;
}

/** The root element, with what is read aloud in place of the picture. */
function rootSvg(size: { readonly width: number; readonly height: number }, frame: Frame, inner: string): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${String(size.width)} ${String(size.height)}`,
    role: 'img',
    'aria-labelledby': 'cite-graph-title cite-graph-description',
    'font-family': FONTS,
    lang: frame.language,
  };
  const spoken =
    element('title', { id: 'cite-graph-title' }, escape(frame.title)) +
    element('desc', { id: 'cite-graph-description' }, escape(frame.description));
  return `${element('svg', attributes, `\n${spoken}\n${inner}\n`)}\n`;
}

const group = (x: number, y: number, inner: string): string =>
  element('g', { transform: `translate(${tenths(x)} ${tenths(y)})` }, inner);

/** Room for the drawing, its legend and notes: the whole comes out in the ratio, with what is to spare around the drawing. */
function roomOf({ ego, layout, frame }: Parts, look: Look) {
  const wide = Math.max(LEAST, layout.width, (frame.ratio ?? 0) * (layout.height + 190) - 2 * MARGIN);
  const title = wrapTo(frame.title, wide, { ...TITLE, lines: 2 });
  const head = (frame.subtitle === '' ? 44 : HEAD) + (title.length - 1) * TITLE_LINE;
  const legend = legendSvg(ego, { ...look, width: wide, y: 0 });
  const notes = frame.notes.flatMap((note) => wrapTo(note, wide, { ...SMALL, lines: 2 }));
  const foot = legend.height + 14 + notes.length * NOTE;
  const inner = head + COLUMN_HEAD + layout.height + 22 + foot;
  const size = canvas(wide + 2 * MARGIN, inner + 2 * MARGIN - 12, frame.ratio);
  const spare = (size.height - inner - 2 * MARGIN + 12) / 2;
  const top = MARGIN + head + COLUMN_HEAD + spare;
  return { wide, title, legend, notes, size, top, x: (size.width - wide) / 2, bottom: size.height - MARGIN + 4 - foot };
}

/** The picture as one SVG file: no script, no link, nothing from elsewhere. */
export function svgOf(parts: Parts, look: Look): string {
  const { ego, layout, frame } = parts;
  const { theme } = look;
  const { wide, title, legend, notes, size, top, x, bottom } = roomOf(parts, look);
  const drawing = layout.columns.map((each) => columnHead(each, ego, look)).join('') + bodySvg(layout, look);
  const inner = [
    element('rect', { width: size.width, height: size.height, fill: theme.paper }),
    ...title.map((words, line) => text({ words, x, y: MARGIN + 16 + line * TITLE_LINE }, TITLE, theme.ink)),
    frame.subtitle === ''
      ? ''
      : text(
          { words: cutTo(frame.subtitle, wide, SUBTITLE), x, y: MARGIN + 38 + (title.length - 1) * TITLE_LINE },
          SUBTITLE,
          theme.faint,
        ),
    group(x + (wide - layout.width) / 2, top, drawing),
    group(x, bottom, legend.xml),
    ...notes.map((words, index) =>
      text({ words, x, y: bottom + legend.height + 22 + index * NOTE }, SMALL, theme.faint),
    ),
  ];
  return rootSvg(size, frame, inner.filter((each) => each !== '').join('\n'));
}
