import { readAuthorityAct } from '../texts/authority.js';
import type { StandAlone } from './form.js';
import { foundText } from './text-draft.js';

/**
 * Acts of authorities and advisory opinions, numbered by each for itself: « délibération n° 2020-091 de la CNIL », « décision n°
 * 2019-0954 de l'ARCEP », « avis du Conseil d'État n° 359622 ». Not: « décision n° 12 du directeur ».
 */
export const authorityAct: StandAlone = {
  name: 'authority-act',
  summary: 'A decision, deliberation or opinion of an authority (CNIL, ARCEP, HATVP, Conseil d’État …)',
  triggers: ['deliberation', 'deliberations', 'decision', 'decisions', 'avis', 'recommandation'],
  read(r, i) {
    const read = readAuthorityAct(r, i);
    const kind = read?.text?.nature === 'jurisprudence' ? 'decision' : 'text';
    return read === undefined ? undefined : foundText(r, read, { kind, form: this.name });
  },
  examples: [
    {
      text: 'la délibération n° 2020-091 de la CNIL du 17 septembre 2020 et',
      expect: {
        kind: 'text',
        surface: 'délibération n° 2020-091 de la CNIL du 17 septembre 2020',
        text: {
          key: 'deliberation-cnil-2020-91',
          nature: 'deliberation',
          title: 'délibération n° 2020-91 de la CNIL du 17 septembre 2020',
          number: '2020-91',
          date: '2020-09-17',
        },
      },
    },
    {
      text: 'délibération CNIL n° 2020-091 du 17 septembre 2020',
      expect: {
        surface: 'délibération CNIL n° 2020-091 du 17 septembre 2020',
        text: { key: 'deliberation-cnil-2020-91', date: '2020-09-17' },
      },
    },
    {
      text: "décision n° 2019-0954 de l'ARCEP",
      expect: { surface: "décision n° 2019-0954 de l'ARCEP", text: { key: 'decision-arcep-2019-954' } },
    },
    {
      text: "l'avis du Conseil d'État n° 359622",
      expect: {
        surface: "avis du Conseil d'État n° 359622",
        text: { key: 'avis-conseil-d-etat-359622', nature: 'avis' },
      },
    },
    {
      text: "l'avis n° 18-A-04 du 20 mars 2018 de l'Autorité de la concurrence",
      expect: {
        surface: "avis n° 18-A-04 du 20 mars 2018 de l'Autorité de la concurrence",
        text: { key: 'avis-autorite-de-la-concurrence-18-a-04', date: '2018-03-20' },
      },
    },
    {
      text: "la décision du Conseil d'État n° 420104 du 26 décembre 2018",
      expect: {
        kind: 'decision',
        surface: "décision du Conseil d'État n° 420104 du 26 décembre 2018",
        text: { key: 'ce-420104', nature: 'jurisprudence', date: '2018-12-26' },
      },
    },
  ],
  lookAlikes: [
    'la décision n° 12 du directeur',
    "l'avis du Conseil d'État",
    'une délibération du conseil municipal',
    'avis n° 3 du médecin',
  ],
};
