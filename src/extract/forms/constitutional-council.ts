import type { Tokens } from '../lexer.js';
import { readDate } from '../texts/dates.js';
import { WordSet } from '../vocabulary.js';
import { constitutionalNumber } from './decision-numbers.js';
import { afterSigns, readDecision, type Court } from './decision.js';
import type { StandAlone } from './form.js';
import { afterPhrase, isWord, phrases } from './token-words.js';
import { word } from '../vocabulary.js';

/**
 * Decisions of the Conseil constitutionnel: « Cons. const., 16 juill. 1971, n° 71-44 DC », « décision n° 2010-14/22 QPC du 30
 * juillet 2010 », « n° 2010-14/22 QPC ». Not: « décision n° 2010-14 », « une QPC », « le courant DC ».
 */
const COUNCIL = phrases(['Conseil constitutionnel', 'Cons const', 'Cons constit', 'CC', 'C const']);
const DECISION = new WordSet(['decision', 'decisions', 'dec']);
const OF_THE_COUNCIL = phrases(['du Conseil constitutionnel']);
const TYPE = new WordSet(['qpc', 'dc']);
const N = word('n');

const court = (from: number, end: number): Court => ({
  from,
  end,
  key: 'cc',
  title: 'Cons. const.',
  form: 'constitutional-council',
  number: constitutionalNumber,
});

/** Where « décision [du Conseil constitutionnel] n° 2010-14/22 QPC » has its number, or -1. */
function afterNoun(t: Tokens, i: number): number {
  let at = i + 1;
  const council = afterPhrase(t, at, OF_THE_COUNCIL);
  if (council > 0) at = council;
  const dated = isWord(t, at, DU) ? readDate(t, at + 1) : undefined;
  const first = afterSigns(t, dated?.end ?? at);
  return constitutionalNumber(t, first) === undefined ? -1 : at;
}
const DU = word('du');

/** « 2010-14/22 QPC » that ends at the type, token `i`: its first token with « n° », or -1. */
function beforeType(t: Tokens, i: number): number {
  for (let back = 3; back <= 11 && back <= i; back += 2) {
    if (constitutionalNumber(t, i - back)?.end !== i + 1) continue;
    for (let sign = i - back - 3; sign < i - back; sign++) {
      if (sign >= 0 && isWord(t, sign, N) && afterSigns(t, sign) === i - back) return sign;
    }
    return i - back;
  }
  return -1;
}

export const constitutionalCouncil: StandAlone = {
  name: 'constitutional-council',
  summary: 'A decision of the Conseil constitutionnel (DC, QPC …)',
  triggers: ['cons', 'conseil', 'cc', 'decision', 'decisions', 'dec', 'qpc', 'dc'],
  read(r, i) {
    const { t } = r;
    const id = t.value[i] ?? 0;
    if (TYPE.has(id)) {
      const from = t.shape[i] === 2 ? beforeType(t, i) : -1;
      return from < 0 ? undefined : readDecision(r, court(from, from));
    }
    if (DECISION.has(id)) {
      const end = afterNoun(t, i);
      return end < 0 ? undefined : readDecision(r, court(i, end));
    }
    const end = afterPhrase(t, i, COUNCIL);
    if (end < 0 || t.shape[i] === 0) return undefined;
    const read = readDecision(r, court(i, end));
    return read?.draft?.text?.number === undefined ? undefined : read;
  },
  examples: [
    {
      text: 'la décision n° 2010-14/22 QPC du 30 juillet 2010,',
      expect: {
        kind: 'decision',
        surface: 'décision n° 2010-14/22 QPC du 30 juillet 2010',
        text: {
          key: 'cc-2010-14-22-qpc',
          nature: 'jurisprudence',
          title: 'Cons. const., 30 juillet 2010, n° 2010-14/22 QPC',
          number: '2010-14/22 QPC',
          date: '2010-07-30',
        },
      },
    },
    {
      text: 'Cons. const., 16 juill. 1971, n° 71-44 DC',
      expect: {
        surface: 'Cons. const., 16 juill. 1971, n° 71-44 DC',
        text: { key: 'cc-71-44-dc', date: '1971-07-16' },
      },
    },
    {
      text: 'la décision du Conseil constitutionnel n° 2018-761 DC du 21 mars 2018',
      expect: {
        surface: 'décision du Conseil constitutionnel n° 2018-761 DC du 21 mars 2018',
        text: { key: 'cc-2018-761-dc' },
      },
    },
    {
      text: 'la QPC jugée sous le n° 2010-14/22 QPC',
      expect: { surface: 'n° 2010-14/22 QPC', text: { key: 'cc-2010-14-22-qpc' } },
    },
  ],
  lookAlikes: [
    'la décision n° 2010-14 du directeur',
    'une QPC transmise',
    'le Conseil constitutionnel, saisi le 5 mars 2019',
    'un courant de 12 V DC',
    'CC de 5 mars',
  ],
};
