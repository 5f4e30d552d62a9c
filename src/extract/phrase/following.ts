import { GLUED, LOWER, WORD } from '../lexer.js';
import { rareOf } from '../draft.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';
import type { ItemTail } from './item-tail.js';
import { JOINS } from './separator.js';

export const SUIVANTS = new WordSet(['suivants', 'suivant', 'suivantes', 'suiv', 's', 'ss', 'sq', 'sqq']);

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
      {
        text: 'C. civ., art. 1103 s.',
        reads: ['C. civ. = text · code-civil (stated)', '1103 = article 1103 et suivants · code-civil (stated)'],
      },
    ],
    lookAlikes: ["l'article 5 et s'il y a lieu", "l'article 5 et son annexe", "l'article 5 s'applique"],
  },
  read(r, draft, { end }) {
    const { t } = r;
    const joined = t.kind[end] === WORD && JOINS.has(t.value[end] ?? 0);
    const at = joined ? end + 1 : end;
    if (t.kind[at] !== WORD || !SUIVANTS.has(t.value[at] ?? 0)) return end;
    const dotted = isMark(t, at + 1, 0x2e) && t.end[at]! - t.start[at]! <= 4 && t.gap[at + 1] === GLUED;
    // Alone only the abbreviation says it: « 1103 s. », not « l'article 5 suivant ».
    if (!joined && (!dotted || t.shape[at] !== LOWER)) return end;
    // « et s'il » is no « et s. ».
    if (isMark(t, at + 1, 0x27)) return end;
    rareOf(draft).following = true;
    draft.phraseEnd = t.end[at]!;
    return dotted ? at + 2 : at + 1;
  },
};
