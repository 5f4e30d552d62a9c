import { CAPITALS } from '../lexer.js';
import { WordSet } from '../vocabulary.js';
import { caseNumber } from './decision-numbers.js';
import { afterSigns, readDecision, type Court } from './decision.js';
import type { StandAlone } from './form.js';
import { afterPhrase, isWord, phrases } from './token-words.js';
import { word } from '../vocabulary.js';

/**
 * Decisions of the courts of the Union: « CJUE, 6 oct. 2015, Schrems, aff. C-362/14 », « CJCE, 5 févr. 1963, Van Gend en
 * Loos, aff. 26/62 », « C-362/14 ». Not: « une pile C-12 », « vitamine C », « l'affaire C ».
 */
const COURTS = phrases([
  'CJUE',
  'CJCE',
  'TPICE',
  'TPIUE',
  'Trib UE',
  'TUE',
  "Cour de justice de l'Union européenne",
  'Cour de justice des Communautés européennes',
  'Cour de justice',
  "Tribunal de l'Union européenne",
]);
const LETTERS = new WordSet(['c', 't']);
const CASE = new WordSet(['aff', 'affaire', 'affaires']);
const C = word('c');

const court = (from: number, end: number): Court => ({
  from,
  end,
  key: 'cjue',
  title: 'CJUE',
  form: 'union-court',
  number: caseNumber,
  sign: 'aff.',
});

export const unionCourt: StandAlone = {
  name: 'union-court',
  summary: 'A decision of the Court of Justice of the European Union, by name and case, or by case alone',
  triggers: [
    'cjue',
    'cjce',
    'tpice',
    'tpiue',
    'tue',
    'trib',
    'cour',
    'tribunal',
    'aff',
    'affaire',
    'affaires',
    'c',
    't',
  ],
  read(r, i) {
    const { t } = r;
    const id = t.value[i] ?? 0;
    if (LETTERS.has(id)) {
      // « T-13/99 » in the open may be anything of a workshop: only the Court's own letter stands without « aff. ».
      const alone = t.shape[i] === CAPITALS && isWord(t, i, C) ? caseNumber(t, i, false) : undefined;
      return alone === undefined ? undefined : readDecision(r, court(i, i));
    }
    if (CASE.has(id)) {
      const at = afterSigns(t, i);
      return t.kind[at] === 1 && caseNumber(t, at, true) !== undefined ? readDecision(r, court(i, i)) : undefined;
    }
    const end = afterPhrase(t, i, COURTS);
    return end < 0 || t.shape[i] === 0 ? undefined : readDecision(r, court(i, end));
  },
  examples: [
    {
      text: 'CJUE, 6 oct. 2015, Schrems, aff. C-362/14,',
      expect: {
        kind: 'decision',
        surface: 'CJUE, 6 oct. 2015, Schrems, aff. C-362/14',
        text: {
          key: 'cjue-c-362-14',
          nature: 'jurisprudence',
          title: 'CJUE, 6 octobre 2015, aff. C-362/14',
          number: 'C-362/14',
          date: '2015-10-06',
        },
      },
    },
    { text: "l'arrêt Schrems (C-362/14)", expect: { surface: 'C-362/14', text: { key: 'cjue-c-362-14' } } },
    { text: "l'affaire C‑311/18", expect: { surface: 'affaire C‑311/18', text: { key: 'cjue-c-311-18' } } },
    {
      text: 'CJCE, 5 févr. 1963, Van Gend en Loos, aff. 26/62',
      expect: { surface: 'CJCE, 5 févr. 1963, Van Gend en Loos, aff. 26/62', text: { key: 'cjue-26-62' } },
    },
    {
      text: 'CJUE, gde ch., 6 oct. 2015, aff. C-362/14, Schrems, ECLI:EU:C:2015:650',
      expect: { surface: 'CJUE, gde ch., 6 oct. 2015, aff. C-362/14', text: { key: 'cjue-c-362-14' } },
    },
  ],
  lookAlikes: [
    'des piles C-12',
    'la vitamine C',
    "l'affaire C",
    'salle T-13/99',
    'la Cour de justice juge que',
    'C-12 et C-14',
  ],
};
