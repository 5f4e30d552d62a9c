import type { Reference } from '../model/reference.js';
import type { Draft, Reading } from './reading.js';

/** Drafts as public records, sorted, with disjoint spans. */
export function finish(r: Reading): Reference[] {
  const drafts = [...r.drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const references: Reference[] = [];
  let end = 0;
  for (const draft of drafts) {
    if (draft.start < end) continue;
    references.push(publish(r.t.text, draft));
    end = draft.throughEnd ?? draft.end;
  }
  return references;
}

function publish(text: string, draft: Draft): Reference {
  const span = { start: draft.start, end: draft.end };
  return {
    kind: draft.kind,
    form: draft.form,
    span,
    surface: text.slice(draft.start, draft.end),
    phraseSpan: { start: Math.min(draft.phraseStart, draft.start), end: Math.max(draft.phraseEnd, draft.end) },
    textBasis: draft.basis,
    ...(draft.portionStart === undefined || draft.portionEnd === undefined
      ? {}
      : { portionSpan: { start: draft.portionStart, end: draft.portionEnd } }),
    ...(draft.textStart === undefined || draft.textEnd === undefined
      ? {}
      : { textSpan: { start: draft.textStart, end: draft.textEnd } }),
    ...(draft.throughStart === undefined || draft.throughEnd === undefined
      ? {}
      : { throughSpan: { start: draft.throughStart, end: draft.throughEnd } }),
    ...pick(draft),
  };
}

type Optional =
  | 'number'
  | 'through'
  | 'following'
  | 'except'
  | 'portion'
  | 'division'
  | 'text'
  | 'candidates'
  | 'marks'
  | 'becomes'
  | 'frozenOn'
  | 'id'
  | 'outside'
  | 'antecedent';

const OPTIONAL: readonly Optional[] = [
  'number',
  'through',
  'following',
  'except',
  'portion',
  'division',
  'text',
  'candidates',
  'antecedent',
  'marks',
  'becomes',
  'frozenOn',
  'id',
  'outside',
];

/** The fields that are set. */
function pick(draft: Draft): Partial<Pick<Reference, Optional>> {
  return Object.fromEntries(OPTIONAL.flatMap((name) => (draft[name] === undefined ? [] : [[name, draft[name]]])));
}
