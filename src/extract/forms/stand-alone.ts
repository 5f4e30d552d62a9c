import { NUMBER, type Tokens } from '../lexer.js';
import type { Reading } from '../reading.js';
import { word } from '../vocabulary.js';
import { FIGURES, type StandAlone, type StandAloneReading } from './form.js';
import { FORMS } from './registry.js';

/** Unknown words have id 0 and open nothing, so long numbers take that place. */
const LONG_NUMBER = 0;
const LONG = 5;

/** By word id. Made at once: the lexer must know the words before it reads the first text. */
const byTrigger: ReadonlyMap<number, readonly StandAlone[]> = triggers();

function triggers(): Map<number, StandAlone[]> {
  const forms = new Map<number, StandAlone[]>();
  for (const form of FORMS) {
    for (const each of form.triggers) {
      const id = each === FIGURES ? LONG_NUMBER : word(each);
      forms.set(id, [...(forms.get(id) ?? []), form]);
    }
  }
  return forms;
}

/** Ids of the words that may open a stand-alone form. */
export const standAloneWords = (): number[] => [...byTrigger.keys()].filter((id) => id !== LONG_NUMBER);

/** Whether token `i` is a number long enough to open one. */
export const isLongNumber = (t: Tokens, i: number): boolean => t.kind[i] === NUMBER && t.end[i]! - t.start[i]! >= LONG;

const NONE: readonly StandAlone[] = [];

/** The longest stand-alone form at token `i`; of two of one length, the one that is first in the registry. */
export function readStandAlone(r: Reading, i: number): StandAloneReading | undefined {
  const id = r.t.kind[i] === NUMBER ? LONG_NUMBER : (r.t.value[i] ?? 0);
  let best: StandAloneReading | undefined;
  const forms = byTrigger.get(id) ?? NONE;
  for (let k = 0; k < forms.length; k++) {
    r.steps++;
    const read = forms[k]!.read(r, i);
    if (read !== undefined && (best === undefined || length(read) > length(best))) best = read;
  }
  return best;
}

const length = (read: StandAloneReading): number => read.end - read.from;
