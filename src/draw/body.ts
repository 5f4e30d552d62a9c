import type { ChipBox, GroupBox, Line } from './boxes.js';
import { CENTRE_NAME, CENTRE_STATE, HEADING, NAME, SMALL } from './boxes.js';
import type { Layout } from './layout.js';
import { bracketSvg, lineSvg } from './lines.js';
import { bracketOf } from './routes.js';
import type { Face } from './text-width.js';
import type { Theme } from './theme.js';
import type { Wording } from './wording.js';
import { element, escape, tenths } from './xml.js';

/** Language and colours. */
export interface Look {
  readonly words: Wording;
  readonly theme: Theme;
}

/** One line of words. */
export const text = ({ words, x, y }: Pick<Line, 'words' | 'x' | 'y'>, face: Face, fill: string): string =>
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
        d: `M${tenths(name.x - 1)} ${tenths(name.y - face.size * 0.32)}h${tenths(name.width + 2)}`,
        stroke: ink,
        'stroke-width': isCentre ? 2 : 1.2,
      })
    : '';
  const about = `${attributes.label}${attributes.number === '' ? '' : `, ${attributes.title}`} (${words.state(attributes)})`;
  const below = state === undefined ? '' : text(state, CENTRE_STATE, ink);
  return element('g', {}, element('title', {}, escape(about)) + rect + text(name, face, ink) + strike + below);
}

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

/** Boxes, lines over them, articles over these. */
export function bodySvg(layout: Layout, { words, theme }: Look): string {
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
