import type { ReferenceKind } from '../../model/reference.js';
import type { TextName } from '../../model/text.js';
import { newDraft, rareOf, type Draft, type Rare } from '../draft.js';
import { spanOf, type Reading } from '../reading.js';
import type { StandAloneReading } from './form.js';

/** The tokens a form read and what they are. */
export interface Found
  extends
    Partial<Pick<Draft, 'basis' | 'number' | 'textSpan' | 'antecedent' | 'outside'>>,
    Partial<Pick<Rare, 'id' | 'frozenOn' | 'marks' | 'division' | 'candidates'>> {
  readonly from: number;
  readonly end: number;
  readonly kind: ReferenceKind;
  readonly form: string;
  /** Stated by the words; a reference without it names no text. */
  readonly text?: TextName | undefined;
}

/** The reading of a form whose span is all its words. */
export function found(r: Reading, parts: Found): StandAloneReading & { readonly draft: Draft } {
  const { from, end, kind, form, text, basis } = parts;
  const draft = newDraft(kind, form, spanOf(r.t, parts));
  draft.basis = basis ?? (text === undefined ? 'none' : 'stated');
  draft.text = text;
  draft.textSpan = parts.textSpan ?? (text === undefined ? undefined : draft.span);
  draft.number = parts.number;
  draft.antecedent = parts.antecedent;
  draft.outside = parts.outside;
  setRare(draft, parts);
  return { from, end, draft, joined: undefined, mention: undefined };
}

function setRare(draft: Draft, { id, frozenOn, marks, division, candidates }: Found): void {
  if ((id ?? frozenOn ?? marks ?? division ?? candidates) === undefined) return;
  const rare = rareOf(draft);
  rare.id = id;
  rare.frozenOn = frozenOn;
  rare.marks = marks;
  rare.division = division;
  rare.candidates = candidates;
}
