import { NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word } from '../vocabulary.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isFigures, isGlued, isWord, written } from './token-words.js';

/**
 * The European identifier of a decision, « ECLI:FR:CCASS:2014:SO01234 »: country, court, year, and up to 25 letters,
 * figures and dots. A line may break it, and some writers put blanks behind the colons. Not: « ECLI : voir l'arrêt ».
 */
const ECLI = word('ecli');
const YEAR = [4, 4] as const;
const COLON = 0x3a;
const LONGEST = 12;

/** The identifier whose first letters stand at token `i`, and the token after it. */
export function readEcli(t: Tokens, i: number): { end: number; ecli: string } | undefined {
  const colons = [1, 3, 5, 7].every((step) => isMark(t, i + step, COLON));
  if (!isWord(t, i, ECLI) || !colons || t.kind[i + 2] !== WORD || t.kind[i + 4] !== WORD) return undefined;
  if (!isFigures(t, i + 6, YEAR)) return undefined;
  let end = i + 8;
  while (end < i + 8 + LONGEST && (end === i + 8 || isGlued(t, end)) && isPart(t, end)) end++;
  while (end > i + 8 && isMark(t, end - 1, 0x2e)) end--;
  return end === i + 8 ? undefined : { end, ecli: written(t, i, end).replace(/\s/g, '').toUpperCase() };
}

const isPart = (t: Tokens, i: number): boolean => t.kind[i] === WORD || t.kind[i] === NUMBER || isMark(t, i, 0x2e);

/** The key of a decision that is known by this identifier only. */
export const ecliKey = (written: string): string => written.toLowerCase().replace(/[:.]/g, '-');

export const ecli: StandAlone = {
  name: 'ecli',
  summary: 'The European identifier of a decision (ECLI)',
  triggers: ['ecli'],
  read(r, i) {
    const read = readEcli(r.t, i);
    if (read === undefined) return undefined;
    const name = { key: ecliKey(read.ecli), nature: 'jurisprudence', title: read.ecli, ecli: read.ecli } as const;
    return found(r, { from: i, end: read.end, kind: 'identifier', form: this.name, id: read.ecli, text: name });
  },
  examples: [
    {
      text: 'voir ECLI:FR:CCASS:2014:SO01234.',
      expect: {
        kind: 'identifier',
        surface: 'ECLI:FR:CCASS:2014:SO01234',
        id: 'ECLI:FR:CCASS:2014:SO01234',
        text: { key: 'ecli-fr-ccass-2014-so01234', nature: 'jurisprudence' },
      },
    },
    { text: '(ECLI:EU:C:2015:650)', expect: { surface: 'ECLI:EU:C:2015:650', id: 'ECLI:EU:C:2015:650' } },
    {
      text: 'ECLI:FR:CECHR:2016:387763.20160713, Czabaj',
      expect: { surface: 'ECLI:FR:CECHR:2016:387763.20160713', id: 'ECLI:FR:CECHR:2016:387763.20160713' },
    },
  ],
  lookAlikes: ["l'identifiant ECLI : voir l'arrêt", 'ECLI:FR:CCASS', 'ecli et eli'],
};
