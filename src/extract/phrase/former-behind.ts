import { mark } from '../draft.js';
import { CAPITALS, WORD } from '../lexer.js';
import type { GrammarPart } from '../part.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';

const ONE = word('ancien');
const ALL = word('anciens');
/** What goes on after the adjective; another noun would make it that noun's: « l'article 5 ancien régime ». */
const GOES_ON = new WordSet(['du', 'de', 'des', 'd', 'et', 'ou', 'c']);

/** The token after « ancien », « anciens » behind a list that ends before token `i`, its numbers marked; else `i`. */
function readFormerBehind(r: Reading, first: number, i: number): number {
  const { t } = r;
  const at = isMark(t, i, 0x2c) ? i + 1 : i;
  if (t.kind[at] !== WORD || (t.value[at] !== ONE && t.value[at] !== ALL)) return i;
  if (t.kind[at + 1] === WORD && !GOES_ON.has(t.value[at + 1] ?? 0) && t.shape[at + 1] !== CAPITALS) return i;
  const from = t.value[at] === ALL ? first : r.drafts.length - 1;
  for (let k = from; k < r.drafts.length; k++) mark(r.drafts[k]!, 'former');
  return at + 1;
}

/** The adjective behind one number or a whole list. */
export const formerBehind: { readonly part: GrammarPart; readonly read: typeof readFormerBehind } = {
  part: {
    kind: 'number',
    name: 'former-behind',
    summary: '« ancien » behind the number, « anciens » behind a list: the articles as they were under these numbers',
    examples: [
      { text: "l'article 1147 ancien du code civil", reads: ['1147 = article 1147 · code-civil (stated) former'] },
      {
        text: 'art. 1382 et 1383 anciens du Code civil',
        reads: ['1382 = article 1382 · code-civil (stated) former', '1383 = article 1383 · code-civil (stated) former'],
      },
    ],
    lookAlikes: ["l'article 5 ancien régime", 'les articles 5 et 6, anciens combattants'],
  },
  read: readFormerBehind,
};
