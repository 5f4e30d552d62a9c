import type { Nature } from '../model/text.js';

/** What a text of each nature is called. */
export const NATURE_WORDS: Readonly<Record<Nature, string>> = {
  constitution: 'constitution',
  'bloc-constitutionnel': 'bloc constitutionnel',
  code: 'code',
  loi: 'loi',
  'loi-organique': 'loi organique',
  'loi-constitutionnelle': 'loi constitutionnelle',
  'loi-du-pays': 'loi du pays',
  ordonnance: 'ordonnance',
  'decret-loi': 'décret-loi',
  decret: 'décret',
  arrete: 'arrêté',
  circulaire: 'circulaire',
  instruction: 'instruction',
  avis: 'avis',
  deliberation: 'délibération',
  'reglement-ue': 'règlement de l’Union',
  'directive-ue': 'directive de l’Union',
  'decision-ue': 'décision de l’Union',
  traite: 'traité',
  'convention-collective': 'convention collective',
  accord: 'accord',
  jurisprudence: 'jurisprudence',
  document: 'document',
};
