import { inRow, measure, type Sized } from './boxes.js';
import type { Ego, Group } from './ego.js';
import { byValue } from './order.js';
import type { Wording } from './wording.js';

/** Between two boxes of a column. */
export const GAP = 12;

const MOST_PER_ROW = 8;

/** Articles in a row where lines from further out arrive at each of them. */
const INNER = 0;

/** The boxes of one column, in order. */
export interface Stack {
  readonly column: number;
  readonly groups: readonly Group[];
}

/** The columns from left to right: the text of the centre first, then codes, then the others. */
export function stacksOf({ groups }: Ego): Stack[] {
  const columns = [...new Set(groups.map(({ column }) => column))].sort((a, b) => a - b);
  const own = new Set(groups.filter(({ column }) => column === 0).map(({ text }) => text));
  const rank = (group: Group): number => (own.has(group.text) ? 0 : group.text.startsWith('code-') ? 1 : 2);
  return columns.map((column) => ({
    column,
    groups: byValue(
      groups.filter((group) => group.column === column),
      rank,
    ),
  }));
}

/** Widths of columns with so many articles in a row of the outermost ones, and the height of the tallest. */
function sizes(
  stacks: readonly Stack[],
  perRow: (column: number) => number,
  { words, ports }: { readonly words: Wording; readonly ports: number },
): { readonly sized: Map<Group, Sized>; readonly widths: Map<number, number>; readonly height: number } {
  const sized = new Map<Group, Sized>();
  const widths = new Map<number, number>();
  let height = 0;
  for (const { column, groups } of stacks) {
    const narrow = groups.map((group) => measure(group, { perRow: perRow(column), words, ports }));
    const width = Math.max(...narrow.map((box) => box.width));
    // The widest box makes room in all the others of its column, unless lines from further out arrive at each article.
    const boxes =
      perRow(column) === INNER
        ? narrow
        : narrow.map((box) => measure(box.group, { perRow: inRow(box, width), words, ports }));
    boxes.forEach((box) => sized.set(box.group, box));
    widths.set(column, width);
    height = Math.max(
      height,
      boxes.reduce((sum, box) => sum + box.height + GAP, -GAP),
    );
  }
  return { sized, widths, height };
}

const between = (height: number): number => Math.min(240, Math.max(96, height * 0.22));

export type Measures = ReturnType<typeof sizes>;

/** Articles in a row of the outermost columns, so that the whole comes nearest to the ratio. */
export function fit(stacks: readonly Stack[], ratio: number, context: { words: Wording; ports: number }): Measures {
  const left = stacks[0]?.column ?? 0;
  const right = stacks.at(-1)?.column ?? 0;
  let best: { readonly cost: number; readonly found: Measures } | undefined;
  for (let first = 1; first <= (left < 0 ? MOST_PER_ROW : 1); first++)
    for (let second = 1; second <= (right > 0 ? MOST_PER_ROW : 1); second++) {
      const perRow = (column: number): number =>
        column === left && left < 0 ? first : column === right && right > 0 ? second : INNER;
      const found = sizes(stacks, perRow, context);
      const width = [...found.widths.values()].reduce((sum, each) => sum + each + between(found.height), 0);
      // A row more is cheaper than a column more: short rows read like a list.
      const cost = Math.abs(Math.log(width / (found.height + 150) / ratio)) + 0.05 * (first + second);
      if (best === undefined || cost < best.cost) best = { cost, found };
    }
  return best?.found ?? sizes(stacks, () => INNER, context);
}

/** Room between columns; more of it where the picture would be narrower than the ratio. */
export function gapOf(stacks: readonly Stack[], { widths, height }: Measures, ratio: number): number {
  const least = between(height);
  const gaps = stacks.length - 1;
  if (gaps < 1) return least;
  const boxes = [...widths.values()].reduce((sum, each) => sum + each, 0);
  return Math.min(least * 1.7, Math.max(least, (ratio * (height + 150) - boxes) / gaps));
}
