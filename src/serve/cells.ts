import type { Cell, CellRecord, Row } from '../model/table.js';
import type { Excerpt } from './view.js';

/** A cell as words; empty for what is not there. */
export function words(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? '' : String(cell);
}

/** A cell's words where there are any. */
export const wordsOr = (cell: Cell | undefined): string | undefined => {
  const written = words(cell);
  return written === '' ? undefined : written;
};

const isRecord = (part: string | number | CellRecord): part is CellRecord => typeof part === 'object';

/** A cell that is a list of plain values. */
export const listOf = (cell: Cell | undefined): readonly string[] =>
  typeof cell === 'object' && cell !== null ? cell.flatMap((part) => (isRecord(part) ? [] : [String(part)])) : [];

/** A cell that is a list of records. */
export const recordsOf = (cell: Cell | undefined): readonly CellRecord[] =>
  typeof cell === 'object' && cell !== null ? cell.flatMap((part) => (isRecord(part) ? [part] : [])) : [];

const plain = (value: CellRecord[string] | undefined): string => (typeof value === 'string' ? value : '');

/** The first words that prove a row: those of the text where there are some, else those of a list. */
export function excerptOf(row: Row): Excerpt | undefined {
  const pieces = recordsOf(row['evidence']);
  const piece = pieces.find(({ origin }) => origin === 'text') ?? pieces[0];
  if (piece === undefined || plain(piece['words']) === '') return undefined;
  return { before: plain(piece['before']), words: plain(piece['words']), after: plain(piece['after']) };
}
