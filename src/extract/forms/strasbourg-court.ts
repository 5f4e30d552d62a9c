import { applicationNumber } from './decision-numbers.js';
import { afterSigns, readDecision } from './decision.js';
import type { StandAlone } from './form.js';
import { afterPhrase, phrases } from './token-words.js';
import { WordSet } from '../vocabulary.js';

/**
 * Decisions of the European Court of Human Rights: « CEDH, 27 juin 2000, Frydlender c. France, n° 30979/96 », « req. n°
 * 30979/96 ». Not: « art. 6 § 1 CEDH » and « CEDH, art. 6 », which are the Convention.
 */
const COURT = phrases(["Cour européenne des droits de l'homme", 'CEDH', 'Cour EDH', 'CourEDH', 'Cour eur DH']);
const APPLICATION = new WordSet(['requete', 'requetes', 'req']);

export const strasbourgCourt: StandAlone = {
  name: 'strasbourg-court',
  summary: 'A decision of the European Court of Human Rights',
  triggers: ['cedh', 'cour', 'couredh', 'requete', 'requetes', 'req'],
  read(r, i) {
    const { t } = r;
    const common = { key: 'cedh', title: 'CEDH', form: this.name, number: applicationNumber };
    if (APPLICATION.has(t.value[i] ?? 0)) {
      const at = afterSigns(t, i);
      return at > i + 1 && applicationNumber(t, at) !== undefined
        ? readDecision(r, { ...common, from: i, end: i })
        : undefined;
    }
    const end = afterPhrase(t, i, COURT);
    return end < 0 ? undefined : readDecision(r, { ...common, from: i, end });
  },
  examples: [
    {
      text: 'CEDH, 27 juin 2000, Frydlender c. France, n° 30979/96.',
      expect: {
        kind: 'decision',
        surface: 'CEDH, 27 juin 2000, Frydlender c. France, n° 30979/96',
        text: {
          key: 'cedh-30979-96',
          nature: 'jurisprudence',
          title: 'CEDH, 27 juin 2000, n° 30979/96',
          number: '30979/96',
          date: '2000-06-27',
        },
      },
    },
    {
      text: "Cour européenne des droits de l'homme, 27 juin 2000, n° 30979/96",
      expect: {
        surface: "Cour européenne des droits de l'homme, 27 juin 2000, n° 30979/96",
        text: { key: 'cedh-30979-96' },
      },
    },
    { text: 'la requête n° 30979/96', expect: { surface: 'requête n° 30979/96', text: { key: 'cedh-30979-96' } } },
  ],
  lookAlikes: ['art. 6 § 1 CEDH', 'CEDH, art. 6', 'la requête du 12 mars', 'requête n° 12'],
};
