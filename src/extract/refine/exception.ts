import { compareNumbers } from '../../model/number.js';
import { WORD } from '../lexer.js';
import { rareOf, type Draft } from '../draft.js';
import type { Group, Reading } from '../reading.js';
import { WordSet } from '../vocabulary.js';
import type { Refiner } from './refiner.js';

/**
 * « articles L. 162-5 à L. 162-9, à l'exception de l'article L. 162-7 »: the range does not hold what is excepted. The
 * excepted number stays a reference of its own, since the words do name it.
 */
const EXCEPTIONS = new WordSet(['exception', 'exclusion', 'sauf', 'hormis', 'excepte', 'exceptes']);

function exceptions(r: Reading): void {
  for (let i = 1; i < r.groups.length; i++) {
    const group = r.groups[i]!;
    const before = r.groups[i - 1]!;
    if (!group.chained || !isException(r, before, group)) continue;
    for (let k = before.first; k < before.last; k++) except(r.drafts[k]!, r.drafts.slice(group.first, group.last));
  }
}

function isException(r: Reading, before: Group, group: Group): boolean {
  for (let i = before.end; i < group.head; i++)
    if (r.t.kind[i] === WORD && EXCEPTIONS.has(r.t.value[i] ?? 0)) return true;
  return false;
}

function except(range: Draft, excepted: readonly Draft[]): void {
  const { number } = range;
  const through = range.rare?.through;
  if (number === undefined || through === undefined) return;
  for (const draft of excepted) {
    const out = draft.number;
    if (out === undefined || compareNumbers(out, number) < 0 || compareNumbers(out, through) > 0) continue;
    const rare = rareOf(range);
    rare.except = [...(rare.except ?? []), out];
  }
}

export const exception: Refiner = {
  part: {
    kind: 'context',
    name: 'exception',
    summary: 'A range does not hold what a trailing exception takes out of it',
    examples: [
      {
        text: "articles L. 162-5 à L. 162-9, à l'exception de l'article L. 162-7, du code de la sécurité sociale",
        reads: [
          'L. 162-5 = article L162-5 à L162-9 sauf L162-7 · code-de-la-securite-sociale (stated)',
          'L. 162-7 = article L162-7 · code-de-la-securite-sociale (stated)',
        ],
      },
    ],
    lookAlikes: ["l'article L. 5, à l'exception de l'article L. 7, du code électoral"],
  },
  refine: exceptions,
};
