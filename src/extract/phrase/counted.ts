import { BROKEN, MARK, WORD, type Tokens } from '../lexer.js';
import type { NumberReading } from '../numbers/number-reading.js';
import { isMonth } from '../texts/dates.js';
import { WordSet } from '../vocabulary.js';

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
]);

/** Whether the figures at `i` count something else: a day of a month, a sum, a span of time. */
export function countsSomething(t: Tokens, n: NumberReading): boolean {
  return n.prefix === '' && countsWords(t, n.end);
}

/** Whether what stands at `next` is counted by the figures before it: « jours », « % », « janvier ». */
export function countsWords(t: Tokens, next: number): boolean {
  if (t.kind[next] === WORD && t.gap[next]! <= BROKEN)
    return isMonth(t.value[next] ?? 0) || UNITS.has(t.value[next] ?? 0);
  return t.gap[next]! <= 1 && PERCENT.has(t.value[next] ?? 0) && t.kind[next] === MARK;
}
