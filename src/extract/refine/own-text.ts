import type { Reading } from '../reading.js';

/** What names no text belongs to the document's own text, where that is known. */
export function ownText(r: Reading): void {
  const own = r.context.ownText;
  for (const draft of r.drafts) {
    if (draft.kind !== 'article' || draft.basis !== 'none' || draft.text !== undefined || draft.outside !== undefined || draft.candidates !== undefined) continue;
    if (own === undefined) continue;
    draft.text = own;
    draft.basis = 'own';
  }
}
