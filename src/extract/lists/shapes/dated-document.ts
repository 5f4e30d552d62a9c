import { NUMBER, WORD, type Tokens } from '../../lexer.js';
import { datedAct } from '../../texts/act.js';
import { readDate } from '../../texts/dates.js';
import { TEXT_NOUNS } from '../../texts/nouns.js';
import type { Nature } from '../../../model/text.js';
import type { BulletWords, NamedText } from '../bullet-words.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';
import { statedText } from '../../reading.js';

const NATURES: ReadonlySet<Nature> = new Set<Nature>([
  'accord',
  'convention-collective',
  'circulaire',
  'instruction',
  'deliberation',
  'traite',
]);

/** Up to four words or numbers between the noun and the day: « Accord national interprofessionnel 1970-07-09 ». */
function dayBehind(t: Tokens, i: number): { iso: string; end: number } | undefined {
  for (let at = i; at < i + 5; at++) {
    const date = readDate(t, at);
    if (date !== undefined) return date;
    if (t.kind[at] !== WORD && t.kind[at] !== NUMBER) return undefined;
  }
  return undefined;
}

function documentText({ t, from }: BulletWords): NamedText | undefined {
  const noun = t.kind[from] === WORD ? TEXT_NOUNS.get(t.value[from] ?? 0) : undefined;
  if (noun === undefined || !NATURES.has(noun.nature)) return undefined;
  const day = dayBehind(t, from + 1);
  if (day === undefined) return undefined;
  const text = statedText('act-by-date', datedAct(noun.nature, day.iso), { from, end: day.end });
  text.signed = day.iso;
  return text;
}

export const datedDocument: BulletShape = {
  name: 'dated-document',
  summary:
    'a circular, convention or agreement known by its day: « Accord national interprofessionnel 1970-07-09 art. 5 »',
  examples: [
    {
      words: 'Accord national interprofessionnel 1970-07-09 art. 5',
      reads: ['article accord-1970-07-09/5 “5”'],
      dates: ['signed 1970-07-09'],
    },
    {
      words: 'TXT_ASSOCIE: Circulaire 56 1956-04-09',
      reads: ['text circulaire-1956-04-09/ “Circulaire 56 1956-04-09”'],
      dates: ['signed 1956-04-09'],
      prefix: 'TXT_ASSOCIE',
    },
  ],
  lookAlikes: ['Convention', 'Loi n°93-08 1993-01-04 art. 8'],
  read: (b) => {
    const text = documentText(b);
    return text && readTarget(b, text);
  },
};
