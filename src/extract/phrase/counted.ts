import { BROKEN, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import type { NumberReading } from '../numbers/number-reading.js';
import { isMonth } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';

const PERCENT = new Set([0x25, 0x20ac, 0xb0]);
const UNITS = new WordSet([
  'jours',
  'jour',
  'mois',
  'ans',
  'an',
  'euros',
  'heures',
  'heure',
  'semaines',
  'francs',
  'annees',
  'annee',
  'salaries',
  'pages',
  'fois',
  'personnes',
  'membres',
  'alineas',
  'alinea',
  'tirets',
  'phrases',
  'minutes',
  'secondes',
  'litres',
  'metres',
  'kilometres',
  'hectares',
  'tonnes',
  'exemplaires',
  'cm',
  'mm',
  'km',
  'kg',
  'mg',
  'ml',
  'cl',
  'db',
  'kw',
  'kwh',
]);
const ALINEA = word('alinea');
const WHICH = new WordSet(['premier', 'dernier', 'unique']);

/** Whether the figures at `i` count something else: a day of a month, a sum, a span of time. */
export function countsSomething(t: Tokens, n: NumberReading): boolean {
  if (n.prefix === '') return countsWords(t, n.end);
  // « art. 42, L. 10 juill. 1965 », « 12 articles L 40 cm »: of a letter and figures too.
  return !n.compound && t.kind[n.end] === WORD && countsWords(t, n.end);
}

/** Whether what stands at `next` is counted by the figures before it: « jours », « % », « janvier ». */
export function countsWords(t: Tokens, next: number): boolean {
  if (t.kind[next] === WORD && t.gap[next]! <= BROKEN) {
    const id = t.value[next] ?? 0;
    // « l'article 37 alinéa 2 » counts nothing: the figures behind the noun say which.
    return (
      isMonth(id) ||
      (UNITS.has(id) && !(id === ALINEA && (t.kind[next + 1] === NUMBER || WHICH.has(t.value[next + 1] ?? 0))))
    );
  }
  return t.gap[next]! <= 1 && PERCENT.has(t.value[next] ?? 0) && t.kind[next] === MARK;
}
