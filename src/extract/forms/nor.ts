import { CAPITALS, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word } from '../vocabulary.js';
import { found } from './draft.js';
import { FIGURES, type StandAlone } from './form.js';
import { isFigures, isGlued, isWord, width, written } from './token-words.js';

/**
 * The number that the Journal officiel gives every text, « NOR : SSAZ2007748A »: four capitals for the ministry and
 * its service, the year and the order in seven figures, a letter for the nature. Not: « portail nor », an IBAN.
 */
const NOR = word('nor');
const SEVEN = [7, 7] as const;

/** The token after the NOR number whose letters stand at `i`, or -1. */
export function afterNorNumber(t: Tokens, i: number): number {
  const letters = t.kind[i] === WORD && t.shape[i] === CAPITALS && width(t, i) === 4;
  if (!letters || !isGlued(t, i + 1) || !isFigures(t, i + 1, SEVEN)) return -1;
  const last = t.kind[i + 2] === WORD && t.shape[i + 2] === CAPITALS && width(t, i + 2) === 1 && isGlued(t, i + 2);
  if (!last) return -1;
  const goesOn = isGlued(t, i + 3) && (t.kind[i + 3] === WORD || isFigures(t, i + 3, [1, 99]));
  return goesOn ? -1 : i + 3;
}

/** « NOR : SSAZ2007748A », « NOR SSAZ2007748A », « (NOR : SSAZ2007748A) » at token `i`: the number and the token after it. */
export function readNor(t: Tokens, i: number): { end: number; nor: string } | undefined {
  let at = i;
  const bracket = isMark(t, at, 0x28);
  if (bracket || isMark(t, at, 0x2c)) at++;
  if (!isWord(t, at, NOR)) return undefined;
  at++;
  if (isMark(t, at, 0x3a)) at++;
  const end = afterNorNumber(t, at);
  if (end < 0 || (bracket && !isMark(t, end, 0x29))) return undefined;
  return { end: bracket ? end + 1 : end, nor: written(t, at, end) };
}

export const nor: StandAlone = {
  name: 'nor',
  summary: 'A NOR number, with or without « NOR : »',
  triggers: ['nor', FIGURES],
  read(r, i) {
    const { t } = r;
    const announced = isWord(t, i, NOR);
    const read = announced ? readNor(t, i) : undefined;
    if (read !== undefined) {
      return found(r, { from: i, end: read.end, kind: 'identifier', form: this.name, id: read.nor });
    }
    const end = announced || i === 0 ? -1 : afterNorNumber(t, i - 1);
    if (end < 0) return undefined;
    const id = written(t, i - 1, end);
    return found(r, { from: i - 1, end, kind: 'identifier', form: this.name, id });
  },
  examples: [
    {
      text: 'publié sous le NOR : SSAZ2007748A au Journal officiel',
      expect: { kind: 'identifier', surface: 'NOR : SSAZ2007748A', id: 'SSAZ2007748A' },
    },
    { text: 'NOR: ECOX0000098R', expect: { surface: 'NOR: ECOX0000098R', id: 'ECOX0000098R' } },
    { text: 'sous le numéro ECFI1524250L.', expect: { surface: 'ECFI1524250L', id: 'ECFI1524250L' } },
  ],
  lookAlikes: [
    'un portail nor mal fermé',
    'la porte NOR du bâtiment',
    'ABCD12345678A',
    'IBAN FR7630006000011234567890189',
    'ISBN 978-2-247-20000-1',
    'le 01 23 45 67 89',
    'réf. DOSS1234567AB',
  ],
};
