import type { ChipBox, GroupBox, Line } from './boxes.js';
import { CENTRE_NAME, CENTRE_STATE, HEADING, NAME, SMALL } from './boxes.js';
import { onlyCites, type Ego } from './ego.js';
import type { ColumnBox, Layout } from './layout.js';
import { legendSvg } from './legend.js';
import { bracketSvg, lineSvg } from './lines.js';
import { bracketOf } from './routes.js';
import { cutTo, widthOf, wrapTo, type Face } from './text-width.js';
import type { Theme } from './theme.js';
import type { Wording } from './wording.js';
import { element, escape } from './xml.js';

/** Fonts whose letters are all equally wide, so that what was measured holds wherever the picture is opened. */
const FONTS = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif";

const TITLE: Face = { size: 21, bold: true };
const SUBTITLE: Face = { size: 13 };
const COLUMN: Face = { size: 13, bold: true };
const MARGIN = 30;

/** What stands around the drawing. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  /** Read aloud to those who do not see the picture. */
  readonly description: string;
  /** Under the legend: what was left out, sources. */
  readonly notes: readonly string[];
  /** Width over height that the whole must have exactly; as it comes when absent. */
  readonly ratio?: number;
}

const text = ({ words, x, y }: Pick<Line, 'words' | 'x' | 'y'>, face: Face, fill: string): string =>
  element(
    'text',
    { x, y, 'font-size': face.size, 'font-weight': face.bold === true ? 700 : undefined, fill },
    escape(words),
  );

function chipSvg(box: ChipBox, words: Wording, theme: Theme): string {
  const { chip, name, state, x, y, width, height } = box;
  const { life, attributes } = chip;
  const isCentre = state !== undefined;
  const gone = life === 'dead';
  const ink = gone ? theme.dead : isCentre ? theme.onCentre : life === 'marked' ? theme.dead : theme.ink;
  const fill = gone ? theme.deadChip : isCentre ? theme.centre : theme.chip;
  const face = isCentre ? CENTRE_NAME : NAME;
  const rect = element('rect', {
    ...{ x, y, width, height, rx: isCentre ? 8 : 5, fill },
    stroke: isCentre ? (gone ? theme.ink : theme.centre) : theme.chipEdge,
    'stroke-width': isCentre ? 2 : undefined,
    'stroke-dasharray': gone ? (isCentre ? '7 4' : '3 2') : life === 'coming' ? '1.5 2.5' : undefined,
  });
  const strike = gone
    ? element('path', {
        d: `M${r(name.x - 1)} ${r(name.y - face.size * 0.32)}h${r(name.width + 2)}`,
        stroke: ink,
        'stroke-width': isCentre ? 2 : 1.2,
      })
    : '';
  const about = `${attributes.label}${attributes.number === '' ? '' : `, ${attributes.title}`} (${words.state(attributes)})`;
  const below = state === undefined ? '' : text(state, CENTRE_STATE, ink);
  return element('g', {}, element('title', {}, escape(about)) + rect + text(name, face, ink) + strike + below);
}

const r = (value: number): string => String(Math.round(value * 10) / 10);

function groupSvg(box: GroupBox, theme: Theme): string {
  const { x, y, width, height, group, heading, more } = box;
  const rect = element('rect', { x, y, width, height, rx: 9, fill: theme.box, stroke: theme.boxEdge });
  const title = element('title', {}, escape(group.title));
  const lines = heading.map((line) => text(line, HEADING, theme.ink)).join('');
  return element('g', {}, title + rect + lines + (more === undefined ? '' : text(more, SMALL, theme.faint)));
}

/** What no box shows is said in one of its own, so that it is not overlooked. */
const unseenSvg = (line: Line, theme: Theme): string =>
  element('rect', {
    ...{ x: line.x - 9, y: line.y - 15, width: line.width + 18, height: 22, rx: 9 },
    ...{ fill: 'none', stroke: theme.chipEdge, 'stroke-dasharray': '4 3' },
  }) + text(line, SMALL, theme.ink);

function bodySvg(layout: Layout, { words, theme }: Look): string {
  const parts = layout.groups.map((box) => groupSvg(box, theme));
  // Whole dark lines last: what is rare must not lie under what is common.
  const curves = [...layout.curves].sort((a, b) => b.tie.count - a.tie.count);
  for (const curve of curves) parts.push(lineSvg(curve, curve.tie, theme));
  for (const { group, blocks } of layout.groups)
    for (const block of blocks) {
      const bracket = bracketOf(block, group.column);
      if (bracket !== undefined) parts.push(bracketSvg(bracket, theme));
      for (const each of block.chips) parts.push(chipSvg(each, words, theme));
    }
  for (const { unseen } of layout.columns) if (unseen !== undefined) parts.push(unseenSvg(unseen, theme));
  return parts.join('\n');
}

function columnHead({ column, x, width, top, count }: ColumnBox, ego: Ego, { words, theme }: Look): string {
  if (column === 0) return '';
  const name = Math.abs(column) > 1 ? words.further : words.side(column < 0 ? 'in' : 'out', onlyCites(ego, column));
  const put = (line: string, face: Face, y: number, fill: string): string => {
    const cut = cutTo(line, width + 60, face);
    return text({ words: cut, x: column < 0 ? x + width - widthOf(cut, face) : x, y }, face, fill);
  };
  return (
    put(name, COLUMN, top - 28, theme.ink) + put(words.count(count.articles, count.texts), SMALL, top - 12, theme.faint)
  );
}

/** The size of the whole picture: wider or higher than what it holds where a ratio is asked for. */
function canvas(
  width: number,
  height: number,
  ratio: number | undefined,
): { readonly width: number; readonly height: number } {
  if (ratio === undefined) return { width, height };
  return width / height < ratio ? { width: height * ratio, height } : { width, height: width / ratio };
}

const LEAST = 640;

/** Language and colours. */
export interface Look {
  readonly words: Wording;
  readonly theme: Theme;
}

const HEAD = 66;
const COLUMN_HEAD = 44;

/** The picture as one SVG file: no script, no link, nothing from elsewhere. */
export function svgOf(
  { ego, layout, frame }: { readonly ego: Ego; readonly layout: Layout; readonly frame: Frame },
  look: Look,
): string {
  const { words, theme } = look;
  const head = frame.subtitle === '' ? 44 : HEAD;
  const wide = Math.max(LEAST, layout.width, (frame.ratio ?? 0) * (layout.height + 190) - 2 * MARGIN);
  const left = (wide - layout.width) / 2;
  const legend = legendSvg(ego, { words, theme, width: wide, y: 0 });
  const notes = frame.notes.flatMap((note) => wrapTo(note, wide, { ...SMALL, lines: 2 }));
  const foot = legend.height + 14 + notes.length * 15;
  const inner = head + COLUMN_HEAD + layout.height + 22 + foot;
  const size = canvas(wide + 2 * MARGIN, inner + 2 * MARGIN - 12, frame.ratio);
  const x = (size.width - wide) / 2;
  const spare = (size.height - inner - 2 * MARGIN + 12) / 2;
  const bottom = size.height - MARGIN + 4 - foot;
  const parts = [
    element('rect', { width: size.width, height: size.height, fill: theme.paper }),
    text({ words: cutTo(frame.title, wide, TITLE), x, y: MARGIN + 16 }, TITLE, theme.ink),
    text({ words: cutTo(frame.subtitle, wide, SUBTITLE), x, y: MARGIN + 38 }, SUBTITLE, theme.faint),
    element(
      'g',
      { transform: `translate(${r(x + left)} ${r(MARGIN + head + COLUMN_HEAD + spare)})` },
      layout.columns.map((each) => columnHead(each, ego, look)).join('') + bodySvg(layout, look),
    ),
    element('g', { transform: `translate(${r(x)} ${r(bottom)})` }, legend.xml),
    ...notes.map((note, index) =>
      text({ words: note, x, y: bottom + legend.height + 22 + index * 15 }, SMALL, theme.faint),
    ),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{
      width: Math.ceil(size.width),
      height: Math.ceil(size.height),
      viewBox: `0 0 ${r(size.width)} ${r(size.height)}`,
    },
    ...{
      role: 'img',
      'aria-labelledby': 'cite-graph-title cite-graph-description',
      'font-family': FONTS,
      lang: words.language,
    },
  };
  const spoken =
    element('title', { id: 'cite-graph-title' }, escape(frame.title)) +
    element('desc', { id: 'cite-graph-description' }, escape(frame.description));
  return `${element('svg', root, `\n${[spoken, ...parts].join('\n')}\n`)}\n`;
}
