import { optionalText, records, text } from './checked.js';
import financeLawRecords from './finance-laws.yml';
import { lazy } from './lazy.js';

/** `state`: the loi de finances; `social`: the loi de financement de la sécurité sociale. */
export type FinanceLawKind = 'state' | 'social';

const laws = lazy(() => {
  const file = { name: 'finance-laws.yml', value: financeLawRecords(), known: ['year', 'state', 'social'] };
  const rows = records(file, (row) => ({
    year: text(row, 'year'),
    state: optionalText(row, 'state'),
    social: optionalText(row, 'social'),
  }));
  return new Map(rows.map((row) => [row.year, row]));
});

/** The number of the initial finance law for a year: `financeLawNumber('social', 2015)` is `2014-1554`. */
export const financeLawNumber = (kind: FinanceLawKind, year: number): string | undefined =>
  laws().get(String(year))?.[kind];
