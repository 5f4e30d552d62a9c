import { harmless } from './characters.js';

/**
 * A CSV cell that no spreadsheet runs: words of a document that begin like a formula get an apostrophe before them, quotes are
 * doubled (RFC 4180).
 */
export function spreadsheetCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const plain = harmless(value);
  const words = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
