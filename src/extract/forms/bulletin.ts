import { NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { afterNumberSign } from '../texts/act.js';
import { WordSet } from '../vocabulary.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isFigures } from './token-words.js';

/**
 * A decision by its place in the Bulletin of the Cour de cassation: « Bull. civ. I n° 25 », « Bull. 2003, V, n° 10 », « Bull.
 * crim. 1999, n° 12 ». It says a year's number, not which decision. Not: « Bull. officiel n° 12 », « bulletin de paie ».
 */
const PARTS = new WordSet([
  'civ',
  'crim',
  'ch',
  'mixte',
  'ass',
  'plen',
  'soc',
  'com',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'et',
]);
const LONGEST = 14;

function afterParts(t: Tokens, i: number): number {
  let at = i;
  while (at < i + LONGEST) {
    const part = t.kind[at] === WORD && PARTS.has(t.value[at] ?? 0);
    const year = t.kind[at] === NUMBER && isFigures(t, at, [4, 4]);
    if (!part && !year && !isMark(t, at, 0x2e) && !isMark(t, at, 0x2c)) break;
    at++;
  }
  return at;
}

export const bulletin: StandAlone = {
  name: 'bulletin',
  summary: 'A decision by its number in the Bulletin of the Cour de cassation',
  triggers: ['bull'],
  read(r, i) {
    const { t } = r;
    const at = afterParts(t, i + 1);
    const signed = afterNumberSign(t, at);
    if (t.shape[i] === 0 || at < i + 3 || signed === at || !isFigures(t, signed, [1, 4])) return undefined;
    const id = t.text.slice(t.start[i], t.end[signed]).replace(/\s/g, ' ');
    return found(r, { from: i, end: signed + 1, kind: 'decision', form: this.name, id, outside: 'unnamed' });
  },
  examples: [
    {
      text: '(Bull. civ. I n° 25)',
      expect: {
        kind: 'decision',
        surface: 'Bull. civ. I n° 25',
        id: 'Bull. civ. I n° 25',
        outside: 'unnamed',
        textBasis: 'none',
      },
    },
    { text: 'Bull. 2003, V, n° 10', expect: { surface: 'Bull. 2003, V, n° 10' } },
    { text: 'Bull. crim. 1999, n° 12.', expect: { surface: 'Bull. crim. 1999, n° 12' } },
  ],
  lookAlikes: ['Bull. officiel n° 12', 'bulletin de paie n° 12', 'Bull. n° 12'],
};
