import { GLUED, WORD } from '../lexer.js';
import { rareOf } from '../draft.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';
import type { ItemTail } from './item-tail.js';
import { JOINS } from './separator.js';

const SUIVANTS = new WordSet(['suivants', 'suivant', 'suivantes', 'suiv', 's', 'ss', 'sq', 'sqq']);

export const following: ItemTail = {
  part: {
    kind: 'number',
    name: 'following',
    summary: 'A number and those that follow it, however far: « et suivants », « et s. »',
    examples: [
      {
        text: "l'article L. 162-5-1 et suivants du code de la sécurité sociale",
        reads: ['L. 162-5-1 = article L162-5-1 et suivants · code-de-la-securite-sociale (stated)'],
      },
      { text: 'art. 1240 et s. C. civ.', reads: ['1240 = article 1240 et suivants · code-civil (stated)'] },
      {
        text: 'art. L. 1221-1 et ss. C. trav.',
        reads: ['L. 1221-1 = article L1221-1 et suivants · code-du-travail (stated)'],
      },
    ],
    lookAlikes: ["l'article 5 et s'il y a lieu", "l'article 5 et son annexe"],
  },
  read(r, draft, { end }) {
    const { t } = r;
    if (
      t.kind[end] !== WORD ||
      !JOINS.has(t.value[end] ?? 0) ||
      t.kind[end + 1] !== WORD ||
      !SUIVANTS.has(t.value[end + 1] ?? 0)
    )
      return end;
    // « et s'il » is no « et s. ».
    if (isMark(t, end + 2, 0x27)) return end;
    rareOf(draft).following = true;
    draft.phraseEnd = t.end[end + 1]!;
    return isMark(t, end + 2, 0x2e) && t.end[end + 1]! - t.start[end + 1]! <= 4 && t.gap[end + 2] === GLUED
      ? end + 3
      : end + 2;
  },
};
