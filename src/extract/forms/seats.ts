import { LOWER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';
import { slug } from './decision-text.js';
import { afterPhrase, phrases, written } from './token-words.js';

/** Seats of the French courts of appeal, administrative courts and courts of first instance that are cited most. */
const SEATS = phrases([
  ...(
    'Agen Ajaccio Albi Amiens Angers Annecy Avignon Bastia Bayonne Besançon Béziers Blois Bobigny Bordeaux Bourges Brest ' +
    'Caen Cayenne Chambéry Chartres Colmar Créteil Dijon Douai Dunkerque Évreux Évry Grenoble Guadeloupe Guyane Lille ' +
    'Limoges Lorient Lyon Mamoudzou Marseille Martinique Mayotte Meaux Melun Metz Montpellier Montreuil Mulhouse Nancy ' +
    'Nanterre Nantes Nice Nîmes Nouméa Orléans Papeete Paris Pau Perpignan Poitiers Pontoise Quimper Reims Rennes Réunion ' +
    'Riom Rouen Strasbourg Tarbes Toulon Toulouse Tours Troyes Valence Valenciennes Vannes Versailles'
  ).split(' '),
  'Aix en Provence',
  'Basse Terre',
  'Boulogne sur Mer',
  'Boulogne Billancourt',
  'Cergy Pontoise',
  'Châlons en Champagne',
  'Clermont Ferrand',
  'Fort de France',
  'La Réunion',
  'La Rochelle',
  'Le Havre',
  'Le Mans',
  'Nouvelle Calédonie',
  'Polynésie française',
  'Saint Denis',
  'Saint Denis de La Réunion',
  'Saint Étienne',
  'Saint Pierre',
  'Villefranche sur Saône',
]);
const OF = new WordSet(['de', 'd', 'du', 'la']);

/** A seat behind a court's name at token `i`, « de » or « d' » passed over, hyphens as people set them. */
export function readSeat(t: Tokens, i: number): { end: number; title: string; key: string } | undefined {
  let at = i;
  while (at < i + 3 && t.kind[at] === WORD && OF.has(t.value[at] ?? 0) && t.shape[at] === LOWER)
    at = isMark(t, at + 1, 0x27) ? at + 2 : at + 1;
  if (t.kind[at] !== WORD || t.shape[at] === LOWER) return undefined;
  const end = afterPhrase(t, at, SEATS);
  if (end < 0) return undefined;
  const title = written(t, at, end);
  return { end, title, key: slug(title) };
}
