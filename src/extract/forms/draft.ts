import type { ReferenceKind } from '../../model/reference.js';
import type { TextName } from '../../model/text.js';
import { newDraft, type Draft } from '../draft.js';
import type { Reading } from '../reading.js';
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
  const { from, end, kind, form, text, ...fields } = parts;
  const start = r.t.start[from] ?? 0;
  const draft = newDraft(kind, form, { start, end: r.t.end[end - 1] ?? start });
  if (text !== undefined) {
    draft.text = text;
    draft.basis = 'stated';
    draft.textStart = draft.start;
    draft.textEnd = draft.end;
  }
  return { from, end, draft: Object.assign(draft, fields) };
}
