import { rareOf } from '../draft.js';
import type { Reading } from '../reading.js';
import type { Refiner } from './refiner.js';

/**
 * « du même article », « cet article »: the text of the article it recalls, which may itself have been known only after
 * the whole was read. The recalled article stands where `antecedent` says.
 */
function sameArticles(r: Reading): void {
  if (!r.drafts.some(({ form }) => form === 'same-article')) return;
  const byStart = new Map<number, (typeof r.drafts)[number]>();
  for (const draft of r.drafts) {
    if (draft.form === 'same-article' && draft.text === undefined && draft.antecedent !== undefined) {
      const recalled = byStart.get(draft.antecedent.start);
      if (recalled?.text !== undefined) draft.text = recalled.text;
      if (recalled?.rare?.candidates !== undefined) rareOf(draft).candidates = recalled.rare.candidates;
      if (recalled?.outside !== undefined) draft.outside = recalled.outside;
    }
    if (draft.kind === 'article') byStart.set(draft.span.start, draft);
  }
}

export const sameArticle: Refiner = {
  part: {
    kind: 'context',
    name: 'recalled-article',
    summary: '« du même article »: the text of the article recalled, known only after the whole was read',
    examples: [
      {
        text: "l'article L. 162-5 et le II du même article",
        reads: [
          'L. 162-5 = article L162-5 · code-de-la-securite-sociale (own)',
          'même article = article L162-5 [II] · code-de-la-securite-sociale (antecedent)',
        ],
        own: 'code-de-la-securite-sociale',
      },
    ],
    lookAlikes: ["l'article 5 du code civil et ledit article"],
  },
  refine: sameArticles,
};
