import type { Reading } from '../reading.js';

/**
 * « du même article », « cet article »: the text of the article it recalls, which may itself have been known only after
 * the whole was read. The recalled article stands where `antecedent` says.
 */
export function sameArticles(r: Reading): void {
  const byStart = new Map<number, (typeof r.drafts)[number]>();
  for (const draft of r.drafts) {
    if (draft.form === 'same-article' && draft.text === undefined && draft.antecedent !== undefined) {
      const recalled = byStart.get(draft.antecedent.start);
      if (recalled?.text !== undefined) draft.text = recalled.text;
      if (recalled?.candidates !== undefined) draft.candidates = recalled.candidates;
      if (recalled?.outside !== undefined) draft.outside = recalled.outside;
    }
    if (draft.kind === 'article') byStart.set(draft.start, draft);
  }
}
