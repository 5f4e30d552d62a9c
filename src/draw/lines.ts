import type { Bracket, Curve, Point } from './routes.js';
import type { Standing } from '../store/store.js';
import type { Relation } from '../model/relation.js';
import { LINES, type Theme } from './theme.js';
import { element, tenths } from './xml.js';

const HEAD = 8;

/** The point of an arrow, or the bar of what ends an article, at the end of a line that arrives level. */
function headOf(
  { x, y }: Point,
  relation: Relation,
  look: { readonly color: string; readonly hollow: boolean; readonly paper: string },
): string {
  const { end } = LINES[relation];
  const { color, hollow, paper } = look;
  if (end === 'none') return '';
  if (end === 'bar')
    return element('path', {
      d: `M${tenths(x - 4)} ${tenths(y - 6)}v12`,
      stroke: color,
      'stroke-width': hollow ? 1.6 : 3.2,
      fill: 'none',
    });
  return element('path', {
    d: `M${tenths(x - HEAD)} ${tenths(y - 3.8)}L${tenths(x - 0.5)} ${tenths(y)}L${tenths(x - HEAD)} ${tenths(y + 3.8)}z`,
    fill: hollow ? paper : color,
    stroke: color,
    'stroke-width': hollow ? 1.3 : undefined,
  });
}

/** How thick a line is that stands for so many articles (pixels). */
export const thickness = (count: number): number => Math.min(5, 1.4 + Math.log2(Math.max(1, count)) * 0.55);

/** What a line says. */
export interface Saying {
  readonly relation: Relation;
  readonly standing: Standing;
  readonly count: number;
}

/** One line with its head: hue, dashes and head by relation, a hollow head for what is only declared, pale for what was. */
export function lineSvg({ from, to }: Pick<Curve, 'from' | 'to'>, saying: Saying, theme: Theme): string {
  const { relation, standing, count } = saying;
  const { hue, dashes, end } = LINES[relation];
  const color = theme.hue[hue];
  const tip = to.x - (end === 'arrow' ? HEAD - 1 : end === 'bar' ? 5 : 0);
  const bend = (tip - from.x) / 2;
  const flat = Math.abs(from.y - to.y) < 0.05;
  const d = flat
    ? `M${tenths(from.x)} ${tenths(from.y)}H${tenths(tip)}`
    : `M${tenths(from.x)} ${tenths(from.y)}C${tenths(from.x + bend)} ${tenths(from.y)} ${tenths(tip - bend)} ${tenths(to.y)} ${tenths(tip)} ${tenths(to.y)}`;
  const line = element('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': tenths(thickness(count)),
    'stroke-dasharray': dashes,
    opacity: standing === 'formerly' ? 0.5 : undefined,
  });
  return line + headOf(to, relation, { color, hollow: standing !== 'proved', paper: theme.paper });
}

/** The stroke that gathers several articles. */
export const bracketSvg = ({ x, top, bottom }: Bracket, theme: Theme): string =>
  element('path', {
    d: `M${tenths(x)} ${tenths(top)}V${tenths(bottom)}`,
    stroke: theme.chipEdge,
    'stroke-width': 2,
    'stroke-linecap': 'round',
  });
