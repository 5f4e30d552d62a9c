import type { Reference } from '../model/reference.js';
import type { Draft } from './draft.js';
import type { Reading } from './reading.js';

/** Drafts as public records, sorted, with disjoint spans. */
export function finish(r: Reading): Reference[] {
  const drafts = inOrder(r.drafts) ? r.drafts : [...r.drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const references: Reference[] = [];
  let end = 0;
  for (const draft of drafts) {
    if (draft.start < end) continue;
    references.push(publish(r.t.text, draft));
    end = draft.throughEnd ?? draft.end;
  }
  return references;
}

/** Drafts come almost always in the order of the text. */
function inOrder(drafts: readonly Draft[]): boolean {
  for (let i = 1; i < drafts.length; i++) {
    const [before, here] = [drafts[i - 1]!, drafts[i]!];
    if (here.start < before.start || (here.start === before.start && here.end > before.end)) return false;
  }
  return true;
}

type Writable = { -readonly [K in keyof Reference]: Reference[K] };

/** A draft as a public record: only the fields that are set, always in one order. */
function publish(text: string, draft: Draft): Reference {
  const reference: Writable = {
    kind: draft.kind,
    form: draft.form,
    span: { start: draft.start, end: draft.end },
    surface: text.slice(draft.start, draft.end),
    phraseSpan: { start: Math.min(draft.phraseStart, draft.start), end: Math.max(draft.phraseEnd, draft.end) },
    textBasis: draft.basis,
  };
  publishSpans(reference, draft);
  if (draft.number !== undefined) reference.number = draft.number;
  if (draft.through !== undefined) reference.through = draft.through;
  if (draft.following !== undefined) reference.following = draft.following;
  if (draft.except !== undefined) reference.except = draft.except;
  if (draft.portion !== undefined) reference.portion = draft.portion;
  if (draft.division !== undefined) reference.division = draft.division;
  if (draft.text !== undefined) reference.text = draft.text;
  if (draft.candidates !== undefined) reference.candidates = draft.candidates;
  if (draft.antecedent !== undefined)
    reference.antecedent = { start: draft.antecedent.start, end: draft.antecedent.end };
  publishMarks(reference, draft);
  return reference;
}

function publishSpans(reference: Writable, draft: Draft): void {
  if (draft.portionStart !== undefined && draft.portionEnd !== undefined) {
    reference.portionSpan = { start: draft.portionStart, end: draft.portionEnd };
  }
  if (draft.textStart !== undefined && draft.textEnd !== undefined)
    reference.textSpan = { start: draft.textStart, end: draft.textEnd };
  if (draft.throughStart !== undefined && draft.throughEnd !== undefined) {
    reference.throughSpan = { start: draft.throughStart, end: draft.throughEnd };
  }
}

function publishMarks(reference: Writable, draft: Draft): void {
  if (draft.marks !== undefined) reference.marks = draft.marks;
  if (draft.becomes !== undefined) reference.becomes = draft.becomes;
  if (draft.frozenOn !== undefined) reference.frozenOn = draft.frozenOn;
  if (draft.id !== undefined) reference.id = draft.id;
  if (draft.outside !== undefined) reference.outside = draft.outside;
}
