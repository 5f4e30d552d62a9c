import type { Reference } from '../model/reference.js';
import type { LawTable } from './law-table.js';
import type { PageReading } from './reading.js';

/** Adds what a reference names outright, text and number, to the table: a number that is named has existed. */
function addNamed(table: LawTable, { text, number, through, outside }: Reference): void {
  if (text === undefined || outside !== undefined) return;
  if (number !== undefined) table.add(text.key, number);
  if (through !== undefined) table.add(text.key, through);
}

/**
 * Fills the table before anything is resolved, so that no answer depends on the order of files: every held article with
 * its status, and every article that any list or wording names.
 */
export function fillTable(table: LawTable, readings: readonly PageReading[]): void {
  for (const { text, number, status } of readings) table.add(text.key, number, status.status);
  for (const { found, declared } of readings) {
    for (const { reference } of found) addNamed(table, reference);
    for (const { reference } of declared) addNamed(table, reference);
  }
}
