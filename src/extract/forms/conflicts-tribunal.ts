import { stateNumber } from './decision-numbers.js';
import { readDecision } from './decision.js';
import type { StandAlone } from './form.js';
import { afterPhrase, phrases } from './token-words.js';

/**
 * Decisions of the Tribunal des conflits: « TC, 8 févr. 1873, Blanco, n° 00012 », « T. confl., 17 oct. 2011, n° 3828 ».
 * Not: « TC de 5 euros », « le Tribunal des conflits juge que ».
 */
const COURT = phrases(['Tribunal des conflits', 'T confl', 'Trib confl', 'TC']);

export const conflictsTribunal: StandAlone = {
  name: 'conflicts-tribunal',
  summary: 'A decision of the Tribunal des conflits',
  triggers: ['tribunal', 'trib', 't', 'tc'],
  read(r, i) {
    const end = r.t.shape[i] === 0 && r.t.end[i]! - r.t.start[i]! < 4 ? -1 : afterPhrase(r.t, i, COURT);
    if (end < 0) return undefined;
    return readDecision(r, { from: i, end, key: 'tc', title: 'T. confl.', form: this.name, number: stateNumber });
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
  ],
  lookAlikes: ['un TC de 5 euros', 'le Tribunal des conflits juge que', 'TC n° 12'],
};
