import { RELATION_NAMES } from '../model/relation.js';
import type { Ego, Life } from './ego.js';
import { SMALL } from './boxes.js';
import { lineSvg } from './lines.js';
import { widthOf } from './text-width.js';
import type { Theme } from './theme.js';
import type { Wording } from './wording.js';
import { element, escape } from './xml.js';

/** One sign of the picture and what it means. */
interface Entry {
  readonly words: string;
  readonly sign: (x: number, y: number) => string;
}

const SIGN = 34;
const ROW = 20;

/** The signs that this picture has, and no others. */
function entriesOf({ ties, groups }: Ego, words: Wording, theme: Theme): Entry[] {
  const relations = new Set(ties.map(({ relation }) => relation));
  const standings = new Set(ties.map(({ standing }) => standing));
  const lives = new Set(groups.flatMap(({ blocks }) => blocks.flatMap(({ chips }) => chips.map(({ life }) => life))));
  const line =
    (saying: Parameters<typeof lineSvg>[1]) =>
    (x: number, y: number): string =>
      lineSvg({ from: { x, y }, to: { x: x + SIGN - 6, y } }, saying, theme);
  const entries = RELATION_NAMES.filter((name) => relations.has(name)).map((relation): Entry => ({
    words: words.does(relation),
    sign: line({ relation, standing: 'proved', count: 1 }),
  }));
  for (const standing of ['declared', 'formerly'] as const)
    if (standings.has(standing))
      entries.push({ words: words.standing(standing), sign: line({ relation: 'cites', standing, count: 1 }) });
  if (ties.some(({ count }) => count > 1))
    entries.push({ words: words.bundle, sign: line({ relation: 'cites', standing: 'proved', count: 9 }) });
  for (const life of ['dead', 'marked', 'coming'] as const)
    if (lives.has(life)) entries.push({ words: words[life], sign: lifeSign(life, theme) });
  return entries;
}

const lifeSign =
  (life: Life, theme: Theme) =>
  (x: number, y: number): string => {
    const box = element('rect', {
      ...{ x, y: y - 7, width: SIGN - 6, height: 14, rx: 4 },
      fill: life === 'dead' ? theme.deadChip : theme.chip,
      stroke: theme.chipEdge,
      'stroke-dasharray': life === 'dead' ? '3 2' : life === 'coming' ? '1.5 2.5' : undefined,
    });
    if (life === 'dead')
      return box + element('path', { d: `M${String(x + 4)} ${String(y)}h${String(SIGN - 14)}`, stroke: theme.dead });
    if (life === 'coming') return box;
    return (
      box +
      element(
        'text',
        { x: x + SIGN / 2 - 3, y: y + 4, 'text-anchor': 'middle', 'font-size': 10, fill: theme.dead },
        '(†)',
      )
    );
  };

/** The legend as XML, at most so wide, and its height. */
export function legendSvg(
  ego: Ego,
  {
    words,
    theme,
    width,
    y,
  }: { readonly words: Wording; readonly theme: Theme; readonly width: number; readonly y: number },
): { readonly xml: string; readonly height: number } {
  let x = 0;
  let row = 0;
  let xml = '';
  for (const entry of entriesOf(ego, words, theme)) {
    const size = SIGN + widthOf(entry.words, SMALL) + 18;
    if (x > 0 && x + size > width) {
      x = 0;
      row += 1;
    }
    const middle = y + row * ROW + ROW / 2;
    xml += entry.sign(x, middle);
    xml += element(
      'text',
      { x: x + SIGN, y: middle + 4, 'font-size': SMALL.size, fill: theme.ink },
      escape(entry.words),
    );
    x += size;
  }
  return { xml, height: xml === '' ? 0 : (row + 1) * ROW };
}
