import type { ReferenceKind } from '../../model/reference.js';
import type { TextName } from '../../model/text.js';
import type { Draft, Reading } from '../reading.js';
import type { StandAloneReading } from './form.js';

/** The tokens a form read and what they are. */
export interface Found extends Partial<Omit<Draft, 'kind' | 'form' | 'text'>> {
  readonly from: number;
  readonly end: number;
  readonly kind: ReferenceKind;
  readonly form: string;
  /** Stated by the words; a reference without it names no text. */
  readonly text?: TextName | undefined;
}

/** The reading of a form whose span is all its words. */
export function found(r: Reading, parts: Found): StandAloneReading {
  const { from, end, text, ...fields } = parts;
  const start = r.t.start[from] ?? 0;
  const stop = r.t.end[end - 1] ?? start;
  const span = { start, end: stop, phraseStart: start, phraseEnd: stop };
  const stated = text === undefined ? {} : { text, textStart: start, textEnd: stop };
  return {
    from,
    end,
    draft: { ...span, ...stated, basis: text === undefined ? 'none' : 'stated', group: -1, ...fields },
  };
}
