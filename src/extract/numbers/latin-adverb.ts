import { isLatinAdverb } from '../../model/number.js';
import { BROKEN, WORD, type Tokens } from '../lexer.js';
import { spelling, word } from '../vocabulary.js';
import type { NumberPiece } from './number-reading.js';

const LATIN_IDS = new Map<number, boolean>();
/** Whether a word is a Latin adverb (bis, ter, undecies …); answers are remembered by id, unknown words never are. */
function isLatin(t: Tokens, i: number): boolean {
  const id = t.value[i] ?? 0;
  if (id === 0) return t.end[i]! - t.start[i]! > 5 && isLatinAdverb(t.text.slice(t.start[i], t.end[i]));
  const known = LATIN_IDS.get(id);
  if (known !== undefined) return known;
  const latin = isLatinAdverb(spelling(id));
  LATIN_IDS.set(id, latin);
  return latin;
}
for (const each of ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']) word(each);

export const latinAdverb: NumberPiece = {
  part: {
    kind: 'number',
    name: 'latin-adverb',
    summary: 'A Latin adverb behind the figures or the letter: « bis », « quater », « undecies »',
    examples: [
      {
        text: "l'article 39 quinquies A du code général des impôts",
        reads: ['39 quinquies A = article 39 quinquies A · code-general-des-impots (stated)'],
      },
      {
        text: "l'article 46 quater-0 ZZ bis de l'annexe III au code général des impôts",
        reads: ['46 quater-0 ZZ bis = article 46 quater-0 ZZ bis · code-general-des-impots-annexe-3 (stated)'],
      },
      {
        text: "l'article 1 bis A de la loi n° 48-1360 du 1er septembre 1948",
        reads: ['1 bis A = article 1 bis A · loi-48-1360 (stated)'],
      },
    ],
    lookAlikes: ["l'article 5 biscuit", "l'article 5 tertiaire"],
  },
  opens: WORD,
  read(t, i) {
    if (t.gap[i]! > BROKEN || !isLatin(t, i)) return undefined;
    return {
      end: i + 1,
      piece: ` ${t.text.slice(t.start[i], t.end[i]).toLowerCase()}`,
      hyphen: false,
      glued: undefined,
    };
  },
};
