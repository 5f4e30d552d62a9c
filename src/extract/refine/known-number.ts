import { numberPrefix, numberSortKey } from '../../model/number.js';
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
  const ranges: Range[] = [];
  const own = r.context.ownText?.key;
  for (const draft of r.drafts) {
    if (draft.kind !== 'article' || draft.number === undefined) continue;
    // A clause « 6.1 » is no article 6.
    if (draft.rare?.dotted === true) continue;
    if (isOpen(draft)) {
      const before = single.get(draft.number) ?? covering(ranges, draft.number);
      if (before !== undefined) inherit(draft, before);
    } else if (draft.text !== undefined && draft.text.key !== own) {
      single.set(draft.number, draft);
      if (draft.rare?.through !== undefined && ranges.length < 32) ranges.push(...rangeOf(draft, draft.rare.through));
    } else if (draft.text?.key === own) single.delete(draft.number);
  }
}

/** A range met before: its letters, and its ends as strings in the official order. */
interface Range {
  readonly draft: Draft;
  readonly letters: string;
  readonly first: string;
  readonly last: string;
}

const lettersOf = (number: string): string => numberPrefix(number).replace('*', '');

/** The range of a draft, or nothing where its numbers have no letters. */
function rangeOf(draft: Draft, through: string): Range[] {
  const number = draft.number ?? '';
  const letters = lettersOf(number);
  return letters === '' ? [] : [{ draft, letters, first: numberSortKey(number), last: numberSortKey(through) }];
}

/** The first of the ranges that holds a number. */
function covering(ranges: readonly Range[], number: string): Draft | undefined {
  if (ranges.length === 0) return undefined;
  const letters = lettersOf(number);
  const key = numberSortKey(number);
  return ranges.find((range) => range.letters === letters && range.first <= key && key <= range.last)?.draft;
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
