import { NUMBER, SPACED, WORD, type Tokens } from '../../lexer.js';
import { isMark } from '../../portions/words.js';
import { copyOf, statedText } from '../../reading.js';
import { afterNumberSign } from '../../texts/act.js';
import { readDate } from '../../texts/dates.js';
import { euAct as name, readEuAct } from '../../texts/eu-act.js';
import { TEXT_NOUNS, type TextNoun } from '../../texts/nouns.js';
import { WordSet } from '../../vocabulary.js';
import type { BulletWords, NamedText } from '../bullet-words.js';
import { signedText } from '../act-text.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';

/** Words between the noun and the number of an act of the Union: « Règlement (CEE) Conseil 1408-71 », « Directive Européenne n° ». */
const BETWEEN = new WordSet([
  'cee',
  'ce',
  'ue',
  'conseil',
  'commission',
  'europeenne',
  'europeen',
  'euratom',
  'ceca',
  'du',
]);
const COMMUNITY = new WordSet(['cee', 'ce', 'ue', 'euratom', 'ceca']);
const OPEN = 0x28;
const CLOSE = 0x29;
const HYPHEN = 0x2d;
const SLASH = 0x2f;

interface Serial {
  readonly end: number;
  readonly first: string;
  readonly second: string;
  readonly community?: string;
}

/** The number as the lists write it: « 2309-93 », « 2157/2001 », « 93-39 CEE ». */
function readSerial(t: Tokens, i: number): Serial | undefined {
  let at = i;
  let community: string | undefined;
  while (isMark(t, at, OPEN) || isMark(t, at, CLOSE) || (t.kind[at] === WORD && BETWEEN.has(t.value[at] ?? 0))) {
    if (t.kind[at] === WORD && COMMUNITY.has(t.value[at] ?? 0)) community ??= t.text.slice(t.start[at], t.end[at]);
    at++;
  }
  at = afterNumberSign(t, at);
  const joined = isMark(t, at + 1, HYPHEN) || isMark(t, at + 1, SLASH);
  if (t.kind[at] !== NUMBER || !joined || t.kind[at + 2] !== NUMBER || isMark(t, at + 3, HYPHEN)) return undefined;
  const serial = { first: t.text.slice(t.start[at], t.end[at]), second: t.text.slice(t.start[at + 2], t.end[at + 2]) };
  let end = at + 3;
  if (t.kind[end] === WORD && COMMUNITY.has(t.value[end] ?? 0) && t.gap[end]! <= SPACED) {
    community ??= t.text.slice(t.start[end], t.end[end]);
    end++;
  }
  return { ...serial, end, ...(community !== undefined && { community }) };
}

function listed(b: BulletWords, noun: TextNoun): NamedText | undefined {
  const serial = readSerial(b.t, b.from + 1);
  if (serial === undefined || (serial.community === undefined && noun.nature === 'reglement-ue')) return undefined;
  const date = readDate(b.t, afterDu(b.t, serial.end));
  // « Réglement (CEE) Conseil 90-2377 »: the year first, though regulations of that time put it last.
  const turned = noun.nature === 'reglement-ue' && serial.first.length === 2 && serial.second.length > 2;
  const ordered = turned ? { ...serial, first: serial.second, second: serial.first } : serial;
  const text = name(noun.nature, { ...ordered, ...(date !== undefined && { date: date.iso }) });
  const end = date?.end ?? serial.end;
  const late = b.t.kind[end] === WORD && COMMUNITY.has(b.t.value[end] ?? 0) ? end + 1 : end;
  const read = statedText('eu-act', text, { from: b.from, end: late });
  read.signed = date?.iso;
  return read;
}

const DU = new WordSet(['du']);
const afterDu = (t: Tokens, i: number): number => (t.kind[i] === WORD && DU.has(t.value[i] ?? 0) ? i + 1 : i);

function unionText(b: BulletWords): NamedText | undefined {
  const { t, r, from } = b;
  const noun = t.kind[from] === WORD ? TEXT_NOUNS.get(t.value[from] ?? 0) : undefined;
  if (noun?.nature !== 'reglement-ue' && noun?.nature !== 'directive-ue') return undefined;
  const read = readEuAct(r, noun, { from, i: from + 1 });
  if (read === undefined) return listed(b, noun);
  const date = read.text?.date === undefined ? readDate(t, read.end) : undefined;
  if (date === undefined || read.text === undefined) return signedText(read);
  const dated = copyOf(read);
  dated.end = date.end;
  dated.signed = date.iso;
  dated.text = { ...read.text, date: date.iso };
  return dated;
}

export const euActs: BulletShape = {
  name: 'eu-act',
  summary: 'an act of the European Union: « Règlement (CE) 2157/2001 2001-10-08 », « Directive CEE 93-39 1993-06-14 »',
  examples: [
    {
      words: 'Règlement (CE) 2157/2001 2001-10-08',
      reads: ['text reglement-ue-2001-2157/ “Règlement (CE) 2157/2001 2001-10-08”'],
      dates: ['signed 2001-10-08'],
    },
    {
      words: 'Règlement CEE 4064-89 1989-12-21 art. 3',
      reads: ['article reglement-ue-1989-4064/3 “3”'],
      dates: ['signed 1989-12-21'],
    },
    {
      words: 'Directive 2004/23/CE du Parlement européen et du Conseil du 31 mars 2004',
      reads: ['text directive-ue-2004-23/ “Directive 2004/23/CE du Parlement européen et du Conseil du 31 mars 2004”'],
      dates: ['signed 2004-03-31'],
    },
  ],
  lookAlikes: ['Règlement général', 'Décision n°386792 du 8 juillet 2016, v. init.', 'Directive 1993-10-29'],
  read: (b) => {
    const text = unionText(b);
    return text && readTarget(b, text);
  },
};
