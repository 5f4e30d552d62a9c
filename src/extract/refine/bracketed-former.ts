import type { Draft } from '../draft.js';
import { WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { spanOf, type Group, type Reading, type TextReading } from '../reading.js';
import { isFormerWord } from '../texts/named.js';
import type { Refiner } from './refiner.js';

const OPEN = 0x28;
const DOT = 0x2e;

/** The token of the bracket that « (ancien article 1382 » opens before a group, or -1. */
function bracketBefore({ t }: Reading, group: Group): number {
  for (let at = group.from; at >= 0 && at > group.from - 4; at--) {
    if (isMark(t, at, OPEN)) return at;
    const passed = at === group.from || isMark(t, at, DOT) || (t.kind[at] === WORD && isFormerWord(t, at));
    if (!passed) return -1;
  }
  return -1;
}

function inherit(r: Reading, draft: Draft, { text, from, end }: TextReading): void {
  if (draft.text !== undefined || draft.rare?.marks?.includes('former') !== true) return;
  draft.text = text;
  draft.basis = 'antecedent';
  draft.antecedent = spanOf(r.t, { from, end });
}

/** « l'article 1240 du code civil (ancien article 1382) »: the old number is of the text of the new one before it. */
function bracketed(r: Reading): void {
  for (let i = 1; i < r.groups.length; i++) {
    const group = r.groups[i]!;
    const before = r.groups[i - 1]!;
    if (group.text !== undefined || before.text?.text === undefined || bracketBefore(r, group) !== before.end) continue;
    for (let k = group.first; k < group.last; k++) inherit(r, r.drafts[k]!, before.text);
  }
}

export const bracketedFormer: Refiner = {
  part: {
    kind: 'context',
    name: 'bracketed-former',
    summary: '« (ancien article 1382) » right behind an article: of the text of that article',
    examples: [
      {
        text: "l'article 1240 du code civil (ancien article 1382)",
        reads: ['1240 = article 1240 · code-civil (stated)', '1382 = article 1382 · code-civil (antecedent) former'],
      },
      {
        text: 'art. L. 442-1 C. com. (anc. art. L. 442-6, I, 2°)',
        reads: [
          'L. 442-1 = article L442-1 · code-de-commerce (stated)',
          'L. 442-6 = article L442-6 [I > 2°] · code-de-commerce (antecedent) former',
        ],
      },
    ],
    lookAlikes: ["l'article 1240 du code civil (voir l'article 1382)", "l'article 5 du code civil. L'ancien article 7"],
  },
  refine: bracketed,
};
