import { compareNumbers, numberPrefix } from '../../model/number.js';
import { isOpen, type Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import type { Refiner } from './refiner.js';

/**
 * A bare number that the same words have just given to another text, alone or inside a range: « les articles R. 243-59 à
 * R. 243-60-3 du code de la sécurité sociale … ⏎ 2° Pour l'application de l'article R. 243-59-2 … ».
 */
function knownNumbers(r: Reading): void {
  if (!r.drafts.some(isOpen) || !r.drafts.some(({ text }) => text !== undefined)) return;
  const single = new Map<string, Draft>();
  const ranges: Draft[] = [];
  const own = r.context.ownText?.key;
  for (const draft of r.drafts) {
    if (draft.kind !== 'article' || draft.number === undefined) continue;
    if (isOpen(draft)) {
      const before = single.get(draft.number) ?? ranges.find((range) => covers(range, draft.number ?? ''));
      if (before !== undefined) inherit(draft, before);
    } else if (draft.text !== undefined && draft.text.key !== own) {
      single.set(draft.number, draft);
      if (draft.rare?.through !== undefined && ranges.length < 32) ranges.push(draft);
    } else if (draft.text?.key === own) single.delete(draft.number);
  }
}

function covers(range: Draft, number: string): boolean {
  const through = range.rare?.through;
  if (range.number === undefined || through === undefined) return false;
  const letters = numberPrefix(number).replace('*', '');
  if (letters === '' || letters !== numberPrefix(range.number).replace('*', '')) return false;
  return compareNumbers(range.number, number) <= 0 && compareNumbers(number, through) <= 0;
}

function inherit(draft: Draft, before: Draft): void {
  if (before.text !== undefined) draft.text = before.text;
  draft.basis = 'antecedent';
  draft.antecedent = before.span;
}

export const knownNumber: Refiner = {
  part: {
    kind: 'context',
    name: 'known-number',
    summary: 'A bare number that the same words have just given to another text, alone or inside a range',
    examples: [
      {
        text: "les articles R. 243-59 à R. 243-60-3 du code de la sécurité sociale. Pour l'application de l'article R. 243-59-2",
        reads: [
          'R. 243-59 = article R243-59 à R243-60-3 · code-de-la-securite-sociale (stated)',
          'R. 243-59-2 = article R243-59-2 · code-de-la-securite-sociale (antecedent)',
        ],
      },
    ],
    lookAlikes: ["l'article 5 du code civil et l'article 6"],
  },
  refine: knownNumbers,
};
