import type { DivisionStep, Mark, PortionStep, ReferenceKind, TextBasis } from '../model/reference.js';
import type { Span } from '../model/span.js';
import type { TextName } from '../model/text.js';

/**
 * A reference in the making: token-free, in offsets, still open to the refiners. Made by `newDraft` alone. All drafts of a
 * text are alive at once, so they are small: what few references have stands apart, and spans that are one are one object.
 */
export interface Draft {
  readonly kind: ReferenceKind;
  readonly form: string;
  span: Span;
  phraseStart: number;
  phraseEnd: number;
  basis: TextBasis;
  number: string | undefined;
  text: TextName | undefined;
  textSpan: Span | undefined;
  antecedent: Span | undefined;
  outside: 'foreign' | 'internal' | 'unnamed' | undefined;
  /** What few references have; `rareOf` makes it. */
  rare: Rare | undefined;
}

/** What few references have. */
export interface Rare {
  through: string | undefined;
  throughSpan: Span | undefined;
  following: true | undefined;
  except: string[] | undefined;
  portion: readonly PortionStep[] | undefined;
  portionStart: number | undefined;
  portionEnd: number | undefined;
  division: readonly DivisionStep[] | undefined;
  candidates: readonly TextName[] | undefined;
  marks: Mark[] | undefined;
  becomes: string | undefined;
  frozenOn: string | undefined;
  id: string | undefined;
  /** « 6.1 »: the portion stands behind a dot, which only acts of the Union have. */
  dotted: true | undefined;
}

/**
 * A draft of which only the words are known. All drafts have all fields in one order, so that the engine sees one shape
 * wherever one is read.
 */
export const newDraft = (kind: ReferenceKind, form: string, span: Span): Draft => ({
  kind,
  form,
  span,
  phraseStart: span.start,
  phraseEnd: span.end,
  basis: 'none',
  number: undefined,
  text: undefined,
  textSpan: undefined,
  antecedent: undefined,
  outside: undefined,
  rare: undefined,
});

/** The rare fields of a draft, to set one. */
export const rareOf = (draft: Draft): Rare =>
  (draft.rare ??= {
    through: undefined,
    throughSpan: undefined,
    following: undefined,
    except: undefined,
    portion: undefined,
    portionStart: undefined,
    portionEnd: undefined,
    division: undefined,
    candidates: undefined,
    marks: undefined,
    becomes: undefined,
    frozenOn: undefined,
    id: undefined,
    dotted: undefined,
  });

/** Gives a draft the portion of its article that words from one offset to another name. */
export function setPortion(draft: Draft, steps: readonly PortionStep[], { start, end }: Span): void {
  const rare = rareOf(draft);
  rare.portion = steps;
  rare.portionStart = start;
  rare.portionEnd = end;
}

/** Makes a draft mean the article that its words recall, with the text of it: « du même article ». */
export function recallArticle(draft: Draft, before: Draft): void {
  draft.number = before.rare?.through ?? before.number;
  draft.text = before.text;
  if (before.rare?.candidates !== undefined) rareOf(draft).candidates = before.rare.candidates;
  draft.outside = before.outside;
  draft.basis = 'antecedent';
  draft.antecedent = before.span;
}

/** Whether nothing says yet what text it is of. */
export const isOpen = (draft: Draft): boolean =>
  draft.basis === 'none' &&
  draft.text === undefined &&
  draft.outside === undefined &&
  draft.rare?.candidates === undefined;

/** Adds a mark once. */
export function mark(draft: Draft, each: Mark): void {
  const rare = rareOf(draft);
  if (rare.marks === undefined) rare.marks = [each];
  else if (!rare.marks.includes(each)) rare.marks = [...rare.marks, each];
}
