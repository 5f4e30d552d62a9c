import { BROKEN, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { applyText } from '../phrase/apply-text.js';
import { isMark } from '../portions/words.js';
import type { Group, Reading, TextReading } from '../reading.js';
import { WordSet } from '../vocabulary.js';
import type { Refiner } from './refiner.js';

/**
 * The items of an enumeration belong to the text that its opening names: « … les dispositions suivantes du code du travail :
 * ⏎ 1° Articles R. 4321-1 à R. 4321-3 … ⏎ 2° Articles … ». Only where the opening names one text, and the item begins with
 * its number.
 */
const COLON = 0x3a;
const DEGREE = 0xb0;
const CLOSE = 0x29;
const DASH = 0x2d;

function enumerations(r: Reading): void {
  const { t } = r;
  if (r.groups.length === 0 || !t.text.includes(':')) return;
  let frame: TextReading | undefined;
  let next = 0;
  const named = { next: 0 };
  for (let from = 0, end = 0; next < r.groups.length && from < t.count; from = end) {
    end = lineEnd(t, from);
    const item = isItem(t, from);
    if (!item) frame = undefined;
    const group = r.groups[next];
    const first = group !== undefined && group.from < end ? group : undefined;
    while (next < r.groups.length && r.groups[next]!.from < end) next++;
    if (
      item &&
      frame !== undefined &&
      first !== undefined &&
      first.text === undefined &&
      !first.recalls &&
      leads(t, from, first)
    )
      applyText(r, first, frame);
    if (isMark(t, end - 1, COLON)) frame = only(r, { from, end }, named) ?? (item ? frame : undefined);
  }
}

interface Line {
  readonly from: number;
  readonly end: number;
}

/** The token after the line that begins at `from`. */
function lineEnd(t: Tokens, from: number): number {
  let i = from + 1;
  while (i < t.count && t.gap[i]! < BROKEN) i++;
  return i;
}

/** « 1° », « a) », « - », « – » at the start of a line. */
const isItem = (t: Tokens, i: number): boolean =>
  (t.kind[i] === NUMBER && (isMark(t, i + 1, DEGREE) || isMark(t, i + 1, CLOSE) || isMark(t, i + 1, 0x2e))) ||
  isMark(t, i, DASH) ||
  (t.kind[i] === WORD && t.end[i]! - t.start[i]! <= 2 && isMark(t, i + 1, CLOSE));

/** Whether the group is what the item speaks of: only its marker, determiners and portions stand before. */
function leads(t: Tokens, from: number, group: Group): boolean {
  if (group.head - from > 12) return false;
  for (let i = from; i < group.from; i++) if (t.kind[i] === WORD && t.end[i]! - t.start[i]! > 4) return false;
  for (let i = from + 2; i < group.from; i++) if (t.kind[i] === MARK && !isMark(t, i, 0x27)) return false;
  return true;
}

const FOLLOWING = new WordSet(['suivants', 'suivantes', 'suivant', 'apres']);
const isFollowing = (t: Tokens, i: number): boolean => t.kind[i] === WORD && FOLLOWING.has(t.value[i] ?? 0);
/** « les articles suivants du code du travail », « les dispositions du code du travail suivantes » */
const announces = (t: Tokens, from: number): boolean =>
  [1, 2, 3].some((back) => t.kind[from - back] === WORD && FOLLOWING.has(t.value[from - back] ?? 0));

/** The one text that a line names, or `undefined`. */
function only(r: Reading, line: Line, cursor: { next: number }): TextReading | undefined {
  while (cursor.next < r.readings.length && r.readings[cursor.next]!.from < line.from) cursor.next++;
  const named: TextReading[] = [];
  for (let i = cursor.next; i < r.readings.length && r.readings[i]!.from < line.end; i++) {
    const reading = r.readings[i]!;
    if (reading.text !== undefined) named.push(reading);
  }
  const announced = named.findLast((reading) => announces(r.t, reading.from) || isFollowing(r.t, reading.end));
  if (announced !== undefined) return announced;
  const keys = new Set(named.map((reading) => reading.text?.key));
  return keys.size === 1 ? named[0] : undefined;
}

export const enumeration: Refiner = {
  part: {
    kind: 'context',
    name: 'enumeration',
    summary: 'The items of an enumeration belong to the text that its opening names',
    examples: [
      {
        text: 'Les dispositions suivantes du code du travail :\n1° Articles R. 4321-1 à R. 4321-3 ;\n2° Articles R. 4322-1 et R. 4322-2.',
        reads: [
          'code du travail = text · code-du-travail (stated)',
          'R. 4321-1 = article R4321-1 à R4321-3 · code-du-travail (stated)',
          'R. 4322-1 = article R4322-1 · code-du-travail (stated)',
          'R. 4322-2 = article R4322-2 · code-du-travail (stated)',
        ],
      },
    ],
    lookAlikes: ["Le code du travail s'applique.\n1° L'article 5 est cité."],
  },
  refine: enumerations,
};
