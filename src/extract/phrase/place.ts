import { WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import type { ItemTail } from './item-tail.js';

const CI = word('ci');
const HYPHEN = 0x2d;
const PLACES = new WordSet(['dessus', 'dessous', 'apres', 'avant']);

export const place: ItemTail = {
  part: {
    kind: 'number',
    name: 'place',
    summary: 'A place word: the article is the document’s own, « l’article 5 ci-dessus »',
    examples: [
      { text: "l'article 5 ci-dessus", reads: ['5 = article 5 · – (none) internal'] },
      {
        text: "l'article L. 162-5 ci-après",
        own: 'code-de-la-securite-sociale',
        reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (own)'],
      },
    ],
    lookAlikes: ["l'article 5 du code civil (ci-après « le Code »)"],
  },
  read(r, draft, { end }) {
    const { t } = r;
    const read =
      t.kind[end] === WORD && t.value[end] === CI && isMark(t, end + 1, HYPHEN) && PLACES.has(t.value[end + 2] ?? 0);
    if (!read) return end;
    // Without a text of its own, the document can only mean itself; a text named behind still wins.
    if (r.context.ownText === undefined) draft.outside = 'internal';
    return end + 3;
  },
};
