import { columnsFor, type Audience, type Cell, type Row, type Table } from '../model/table.js';

/** A row with the columns of an audience only, in the order of the columns. */
export const machineRow = (row: Row, table: Table, audience: Audience): Readonly<Record<string, Cell>> =>
  Object.fromEntries(columnsFor(table, audience).map(({ name }) => [name, row[name] ?? null]));

/** What machine formats say before and after the rows. */
export function machineRest(table: Table): {
  readonly before: readonly (readonly [string, unknown])[];
  readonly after: readonly (readonly [string, unknown])[];
} {
  return {
    before: [...(table.title === undefined ? [] : [['title', table.title] as const]), ['about', table.about ?? {}]],
    after: table.passages === undefined ? [] : [['passages', table.passages]],
  };
}
