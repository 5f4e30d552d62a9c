import { END, NUMBER, WORD } from '../../lexer.js';
import { isMark } from '../../portions/words.js';
import { afterNumberSign, readActNumber } from '../../texts/act.js';
import { readDate } from '../../texts/dates.js';
import { TEXT_NOUNS } from '../../texts/nouns.js';
import { word, WordSet } from '../../vocabulary.js';
import type { BulletWords, NamedText } from '../bullet-words.js';
import { afterArticleWord } from '../items.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';
import { newTextReading, type Family } from '../../reading.js';

const DU = word('du');
const NOUNS = new WordSet(['decision', 'avis', 'arret', 'declaration']);
const HYPHEN = 0x2d;
const OPEN = 0x28;

function unnamed(family: Family, at: { from: number; end: number }, signed: string | undefined): NamedText {
  const text = newTextReading('unnamed-act', family, at);
  text.outside = 'unnamed';
  text.signed = signed;
  return text;
}

/** « Loi - art. 128 »: the noun and nothing that names one act. */
function nounAlone({ t, from }: BulletWords): NamedText | undefined {
  const id = t.kind[from] === WORD ? (t.value[from] ?? 0) : 0;
  const noun = TEXT_NOUNS.get(id);
  if (noun?.family === 'code' || (noun === undefined && !NOUNS.has(id))) return undefined;
  let end = from + 1;
  let signed: string | undefined;
  // « Décision n°12 du 8 juillet 2016 », « Déclaration du 26 août 1789 »: an authority is wanting.
  const number = afterNumberSign(t, end);
  if (number > end && t.kind[number] === NUMBER) end = readActNumber(t, number, true)?.end ?? end;
  if (t.kind[end] === WORD && t.value[end] === DU) {
    const date = readDate(t, end + 1);
    if (date === undefined) return undefined;
    end = date.end;
    signed = date.iso;
  }
  const stops = t.kind[end] === END || isMark(t, end, HYPHEN) || isMark(t, end, OPEN) || isMark(t, end, 0x2c);
  if (!stops && afterArticleWord(t, end) === end) return undefined;
  return unnamed(noun?.family ?? 'autre', { from, end }, signed);
}

/** « n°2001-198 du 2 mars 2001 - art. 2 () JORF 3 mars 2001 »: a number whose series is not said. */
function numberAlone({ t, from }: BulletWords): NamedText | undefined {
  const at = afterNumberSign(t, from);
  const number = at > from ? readActNumber(t, at, true) : undefined;
  if (number === undefined) return undefined;
  const du = t.kind[number.end] === WORD && t.value[number.end] === DU ? number.end + 1 : number.end;
  const date = readDate(t, du);
  return unnamed('autre', { from, end: date?.end ?? number.end }, date?.iso);
}

export const unnamedAct: BulletShape = {
  name: 'unnamed-act',
  summary: 'an act that the words do not name enough to know which: « Loi - art. 128 (T) »; kept, outside',
  examples: [
    { words: 'Loi - art. 128 (T)', reads: ['article ?unnamed/128 “128”'], mark: 'T' },
    {
      words: 'n°2001-198 du 2 mars 2001 - art. 2 () JORF 3 mars 2001',
      reads: ['article ?unnamed/2 “2”'],
      dates: ['signed 2001-03-02', 'published 2001-03-03'],
    },
    {
      words: 'Arrêté - art. ANNEXE, art. 5 (V)',
      reads: ['article ?unnamed/Annexe art. 5 “ANNEXE, art. 5”'],
      mark: 'V',
    },
  ],
  lookAlikes: [
    'Loi n°93-8 du 4 janvier 1993 - art. 8 (Ab)',
    'Code du travail - art. L1',
    "loi de l'offre et de la demande",
  ],
  read: (b) => {
    const text = nounAlone(b) ?? numberAlone(b);
    return text && readTarget(b, text);
  },
};
