import { republicanDate, REPUBLICAN_MONTHS, republicanYear } from '../../../model/republican.js';
import { NUMBER, WORD, type Tokens } from '../../lexer.js';
import { isMark } from '../../portions/words.js';
import { statedText } from '../../reading.js';
import { datedAct } from '../../texts/act.js';
import { TEXT_NOUNS } from '../../texts/nouns.js';
import { word, WordSet } from '../../vocabulary.js';
import type { BulletWords, NamedText } from '../bullet-words.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';

const AN = word('an');
const DU = new WordSet(['du', 'de']);
const MONTHS = new Map(REPUBLICAN_MONTHS.map((name, index) => [word(name), index + 1]));
const HYPHEN = 0x2d;

/** « AN12-VE-22 »: the code of the day, which the words behind it repeat. */
function afterCode(t: Tokens, i: number): number {
  const coded = t.value[i] === AN && t.kind[i + 1] === NUMBER && isMark(t, i + 2, HYPHEN) && isMark(t, i + 4, HYPHEN);
  return coded ? i + 6 : i;
}

/** « 22 ventôse an XII », « 25 ventôse an 11 ». */
function readDay(t: Tokens, i: number): { iso: string; end: number } | undefined {
  if (t.kind[i] !== NUMBER) return undefined;
  const at = t.text.startsWith('er', t.end[i]) && t.kind[i + 1] === WORD ? i + 2 : i + 1;
  const month = t.kind[at] === WORD ? MONTHS.get(t.value[at] ?? 0) : undefined;
  if (month === undefined || t.value[at + 1] !== AN) return undefined;
  const year = republicanYear(t.text.slice(t.start[at + 2], t.end[at + 2]));
  const iso = republicanDate(year, month, t.value[i] ?? 0);
  return iso === undefined ? undefined : { iso, end: at + 3 };
}

function republicanText({ t, from }: BulletWords): NamedText | undefined {
  const noun = t.kind[from] === WORD ? TEXT_NOUNS.get(t.value[from] ?? 0) : undefined;
  if (noun === undefined) return undefined;
  let at = from + 1;
  if (t.kind[at] === WORD) at = DU.has(t.value[at] ?? 0) ? at + 1 : afterCode(t, at);
  const day = readDay(t, at);
  if (day === undefined) return undefined;
  const text = statedText('act-by-date', datedAct(noun.nature, day.iso), { from, end: day.end });
  text.signed = day.iso;
  return text;
}

export const republicanAct: BulletShape = {
  name: 'republican-act',
  summary: 'an act dated by the republican calendar: « Loi AN12-VE-22 22 ventôse an XII art. 30 »',
  examples: [
    {
      words: 'Loi AN12-VE-22 22 ventôse an XII art. 30',
      reads: ['article loi-1804-03-13/30 “30”'],
      dates: ['signed 1804-03-13'],
    },
  ],
  lookAlikes: ['Loi n°1803-03-05 promulguée le 15 mars 1803', 'Loi du 35 ventôse an XI'],
  read: (b) => {
    const text = republicanText(b);
    return text && readTarget(b, text);
  },
};
