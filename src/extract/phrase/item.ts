import { BARE, HEADED, type NumberFreedom, type NumberReading } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { newDraft, type Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { countsSomething } from './counted.js';
import type { ItemStart } from './item-tail.js';
import type { ListStart } from './list-start.js';
import { ITEM_TAILS } from './registry.js';

/** What a list has said so far. One object for all of its numbers: those behind a number ask it too. */
export interface ListState extends ItemStart {
  /** Token of the next number. */
  at: number;
  /** Token after the last number and all that belongs to it. */
  end: number;
  /** The last number. */
  number: NumberReading;
  /** Letters of the last number: « L. 1234-1 et 1234-5 ». */
  prefix: string;
  /** Whether the last lettered number had more than one part. */
  compound: boolean;
  first: boolean;
}

function draftOf(r: Reading, n: NumberReading, start: ListStart): Draft {
  const { t } = r;
  const draft = newDraft('article', start.form, { start: t.start[n.from]!, end: t.end[n.end - 1]! });
  draft.phraseStart = t.start[start.from]!;
  draft.number = n.number;
  return draft;
}

/** How freely a number after the first may be typed: it is sure only behind a plural head or a text. */
function freedomOf(start: ListStart): NumberFreedom {
  return start.freedom.headed && (start.plural || start.textBefore !== undefined) ? HEADED : BARE;
}

const startsWithFigure = (number: string): boolean => number.charCodeAt(0) >= 0x30 && number.charCodeAt(0) <= 0x39;

/** The number at token `state.at` and what belongs to it, up to `state.end`. */
export function readItem(r: Reading, start: ListStart, state: ListState): Draft | undefined {
  const n = state.first ? start.number : readNumber(r.t, state.at, freedomOf(start));
  r.steps++;
  if (n === undefined || countsSomething(r.t, n)) return undefined;
  if (!state.first && n.prefix === '' && !start.plural) return undefined;
  const draft = draftOf(r, n, start);
  // « L. 1234-1, 1234-5 » and « L. 323 et 324 »: the letter is handed on to numbers made alike.
  if (n.prefix === '' && state.prefix !== '' && (n.compound || !state.compound) && startsWithFigure(n.number))
    draft.number = state.prefix + n.number;
  if (n.prefix !== '') {
    state.prefix = n.prefix;
    state.compound = n.compound;
  }
  state.end = n.end;
  state.number = n;
  for (let k = 0; k < ITEM_TAILS.length; k++) state.end = ITEM_TAILS[k]!.read(r, draft, state);
  return draft;
}
