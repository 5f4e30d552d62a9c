import type { BlockBox, ChipBox, GroupBox } from './boxes.js';
import type { Tie } from './ego.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from the article that acts to the one it acts on, level at both ends. */
export interface Curve {
  readonly tie: Tie;
  readonly from: Point;
  readonly to: Point;
}

/** A stroke beside a block of several articles, which their one line starts from. */
export interface Bracket {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a bracket stands off its articles. */
const OFF = 5;

/** Between two lines that leave one block. */
const STEP = 6;

interface Ends {
  readonly tie: Tie;
  readonly block: BlockBox;
  readonly chip: ChipBox;
}

/** The bracket of a block, where it has one: the outer end of its lines. */
export function bracketOf({ chips, x, y, width, height }: BlockBox, column: number): Bracket | undefined {
  if (chips.length < 2 || column === 0) return undefined;
  return { x: column < 0 ? x + width + OFF : x - OFF, top: y + 2, bottom: y + height - 2 };
}

/** Positions for `count` lines along a side, evenly, no more than `step` apart. */
function spread(
  middle: number,
  room: number,
  { index, count }: { readonly index: number; readonly count: number },
): number {
  return middle + (index - (count - 1) / 2) * Math.min(STEP * 2, room / Math.max(1, count));
}

function grouped(list: readonly Ends[], name: (ends: Ends) => string): Map<Ends, { index: number; count: number }> {
  const heaps = new Map<string, Ends[]>();
  for (const each of list) heaps.set(name(each), [...(heaps.get(name(each)) ?? []), each]);
  const found = new Map<Ends, { index: number; count: number }>();
  for (const heap of heaps.values()) heap.forEach((each, index) => found.set(each, { index, count: heap.length }));
  return found;
}

const middleOf = ({ y, height }: { readonly y: number; readonly height: number }): number => y + height / 2;

const isLeft = ({ outer }: Tie): boolean => outer.startsWith('block -');

/** The lines between the boxes: those that meet at one side of an article arrive in the order in which they come from. */
export function routes(groups: readonly GroupBox[], ties: readonly Tie[]): Curve[] {
  const blocks = new Map(groups.flatMap((box) => box.blocks.map((block) => [block.id, { block, box }] as const)));
  const chips = new Map(
    groups.flatMap((box) => box.blocks.flatMap((b) => b.chips.map((each) => [each.chip.id, each] as const))),
  );
  const known = ties.flatMap((tie): Ends[] => {
    const block = blocks.get(tie.outer)?.block;
    const chip = chips.get(tie.inner);
    return block === undefined || chip === undefined ? [] : [{ tie, block, chip }];
  });
  const sorted = [...known].sort((a, b) => middleOf(a.block) - middleOf(b.block));
  const inner = grouped(sorted, ({ tie }) => `${String(isLeft(tie))} ${tie.inner}`);
  const outer = grouped(
    [...known].sort((a, b) => middleOf(a.chip) - middleOf(b.chip)),
    ({ tie }) => tie.outer,
  );
  return known.map((ends): Curve => {
    const { tie, block, chip } = ends;
    const left = isLeft(tie);
    const off = block.chips.length > 1 ? OFF : 0;
    const far: Point = {
      x: left ? block.x + block.width + off : block.x - off,
      y: spread(middleOf(block), block.height - 6, outer.get(ends) ?? { index: 0, count: 1 }),
    };
    const near: Point = {
      x: left ? chip.x : chip.x + chip.width,
      y: spread(middleOf(chip), chip.height - 6, inner.get(ends) ?? { index: 0, count: 1 }),
    };
    return { tie, from: left ? far : near, to: left ? near : far };
  });
}
