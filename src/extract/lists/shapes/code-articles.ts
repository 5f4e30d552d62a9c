import type { BulletWords, NamedText } from '../bullet-words.js';
import { readNamed } from '../../texts/named.js';
import { readText } from '../../texts/text.js';
import { TEXT_NOUNS } from '../../texts/nouns.js';
import { readDate } from '../../texts/dates.js';
import { GLUED, NUMBER, WORD } from '../../lexer.js';
import { isMark } from '../../portions/words.js';
import { word, WordSet } from '../../vocabulary.js';
import { remembered } from '../remembered.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';
import { copyOf } from '../../reading.js';

/** Texts known by a name: codes, books of procedure, the Constitution. */
const CODE = word('code');
const FORMER = new WordSet(['nouveau', 'ancien']);
const DU = word('du');
const DOT = 0x2e;
const HYPHEN = 0x2d;
const LITTLE = new WordSet(['et', 'de', 'du', 'des', 'd', 'la', 'l', 'le', 'les']);

/** The named text at the start of a bullet; « Code du travail », « CGI », « Constitution du 4 octobre 1958 ». */
export function namedText(b: BulletWords): NamedText | undefined {
  const { t, r, from } = b;
  if (t.kind[from] !== WORD) return undefined;
  const id = t.value[from] ?? 0;
  const noun = id === CODE ? undefined : TEXT_NOUNS.get(id);
  if (noun !== undefined && noun.family !== 'constitution') return undefined;
  const read = FORMER.has(id) ? readText(r, from, true) : readNamed(r, from, true);
  if (read === undefined || read.form === 'unknown-code' || read.form === 'nickname') return undefined;
  return withCut(b, withDay(b, read));
}

/** « Constitution 1958-10-04 », « Constitution du 4 octobre 1958 »: the day belongs to the name. */
function withDay({ t }: BulletWords, read: NamedText): NamedText {
  if (read.family !== 'constitution') return read;
  // « Constitution 1958 » is a name by itself, of which the day is then the rest.
  const year = t.kind[read.end - 1] === NUMBER ? read.end - 1 : read.end;
  const date = readDate(t, t.kind[year] === WORD && t.value[year] === DU ? year + 1 : year);
  if (date === undefined) return read;
  const signed = copyOf(read);
  signed.end = date.end;
  signed.signed = date.iso;
  return signed;
}

/** « Code de l'entrée et du séjour des étrangers et ... - art. 1 », « … et du  - art. 1 »: what is left of a title that was cut. */
function withCut({ t }: BulletWords, read: NamedText): NamedText {
  let end = read.end;
  while (t.kind[end] === WORD && LITTLE.has(t.value[end] ?? 0)) end++;
  const dots = isMark(t, end, DOT) && isMark(t, end + 1, DOT) && t.gap[end + 1] === GLUED;
  while (dots && isMark(t, end, DOT)) end++;
  if (end === read.end || !isMark(t, end, HYPHEN)) return read;
  const cut = copyOf(read);
  cut.end = end;
  return cut;
}

const articleText = remembered(namedText);

export const codeArticles: BulletShape = {
  name: 'code-articles',
  summary: 'an article of a text known by name, in the newer form: « Code … - art. … (mark) »',
  examples: [
    {
      words: 'Code de la sécurité sociale. - art. L162-5 (V)',
      reads: ['article code-de-la-securite-sociale/L162-5 “L162-5”'],
      mark: 'V',
    },
    {
      words: 'Code du travail - art. R342-14 al 1 et 2 (Ab)',
      reads: ['article code-du-travail/R342-14 [alinea 1, 2] “R342-14”'],
      mark: 'Ab',
    },
    {
      words: 'CODE GENERAL DES IMPOTS ANNEXE 2, CGIAN2. - art. 383 bis C (M)',
      reads: ['article code-general-des-impots-annexe-2/383 bis C “383 bis C”'],
      mark: 'M',
    },
    {
      words: 'TXT_SOURCE: Code de la sécurité sociale. - art. Annexe II tableau 1 (V)',
      reads: ['article code-de-la-securite-sociale/Annexe II tableau 1 “Annexe II tableau 1”'],
      mark: 'V',
      prefix: 'TXT_SOURCE',
    },
    {
      words: 'Code de la sécurité sociale. - art. D646-5, v. 0.1 (V)',
      reads: ['article code-de-la-securite-sociale/D646-5 “D646-5”'],
      mark: 'V',
    },
    {
      words: 'Constitution du 4 octobre 1958 - art. 73 (V)',
      reads: ['article constitution-1958-10-04/73 “73”'],
      mark: 'V',
    },
  ],
  lookAlikes: ['Code du travail L122-14-7 al. 2', 'Loi - art. 128 (T)', 'Code de bonne conduite - art. 5'],
  read: (b) => {
    if (b.dash < 0) return undefined;
    const text = articleText(b);
    return text && readTarget(b, text);
  },
};
