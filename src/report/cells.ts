import { FILLER } from '../model/filler.js';
import type { Cell, CellRecord } from '../model/table.js';

// Control and direction-changing characters of a source must not reach a terminal: they could rewrite what stands above.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000\ue001]/g;

/**
 * The words on one line, without characters that move a cursor or turn the direction of writing; as long as before, so that
 * offsets hold.
 */
export const clean = (words: string): string => words.replace(UNSAFE, ' ');

/** The words as people read them: on one line, without the fillers that stand for markup. */
export const cleanWords = (words: string): string => clean(words).replaceAll(FILLER, '').replace(/ {2,}/g, ' ');

export const isRecord = (one: string | number | CellRecord): one is CellRecord => typeof one === 'object';

/** A list of what a cell holds; nothing for null. */
export function itemsOf(cell: Cell | undefined): readonly (string | number | CellRecord)[] {
  if (cell === null || cell === undefined) return [];
  if (typeof cell === 'boolean') return [String(cell)];
  return typeof cell === 'object' ? cell : [cell];
}

const part = (record: CellRecord, name: string): string => {
  const value = record[name];
  return typeof value === 'string' ? cleanWords(value) : '';
};

/** Words and those around them. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The excerpt that a record holds; empty where it holds none. */
export const excerptOf = (record: CellRecord): Excerpt => ({
  before: part(record, 'before'),
  words: part(record, 'words'),
  after: part(record, 'after'),
});

/** Whether any row has something to show in this column. */
export const isFilled = (cell: Cell | undefined): boolean => itemsOf(cell).some((item) => item !== '');
