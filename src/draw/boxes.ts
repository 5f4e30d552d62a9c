import { chipName, shortTitle } from './names.js';
import type { Chip, Group } from './ego.js';
import { cutTo, widthOf, wrapTo, type Face } from './text-width.js';
import type { Wording } from './wording.js';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words at a place: the left end of their base line. */
export interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ChipBox extends Rect {
  readonly chip: Chip;
  readonly name: Line;
  /** The state in words, in the middle of the picture. */
  readonly state?: Line;
}

/** Articles that one line stands for: `x` is the side that looks to the centre. */
export interface BlockBox extends Rect {
  readonly id: string;
  readonly chips: readonly ChipBox[];
}

export interface GroupBox extends Rect {
  readonly group: Group;
  readonly heading: readonly Line[];
  readonly blocks: readonly BlockBox[];
  readonly more?: Line;
}

/** Size and inner measures of a box whose place is not known yet. */
export interface Sized {
  readonly group: Group;
  readonly width: number;
  readonly height: number;
  readonly heading: readonly string[];
  readonly headingWidth: number;
  readonly perRow: number;
  readonly cell: number;
  /** Height of an article. */
  readonly chip: number;
  /** One article, beside its title and not under it. */
  readonly beside: boolean;
  /** Articles as wide as the box, so that lines reach them from both sides. */
  readonly stretch: boolean;
}

export const HEADING: Face = { size: 12, bold: true };
export const NAME: Face = { size: 13 };
export const CENTRE_NAME: Face = { size: 20, bold: true };
export const CENTRE_STATE: Face = { size: 12 };
export const SMALL: Face = { size: 11 };

const PAD = 9;
const HEADING_LINE = 16;
const TITLE_WIDTH = 232;
const BESIDE_WIDTH = 188;
const CHIP = { height: 22, pad: 8, gap: 5 };
const BLOCK_GAP = 9;
const MORE_HEIGHT = 17;
const CENTRE = { width: 210, height: 62, most: 300 };

const nameOf = (chip: Chip, words: Wording): string => {
  const name = chipName(chip.attributes, words.wholeText);
  return chip.life === 'marked' ? `${name}\u00a0(†)` : chip.life === 'dead' ? `${name}\u00a0†` : name;
};

/** Articles that fit into a row of a box so wide. */
export const inRow = ({ cell }: Sized, width: number): number =>
  Math.max(1, Math.floor((width - 2 * PAD + CHIP.gap) / (cell + CHIP.gap)));

/** What a box is measured by: articles in a row at most (0: one, as wide as the box), the language, lines that arrive at one side of the centre. */
export interface Measuring {
  readonly perRow: number;
  readonly words: Wording;
  readonly ports: number;
}

/** The size of a text's box. */
export function measure(group: Group, { perRow, words, ports }: Measuring): Sized {
  if (group.column === 0) return measureCentre(group, { words, ports });
  const chips = group.blocks.flatMap((block) => block.chips);
  const cell = Math.ceil(Math.max(...chips.map((chip) => widthOf(nameOf(chip, words), NAME))) + 2 * CHIP.pad);
  const columns = Math.min(Math.max(1, perRow), Math.max(...group.blocks.map((block) => block.chips.length)));
  const grid = columns * (cell + CHIP.gap) - CHIP.gap;
  const alone = perRow > 0 && chips.length === 1 && group.more === 0;
  const most = alone ? BESIDE_WIDTH : Math.max(TITLE_WIDTH, grid);
  const heading = wrapTo(shortTitle(group.title), most, { ...HEADING, lines: 2 });
  const headingWidth = Math.ceil(Math.max(...heading.map((line) => widthOf(line, HEADING))));
  if (alone)
    return {
      ...{ group, heading, headingWidth, perRow: 1, cell, chip: CHIP.height, beside: true, stretch: false },
      width: headingWidth + cell + 3 * PAD,
      height: Math.max(CHIP.height, heading.length * HEADING_LINE) + 2 * 6,
    };
  const rows = group.blocks.map((block) => Math.ceil(block.chips.length / columns));
  const inside = rows.reduce((sum, count) => sum + count * (CHIP.height + CHIP.gap) - CHIP.gap, 0);
  const below = group.more === 0 ? 0 : MORE_HEIGHT;
  return {
    ...{ group, heading, headingWidth, perRow: columns, cell, chip: CHIP.height, beside: false, stretch: perRow === 0 },
    width: Math.max(grid, headingWidth) + 2 * PAD,
    height: heading.length * HEADING_LINE + 5 + inside + (rows.length - 1) * BLOCK_GAP + below + 2 * PAD - 3,
  };
}

function measureCentre(group: Group, { words, ports }: Omit<Measuring, 'perRow'>): Sized {
  const chips = group.blocks.flatMap((block) => block.chips);
  const heading = wrapTo(shortTitle(group.title), CENTRE.most, { ...HEADING, lines: 2 });
  const headingWidth = Math.ceil(Math.max(...heading.map((line) => widthOf(line, HEADING))));
  const wide = chips.map((chip) =>
    Math.max(widthOf(nameOf(chip, words), CENTRE_NAME), widthOf(words.state(chip.attributes), CENTRE_STATE)),
  );
  const chip = Math.max(CENTRE.height, ports * 10 + 8);
  const cell = Math.ceil(Math.max(CENTRE.width, headingWidth, ...wide.map((each) => each + 36)));
  return {
    ...{ group, heading, headingWidth, perRow: 1, cell, chip, beside: false, stretch: true },
    width: cell + 2 * PAD,
    height: heading.length * HEADING_LINE + 5 + chips.length * (chip + CHIP.gap) - CHIP.gap + 2 * PAD - 3,
  };
}

/** The box with everything in it at its place: articles towards the centre, the title above them or beside. */
export function place(sized: Sized, at: Rect, words: Wording): GroupBox {
  const { group, cell, beside } = sized;
  const { column } = group;
  const left = at.x + PAD;
  const right = at.x + at.width - PAD;
  const headingTop = beside ? at.y + (at.height - sized.heading.length * HEADING_LINE) / 2 : at.y + PAD - 3;
  const headingLeft = beside && column > 0 ? left + cell + PAD : left;
  const headingRight = beside ? right - cell - PAD : right;
  const heading = sized.heading.map((line, index): Line => {
    const width = widthOf(line, HEADING);
    const x = column < 0 ? headingRight - width : column === 0 ? (left + right - width) / 2 : headingLeft;
    return { words: line, x, y: headingTop + index * HEADING_LINE + 12, width };
  });
  let y = beside ? at.y + (at.height - CHIP.height) / 2 : at.y + PAD - 3 + sized.heading.length * HEADING_LINE + 5;
  const height = sized.chip;
  const blocks: BlockBox[] = [];
  for (const block of group.blocks) {
    const used = Math.min(sized.perRow, block.chips.length);
    const wide = sized.stretch ? at.width - 2 * PAD : cell;
    const gridWidth = used * (wide + CHIP.gap) - CHIP.gap;
    const start = column < 0 ? right - gridWidth : left;
    const chips = block.chips.map((chip, index) => {
      const x = start + (index % used) * (wide + CHIP.gap);
      const row = Math.floor(index / used);
      return chipBox(chip, { x, y: y + row * (height + CHIP.gap), width: wide, height }, words);
    });
    const rows = Math.ceil(block.chips.length / used);
    const blockHeight = rows * (height + CHIP.gap) - CHIP.gap;
    blocks.push({ id: block.id, chips, x: start, y, width: gridWidth, height: blockHeight });
    y += blockHeight + (column === 0 ? CHIP.gap : BLOCK_GAP);
  }
  const more = group.more === 0 ? {} : { more: moreLine(group.more, { left, right, column, y: y + 4 }, words) };
  return { ...at, group, heading, blocks, ...more };
}

function moreLine(
  more: number,
  at: { readonly left: number; readonly right: number; readonly column: number; readonly y: number },
  words: Wording,
): Line {
  const text = words.more(more);
  const width = widthOf(text, SMALL);
  return { words: text, x: at.column < 0 ? at.right - width : at.left, y: at.y, width };
}

function chipBox(chip: Chip, at: Rect, words: Wording): ChipBox {
  const centred = (text: string, face: Face, y: number): Line => {
    const cut = cutTo(text, at.width - 8, face);
    const width = widthOf(cut, face);
    return { words: cut, x: at.x + (at.width - width) / 2, y, width };
  };
  const name = nameOf(chip, words);
  if (!chip.id.startsWith('0 ')) return { ...at, chip, name: centred(name, NAME, at.y + 15.5) };
  const middle = at.y + at.height / 2;
  return {
    ...{ ...at, chip, name: centred(name, CENTRE_NAME, middle - 1) },
    state: centred(words.state(chip.attributes), CENTRE_STATE, middle + 19),
  };
}
