import type { Status } from '../model/status.js';

/** The states of the LEGI and KALI bases. */
const STATES: Readonly<Record<string, Status>> = {
  VIGUEUR: 'in-force',
  VIGUEUR_ETEN: 'in-force',
  VIGUEUR_NON_ETEN: 'in-force',
  // Their end is known and still to come, or was when the file was made; dates decide where there are any.
  ABROGE_DIFF: 'in-force',
  VIGUEUR_DIFF: 'not-yet-in-force',
  ABROGE: 'repealed',
  DENONCE: 'repealed',
  PERIME: 'lapsed',
  ANNULE: 'annulled',
  DISJOINT: 'annulled',
  TRANSFERE: 'transferred',
  DEPLACE: 'transferred',
  MODIFIE: 'superseded',
  REMPLACE: 'superseded',
  MODIFIE_MORT_NE: 'stillborn',
};

/** The status that a source's own word means; `undefined` for a word that is no state. */
export const officialStatus = (state: string): Status | undefined =>
  STATES[state.trim().toUpperCase().replace(/[ -]/g, '_')];
