import { CAPITALS, type Tokens } from '../lexer.js';
import { word } from '../vocabulary.js';
import { registerNumber } from './decision-numbers.js';
import { readDecision } from './decision.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { readSeat } from './seats.js';
import { afterPhrase, isWord, phrases } from './token-words.js';
import { afterSigns } from './decision.js';

/**
 * Decisions of the courts of appeal and of first instance, which number by register: « CA Paris, 5 mars 2019, n° 17/12345 »,
 * « TJ Nanterre, 3 févr. 2021, RG n° 19/01234 », « RG n° 17/12345 ». Not: « un CA de 5 M€ », « le CA du 5 mars ».
 */
const COURTS: readonly (readonly [readonly (readonly number[])[], string, string])[] = [
  [phrases(["cour d'appel", 'CA']), 'ca', 'CA'],
  [phrases(['tribunal judiciaire', 'TJ', 'T jud']), 'tj', 'TJ'],
  [phrases(['tribunal de grande instance', 'TGI']), 'tgi', 'TGI'],
  [phrases(['tribunal de commerce', 'T com', 'Trib com']), 'tcom', 'T. com.'],
  [phrases(["conseil de prud'hommes", 'CPH', "cons prud'h"]), 'cph', 'CPH'],
];
const RG = word('rg');
const SHORT = 3;

function readCourt(t: Tokens, i: number): { end: number; key: string; title: string } | undefined {
  for (const [words, key, title] of COURTS) {
    const end = afterPhrase(t, i, words);
    const seat = end < 0 ? undefined : readSeat(t, end);
    if (seat !== undefined) return { end: seat.end, key: `${key}-${seat.key}`, title: `${title} ${seat.title}` };
  }
  return undefined;
}

export const ordinaryCourt: StandAlone = {
  name: 'ordinary-court',
  summary: "A decision of a cour d'appel or of a court of first instance, by seat, date and register number",
  triggers: ['ca', 'cour', 'tribunal', 'tj', 't', 'trib', 'tgi', 'conseil', 'cons', 'cph', 'rg'],
  read(r, i) {
    const { t } = r;
    if (isWord(t, i, RG)) {
      const number = registerNumber(t, afterSigns(t, i));
      if (number === undefined) return undefined;
      // Every court has its own register.
      const base = { from: i, end: number.end, kind: 'decision', form: this.name } as const;
      return found(r, { ...base, id: `RG ${number.number}`, outside: 'unnamed' });
    }
    if (t.shape[i] !== CAPITALS && t.end[i]! - t.start[i]! <= SHORT) return undefined;
    const court = readCourt(t, i);
    return court === undefined
      ? undefined
      : readDecision(r, { ...court, from: i, form: this.name, number: registerNumber });
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
  ],
  lookAlikes: [
    'un CA de 5 millions',
    'le CA du 5 mars 2019',
    'CA Paris : 12 M€',
    "la cour d'appel de Paris a jugé",
    'tél. RG 01',
  ],
};
