import type { Reference } from '../model/reference.js';
import type { Span } from '../model/span.js';
import { newDraft, type Draft, type Rare } from './draft.js';
import type { Reading } from './reading.js';

/** Drafts as public records, sorted, with disjoint spans. */
export function finish(r: Reading): Reference[] {
  const { drafts } = r;
  // What only the refiners needed goes before as many records again are made, and each draft when its record is.
  r.groups.length = r.readings.length = r.mentions.length = 0;
  if (!inOrder(drafts)) drafts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const references: Reference[] = [];
  let end = 0;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    drafts[i] = SPENT;
    if (draft.span.start < end) continue;
    references.push(publish(r.t.text, draft));
    end = draft.rare?.throughSpan?.end ?? draft.span.end;
  }
  return references;
}

const SPENT = newDraft('self', '', { start: 0, end: 0 });

/** Drafts come almost always in the order of the text. */
function inOrder(drafts: readonly Draft[]): boolean {
  for (let i = 1; i < drafts.length; i++) {
    const before = drafts[i - 1]!.span;
    const here = drafts[i]!.span;
    if (here.start < before.start || (here.start === before.start && here.end > before.end)) return false;
  }
  return true;
}

type Writable = { -readonly [K in keyof Reference]: Reference[K] };

/**
 * A draft as a public record: only the fields that are set, always in one order. The shapes that are most met are written
 * out: the engine keeps fields that are added to a finished record in a second object beside it.
 */
function publish(text: string, draft: Draft): Reference {
  const { kind, form, span, basis: textBasis, number, rare } = draft;
  const surface = text.slice(span.start, span.end);
  const phraseSpan = phraseOf(draft);
  if (rare !== undefined || draft.antecedent !== undefined || draft.outside !== undefined)
    return publishAll({ kind, form, span, surface, phraseSpan, textBasis }, draft, rare);
  const { textSpan, text: named } = draft;
  if (named === undefined && textSpan === undefined && number !== undefined)
    return { kind, form, span, surface, phraseSpan, textBasis, number };
  if (named !== undefined && textSpan !== undefined)
    return number === undefined
      ? { kind, form, span, surface, phraseSpan, textBasis, textSpan, text: named }
      : { kind, form, span, surface, phraseSpan, textBasis, textSpan, number, text: named };
  return publishAll({ kind, form, span, surface, phraseSpan, textBasis }, draft, rare);
}

/** The span of the phrase, which is often the span itself or that of the text. */
function phraseOf({ span, phraseStart, phraseEnd, textSpan }: Draft): Span {
  const start = Math.min(phraseStart, span.start);
  const end = Math.max(phraseEnd, span.end);
  return start === span.start && end === span.end
    ? span
    : textSpan?.start === start && textSpan.end === end
      ? textSpan
      : { start, end };
}

const NOTHING: Partial<Rare> = {};

function publishAll(reference: Writable, draft: Draft, rare: Partial<Rare> = NOTHING): Reference {
  if (rare.portionStart !== undefined && rare.portionEnd !== undefined)
    reference.portionSpan = { start: rare.portionStart, end: rare.portionEnd };
  if (draft.textSpan !== undefined) reference.textSpan = draft.textSpan;
  if (rare.throughSpan !== undefined) reference.throughSpan = rare.throughSpan;
  if (draft.number !== undefined) reference.number = draft.number;
  if (rare.through !== undefined) reference.through = rare.through;
  if (rare.following !== undefined) reference.following = rare.following;
  if (rare.except !== undefined) reference.except = rare.except;
  if (rare.portion !== undefined) reference.portion = rare.portion;
  if (rare.division !== undefined) reference.division = rare.division;
  if (draft.text !== undefined) reference.text = draft.text;
  if (rare.candidates !== undefined) reference.candidates = rare.candidates;
  if (draft.antecedent !== undefined) reference.antecedent = draft.antecedent;
  if (rare.marks !== undefined) reference.marks = rare.marks;
  if (rare.becomes !== undefined) reference.becomes = rare.becomes;
  if (rare.frozenOn !== undefined) reference.frozenOn = rare.frozenOn;
  if (rare.id !== undefined) reference.id = rare.id;
  if (draft.outside !== undefined) reference.outside = draft.outside;
  return reference;
}
