import { mark, rareOf, type Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import type { Refiner } from './refiner.js';

/** « du même article L. 3111-11 », « dudit article L. 4012-1 »: the text of the last reference with that number. */
function recallNumbers(r: Reading): void {
  if (!r.groups.some(({ recalls }) => recalls)) return;
  const last = new Map<string, Draft>();
  let next = 0;
  for (const group of r.groups) {
    for (; next < group.first; next++) rememberDraft(last, r.drafts[next]!);
    if (group.recalls && group.text === undefined) {
      for (let i = group.first; i < group.last; i++) inherit(r.drafts[i]!, last);
    }
    for (; next < group.last; next++) rememberDraft(last, r.drafts[next]!);
  }
}

function rememberDraft(last: Map<string, Draft>, draft: Draft): void {
  if (draft.number !== undefined) last.set(draft.number, draft);
  if (draft.rare?.through !== undefined) last.set(draft.rare.through, draft);
}

function inherit(draft: Draft, last: ReadonlyMap<string, Draft>): void {
  const before = draft.number === undefined ? undefined : last.get(draft.number);
  if (before?.text === undefined && before?.rare?.candidates === undefined) return;
  draft.basis = 'antecedent';
  if (before.text !== undefined) draft.text = before.text;
  if (before.rare?.candidates !== undefined) rareOf(draft).candidates = before.rare.candidates;
  draft.antecedent = before.span;
  if (before.rare?.marks?.includes('former')) mark(draft, 'former');
}

export const recall: Refiner = {
  part: {
    kind: 'context',
    name: 'recall',
    summary: '« du même article L. 1 », « dudit article L. 1 »: the text of the last reference with that number',
    examples: [
      {
        text: "l'article L. 162-5 du présent code et le II du même article L. 162-5",
        reads: [
          'L. 162-5 = article L162-5 · code-de-la-securite-sociale (present)',
          'L. 162-5 = article L162-5 [II] · code-de-la-securite-sociale (antecedent)',
        ],
        own: 'code-de-la-securite-sociale',
      },
    ],
    lookAlikes: ["l'article L. 5 et l'article L. 5"],
  },
  refine: recallNumbers,
};
