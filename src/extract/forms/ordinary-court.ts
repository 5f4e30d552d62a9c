import { CAPITALS, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { afterNumberSign } from '../texts/act-number.js';
import { word, WordSet } from '../vocabulary.js';
import { commercialNumber, registerNumber } from './decision-numbers.js';
import { afterSigns, readDecision } from './decision.js';
import { found } from './draft.js';
import type { StandAlone, StandAloneReading } from './form.js';
import { readSeat } from './seats.js';
import { afterPhrase, isWord, phrases, type Phrases } from './token-words.js';

/**
 * Decisions of the courts of appeal and of first instance, which number by register: « CA Paris, 5 mars 2019, n° 17/12345 »,
 * « TJ Nanterre, 3 févr. 2021, RG n° 19/01234 », « RG n° 17/12345 ». Not: « un CA de 5 M€ », « le CA du 5 mars ».
 */
const COURTS: readonly { readonly words: Phrases; readonly key: string; readonly title: string }[] = [
  { words: phrases(["cour d'appel", 'CA']), key: 'ca', title: 'CA' },
  { words: phrases(['tribunal judiciaire', 'TJ', 'T jud']), key: 'tj', title: 'TJ' },
  { words: phrases(['tribunal de grande instance', 'TGI']), key: 'tgi', title: 'TGI' },
  { words: phrases(['tribunal de commerce', 'T com', 'Trib com']), key: 'tcom', title: 'T. com.' },
  { words: phrases(["conseil de prud'hommes", 'CPH', "cons prud'h"]), key: 'cph', title: 'CPH' },
];
const RG = word('rg');
const ET = word('et');
const APPEALS = new WordSet(['appel', 'appels']);
const COMMA = 0x2c;
const SHORT = 3;

function readCourt(t: Tokens, i: number): { end: number; key: string; title: string } | undefined {
  for (let k = 0; k < COURTS.length; k++) {
    const { words, key, title } = COURTS[k]!;
    const end = afterPhrase(t, i, words);
    const seat = end < 0 ? undefined : readSeat(t, end);
    if (seat !== undefined) return { end: seat.end, key: `${key}-${seat.key}`, title: `${title} ${seat.title}` };
  }
  return undefined;
}

/** The next register number of a list: « 20/01234 et 20/01235 », « 20/01234, 20/01235 ». */
function nextNumber(t: Tokens, i: number): number {
  if (isMark(t, i, COMMA)) return i + 1;
  return isWord(t, i, ET) ? afterNumberSign(t, i + 1) : i;
}

/** Numbers of a register without their court, each a decision of its own, as when appeals are joined. */
function readRegister(r: Reading, from: number, at: number): StandAloneReading | undefined {
  const { t } = r;
  const number = registerNumber(t, at);
  if (number === undefined) return undefined;
  // Every court has its own register.
  const base = { kind: 'decision', form: 'ordinary-court', outside: 'unnamed' } as const;
  let last = found(r, { ...base, from, end: number.end, id: `RG ${number.number}` });
  for (let next = nextNumber(t, last.end); next > last.end; next = nextNumber(t, last.end)) {
    const further = registerNumber(t, next);
    if (further === undefined) break;
    if (last.draft !== undefined) r.drafts.push(last.draft);
    last = found(r, { ...base, from: next, end: further.end, id: `RG ${further.number}` });
  }
  return last;
}

export const ordinaryCourt: StandAlone = {
  name: 'ordinary-court',
  summary: "A decision of a cour d'appel or of a court of first instance, by seat, date and register number",
  triggers: ['ca', 'cour', 'tribunal', 'tj', 't', 'trib', 'tgi', 'conseil', 'cons', 'cph', 'rg', 'appel', 'appels'],
  read(r, i) {
    const { t } = r;
    if (isWord(t, i, RG)) return readRegister(r, i, afterSigns(t, i));
    if (APPEALS.has(t.value[i] ?? 0)) {
      const at = afterNumberSign(t, i + 1);
      return at === i + 1 ? undefined : readRegister(r, i, at);
    }
    if (t.shape[i] !== CAPITALS && t.end[i]! - t.start[i]! <= SHORT) return undefined;
    const court = readCourt(t, i);
    return court === undefined
      ? undefined
      : readDecision(r, {
          ...court,
          from: i,
          form: this.name,
          number: court.key.startsWith('tcom-') ? commercialNumber : registerNumber,
        });
  },
  examples: [
    {
      text: 'CA Paris, 5 mars 2019, n° 17/12345',
      expect: {
        kind: 'decision',
        surface: 'CA Paris, 5 mars 2019, n° 17/12345',
        text: {
          key: 'ca-paris-17-12345',
          nature: 'jurisprudence',
          title: 'CA Paris, 5 mars 2019, n° 17/12345',
          number: '17/12345',
          date: '2019-03-05',
        },
      },
    },
    {
      text: 'CA Paris, pôle 5, ch. 4, 3 juill. 2019, n° 17/12345',
      expect: {
        surface: 'CA Paris, pôle 5, ch. 4, 3 juill. 2019, n° 17/12345',
        text: { key: 'ca-paris-17-12345', date: '2019-07-03' },
      },
    },
    {
      text: "Cons. prud'h. Paris, 4 mai 2012, n° F 11/01234",
      expect: {
        surface: "Cons. prud'h. Paris, 4 mai 2012, n° F 11/01234",
        text: { key: 'cph-paris-f-11-01234', number: 'F 11/01234' },
      },
    },
    {
      text: 'T. com. Paris, 3 mars 2020, n° 2019000123',
      expect: { surface: 'T. com. Paris, 3 mars 2020, n° 2019000123', text: { key: 'tcom-paris-2019000123' } },
    },
    {
      text: "la cour d'appel d'Aix-en-Provence, 9e ch., 5 mars 2019, RG n° 17/12345",
      expect: {
        surface: "cour d'appel d'Aix-en-Provence, 9e ch., 5 mars 2019, RG n° 17/12345",
        text: { key: 'ca-aix-en-provence-17-12345' },
      },
    },
    {
      text: 'TJ Nanterre, 3 févr. 2021, RG n° 19/01234',
      expect: { surface: 'TJ Nanterre, 3 févr. 2021, RG n° 19/01234', text: { key: 'tj-nanterre-19-01234' } },
    },
    {
      text: 'enrôlée sous le RG n° 17/12345',
      expect: { surface: 'RG n° 17/12345', id: 'RG 17/12345', outside: 'unnamed', textBasis: 'none' },
    },
    {
      text: 'appel n° 20/01234',
      expect: { surface: 'appel n° 20/01234', id: 'RG 20/01234', outside: 'unnamed', textBasis: 'none' },
    },
  ],
  lookAlikes: [
    'un CA de 5 millions',
    'le CA du 5 mars 2019',
    'CA Paris : 12 M€',
    "la cour d'appel de Paris a jugé",
    'tél. RG 01',
    'un appel et 20/01235',
    "l'appel n° 12 du 5 mars",
  ],
};
