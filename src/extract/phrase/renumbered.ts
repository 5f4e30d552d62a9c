import { WORD } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { isMark } from '../portions/words.js';
import { mark, rareOf } from '../draft.js';
import { WordSet } from '../vocabulary.js';
import type { ItemTail } from './item-tail.js';

const COMMA = 0x2c;
const DEVENU = new WordSet(['devenu', 'devenue', 'devenus', 'nouveau', 'nouv', 'nouvel']);
const ANCIEN = new WordSet(['ancien', 'anc', 'anciens', 'ancienne']);
const ARTICLE = new WordSet(['article', 'articles', 'art', 'les', 'l']);

export const renumbered: ItemTail = {
  part: {
    kind: 'number',
    name: 'renumbered',
    summary: 'The words say that the number is an earlier one, or which number it has become',
    examples: [
      {
        text: "l'article 1382, devenu 1240, du code civil",
        reads: ['1382 = article 1382 · code-civil (stated) renumbered → 1240'],
      },
      {
        text: "l'article 1134 (nouv. 1103) du code civil",
        reads: ['1134 = article 1134 · code-civil (stated) renumbered → 1103'],
      },
      { text: "l'article 1382 (ancien) du code civil", reads: ['1382 = article 1382 · code-civil (stated) former'] },
    ],
    lookAlikes: ["l'article 5 devenu sans objet", "l'article 5 (ancien régime)"],
  },
  read(r, draft, { end }) {
    const { t } = r;
    let at = end;
    const bracket = isMark(t, at, 0x28);
    if (bracket || isMark(t, at, COMMA)) at++;
    if (t.kind[at] !== WORD) return end;
    if (bracket && ANCIEN.has(t.value[at] ?? 0)) {
      const close = isMark(t, at + 1, 0x2e) ? at + 2 : at + 1;
      if (!isMark(t, close, 0x29)) return end;
      mark(draft, 'former');
      return close + 1;
    }
    if (!DEVENU.has(t.value[at] ?? 0)) return end;
    at++;
    if (isMark(t, at, 0x2e)) at++;
    for (
      let steps = 0;
      steps < 3 && (ARTICLE.has(t.value[at] ?? 0) || isMark(t, at, 0x27) || isMark(t, at, 0x2e));
      steps++
    )
      at++;
    const next = readNumber(t, at, HEADED);
    if (next === undefined) return end;
    mark(draft, 'renumbered');
    rareOf(draft).becomes = next.number;
    const close = next.end;
    return bracket && isMark(t, close, 0x29) ? close + 1 : isMark(t, close, COMMA) && !bracket ? close + 1 : close;
  },
};
