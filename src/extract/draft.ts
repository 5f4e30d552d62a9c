import type { DivisionStep, Mark, PortionStep, ReferenceKind, TextBasis } from '../model/reference.js';
import type { Span } from '../model/span.js';
import type { TextName } from '../model/text.js';

/** A reference in the making: token-free, in offsets, still open to the refiners. Made by `newDraft` alone. */
export interface Draft {
  kind: ReferenceKind;
  form: string;
  start: number;
  end: number;
  phraseStart: number;
  phraseEnd: number;
  basis: TextBasis;
  /** The list it stands in: numbers under one head, sharing one text; -1 outside of lists. */
  group: number;
  number: string | undefined;
  through: string | undefined;
  throughStart: number | undefined;
  throughEnd: number | undefined;
  following: true | undefined;
  except: string[] | undefined;
  portion: readonly PortionStep[] | undefined;
  portionStart: number | undefined;
  portionEnd: number | undefined;
  division: readonly DivisionStep[] | undefined;
  text: TextName | undefined;
  candidates: readonly TextName[] | undefined;
  textStart: number | undefined;
  textEnd: number | undefined;
  antecedent: { start: number; end: number } | undefined;
  marks: Mark[] | undefined;
  becomes: string | undefined;
  frozenOn: string | undefined;
  id: string | undefined;
  outside: 'foreign' | 'internal' | 'unnamed' | undefined;
}

/**
 * A draft of which only the words are known. All drafts have all fields in one order, so that the engine sees one shape
 * wherever one is read.
 */
export const newDraft = (kind: ReferenceKind, form: string, { start, end }: Span): Draft => ({
  kind,
  form,
  start,
  end,
  phraseStart: start,
  phraseEnd: end,
  basis: 'none',
  group: -1,
  number: undefined,
  through: undefined,
  throughStart: undefined,
  throughEnd: undefined,
  following: undefined,
  except: undefined,
  portion: undefined,
  portionStart: undefined,
  portionEnd: undefined,
  division: undefined,
  text: undefined,
  candidates: undefined,
  textStart: undefined,
  textEnd: undefined,
  antecedent: undefined,
  marks: undefined,
  becomes: undefined,
  frozenOn: undefined,
  id: undefined,
  outside: undefined,
});

/** Whether nothing says yet what text it is of. */
export const isOpen = (draft: Draft): boolean =>
  draft.basis === 'none' && draft.text === undefined && draft.outside === undefined && draft.candidates === undefined;

/** Adds a mark once. */
export function mark(draft: Draft, each: Mark): void {
  if (draft.marks === undefined) draft.marks = [each];
  else if (!draft.marks.includes(each)) draft.marks = [...draft.marks, each];
}
