import { RELATION_NAMES } from '../model/relation.js';
import { place, SMALL, type GroupBox, type Line } from './boxes.js';
import type { Block, Count, Ego, Group, Tie } from './ego.js';
import { fit, GAP, gapOf, stacksOf, type Measures, type Stack } from './fit.js';
import { byValue, mean, stack } from './order.js';
import { routes, type Curve } from './routes.js';
import { cutTo, widthOf } from './text-width.js';
import type { Wording } from './wording.js';

/** A column of the picture: where it is, and what stands over and under it. */
export interface ColumnBox {
  readonly column: number;
  readonly x: number;
  readonly width: number;
  /** Where its first box begins. */
  readonly top: number;
  readonly count: Count;
  /** Under the boxes: what has none. */
  readonly unseen?: Line;
}

/** Everything at its place, in pixels, from (0, 0) to (width, height). */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly ColumnBox[];
  readonly groups: readonly GroupBox[];
  readonly curves: readonly Curve[];
}

export interface LayoutOptions {
  readonly words: Wording;
  /** Width over height that the picture should come near to. */
  readonly ratio: number;
}

const LEAST_WIDTH = 262;

/** In a column so narrow all boxes are equally wide: ragged edges would only look like a mistake. */
const EVEN = 340;
const UNSEEN = 36;

const significance = (ties: readonly Tie[]): number =>
  Math.min(...ties.map(({ relation }) => RELATION_NAMES.indexOf(relation)), RELATION_NAMES.length);

/** The blocks of a box in the order in which their lines cross least; those alike by relation, as the list of relations has them. */
function ordered(group: Group, ties: ReadonlyMap<string, readonly Tie[]>, middle: (id: string) => number): Group {
  const ends = (block: Block): readonly Tie[] => ties.get(block.id) ?? [];
  const byRelation = byValue(group.blocks, (block) => significance(ends(block)));
  const at = (block: Block): number =>
    mean(
      ends(block).map(({ inner }) => middle(inner)),
      0,
    );
  return { ...group, blocks: Math.abs(group.column) < 2 ? byRelation : byValue(byRelation, at) };
}

interface Placing {
  readonly measures: Measures;
  readonly xs: ReadonlyMap<number, number>;
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
  readonly words: Wording;
}

/** One column, its boxes as near as can be to what they are tied to. */
function placeColumn({ column, groups }: Stack, placed: readonly GroupBox[], placing: Placing): GroupBox[] {
  const { measures, xs, ties, words } = placing;
  const middles = new Map(
    placed.flatMap((box) =>
      box.blocks.flatMap(({ chips }) => chips.map((each) => [each.chip.id, each.y + each.height / 2] as const)),
    ),
  );
  const middle = (id: string): number => middles.get(id) ?? 0;
  const wish = (group: Group): number =>
    mean(
      group.blocks.flatMap((block) => (ties.get(block.id) ?? []).map(({ inner }) => middle(inner))),
      0,
    );
  const inOrder = byValue(groups, wish);
  const height = (group: Group): number => measures.sized.get(group)?.height ?? 0;
  const tops = stack(
    inOrder.map((group) => ({ size: height(group), middle: wish(group) })),
    GAP,
  );
  return inOrder.flatMap((group, index) => {
    const sized = measures.sized.get(group);
    if (sized === undefined) return [];
    const room = measures.widths.get(column) ?? 0;
    const least = room <= EVEN ? room : LEAST_WIDTH;
    const width = sized.stretch ? room : Math.min(room, Math.max(sized.width, least));
    // Boxes stand flush on the side that looks to the centre.
    const x = (xs.get(column) ?? 0) + (column < 0 ? room - width : 0);
    const at = { x, y: tops[index] ?? 0, width, height: sized.height };
    return [place({ ...sized, group: ordered(group, ties, middle) }, at, words)];
  });
}

function xsOf(
  stacks: readonly Stack[],
  measures: Measures,
  gap: number,
): { readonly xs: Map<number, number>; readonly width: number } {
  const xs = new Map<number, number>();
  let x = 0;
  for (const { column } of stacks) {
    xs.set(column, x);
    x += (measures.widths.get(column) ?? 0) + gap;
  }
  return { xs, width: Math.max(0, x - gap) };
}

function unseenLine(
  found: Count | undefined,
  at: { readonly x: number; readonly width: number; readonly y: number },
  words: Wording,
): { unseen?: Line } {
  if (found === undefined) return {};
  const { column } = found;
  const text = cutTo(words.unseen(found.articles, found.texts), at.width - 18, SMALL);
  const width = widthOf(text, SMALL);
  return { unseen: { words: text, x: column < 0 ? at.x + at.width - width - 9 : at.x + 9, y: at.y + 27, width } };
}

const tiesByBlock = (ties: readonly Tie[]): Map<string, Tie[]> => {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) found.set(tie.outer, [...(found.get(tie.outer) ?? []), tie]);
  return found;
};

/** The busier side of the busiest article of the middle: it must have room for so many arrows. */
function portsOf({ ties }: Ego): number {
  const counts = new Map<string, number>();
  for (const { outer, inner } of ties) {
    const end = `${outer.startsWith('block -') ? 'left' : 'right'} ${inner}`;
    if (inner.startsWith('0 ')) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Everything at its place: the centre in the middle, columns of texts beside it, lines between them. Pure numbers. */
export function layoutOf(ego: Ego, { words, ratio }: LayoutOptions): Layout {
  const stacks = stacksOf(ego);
  const measures = fit(stacks, ratio, { words, ports: portsOf(ego) });
  const { xs, width } = xsOf(stacks, measures, gapOf(stacks, measures, ratio));
  const placing = { measures, xs, ties: tiesByBlock(ego.ties), words };
  const outwards = byValue(stacks, ({ column }) => Math.abs(column));
  const groups: GroupBox[] = [];
  for (const each of outwards) groups.push(...placeColumn(each, groups, placing));
  const top = Math.min(0, ...groups.map(({ y }) => y));
  const moved = groups.map((box) => shift(box, -top));
  const columns = stacks.map(({ column }): ColumnBox => {
    const at = { x: xs.get(column) ?? 0, width: measures.widths.get(column) ?? 0 };
    const own = moved.filter(({ group }) => group.column === column);
    const y = Math.max(0, ...own.map((box) => box.y + box.height));
    const first = Math.min(...own.map((box) => box.y));
    const count = ego.counts.find((each) => each.column === column) ?? { column, articles: 0, texts: 0 };
    const unseen = ego.unseen.find((each) => each.column === column);
    return { column, ...at, top: first, count, ...unseenLine(unseen, { ...at, y }, words) };
  });
  const bottom = Math.max(0, ...moved.map(({ y, height }) => y + height));
  const height = columns.some(({ unseen }) => unseen !== undefined) ? bottom + UNSEEN : bottom;
  return { width, height, columns, groups: moved, curves: routes(moved, ego.ties) };
}

function shift(box: GroupBox, by: number): GroupBox {
  const down = <T extends { readonly y: number }>(each: T): T => ({ ...each, y: each.y + by });
  return {
    ...down(box),
    heading: box.heading.map(down),
    blocks: box.blocks.map((block) => ({
      ...down(block),
      chips: block.chips.map((each) => ({
        ...down(each),
        name: down(each.name),
        ...(each.state === undefined ? {} : { state: down(each.state) }),
      })),
    })),
    ...(box.more === undefined ? {} : { more: down(box.more) }),
  };
}
