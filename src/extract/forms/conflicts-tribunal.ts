import type { Tokens } from '../lexer.js';
import { word } from '../vocabulary.js';
import { stateNumber } from './decision-numbers.js';
import { readDecision, type DecisionNumber } from './decision.js';
import type { StandAlone } from './form.js';
import { afterPhrase, isFigures, isGlued, isWord, phrases, written } from './token-words.js';

/**
 * Decisions of the Tribunal des conflits: « TC, 8 févr. 1873, Blanco, n° 00012 », « T. confl., 17 oct. 2011, n° 3828 ».
 * Not: « TC de 5 euros », « le Tribunal des conflits juge que ».
 */
const COURT = phrases(['Tribunal des conflits', 'T confl', 'Trib confl', 'TC']);

const C = word('c');

/** « 3931 », and « C3931 » as the court itself writes it since 2012: the same number. */
const conflictNumber = (t: Tokens, i: number, signed: boolean): DecisionNumber | undefined =>
  isWord(t, i, C) && isGlued(t, i + 1) && isFigures(t, i + 1, [4, 4])
    ? { end: i + 2, number: written(t, i + 1, i + 2) }
    : stateNumber(t, i, signed);

export const conflictsTribunal: StandAlone = {
  name: 'conflicts-tribunal',
  summary: 'A decision of the Tribunal des conflits',
  triggers: ['tribunal', 'trib', 't', 'tc'],
  read(r, i) {
    const end = r.t.shape[i] === 0 && r.t.end[i]! - r.t.start[i]! < 4 ? -1 : afterPhrase(r.t, i, COURT);
    if (end < 0) return undefined;
    return readDecision(r, { from: i, end, key: 'tc', title: 'T. confl.', form: this.name, number: conflictNumber });
  },
  examples: [
    {
      text: 'Tribunal des conflits, 17 octobre 2011, n° 3828',
      expect: {
        kind: 'decision',
        surface: 'Tribunal des conflits, 17 octobre 2011, n° 3828',
        text: { key: 'tc-3828', date: '2011-10-17', title: 'T. confl., 17 octobre 2011, n° 3828' },
      },
    },
    {
      text: 'T. confl., 8 févr. 1873, Blanco, n° 00012.',
      expect: { surface: 'T. confl., 8 févr. 1873, Blanco, n° 00012', text: { key: 'tc-00012' } },
    },
    {
      text: 'TC, 8 février 1873, Blanco ;',
      expect: { surface: 'TC, 8 février 1873, Blanco', text: { key: 'tc-1873-02-08-blanco' } },
    },
    { text: 'T. confl. n° C3931', expect: { surface: 'T. confl. n° C3931', text: { key: 'tc-3931' } } },
  ],
  lookAlikes: ['un TC de 5 euros', 'le Tribunal des conflits juge que', 'TC n° 12'],
};
