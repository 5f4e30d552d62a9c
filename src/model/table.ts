export type Scalar = string | number | boolean | null;

/** Something with parts inside a cell: one piece of evidence, one marked reference. */
export type CellRecord = Readonly<Record<string, Scalar | readonly (string | number)[]>>;

/**
 * A cell is a scalar, a list of scalars or a list of records; reporters decide how it looks. In `text`, lists of one row
 * stack line under line, so that the first place, the first words and the first origin stand beside one another.
 */
export type Cell = Scalar | readonly (string | number)[] | readonly CellRecord[];

/** People read `text` and `markdown`, spreadsheets take `csv`, programs take `json`, `ndjson` and `yaml`. */
export type Audience = 'people' | 'flat' | 'nested';

export interface Column {
  /** Stable name in machine formats. */
  readonly name: string;
  /** What people read above the column. */
  readonly label: string;
  /** Who sees the column; everybody when absent. */
  readonly shown?: readonly Audience[];
  /**
   * What the column means, so that a reporter can dress it: `name` is what the row is about, `state` may be dead, `place`
   * is `path:line:column`, `excerpt` holds records `{ before, words, after }` and is the first to be shortened, `remark` is
   * a sentence that goes below its row where there is no room beside it.
   */
  readonly role?: 'name' | 'state' | 'place' | 'excerpt' | 'remark' | 'count';
}

export type Row = Readonly<Record<string, Cell>>;

/** A stretch of prose that belongs to the answer: the wording of an article, with the references in it. */
export interface Passage {
  readonly heading: string;
  readonly text: string;
  /** Disjoint and sorted; offsets in `text`. `target` is an article key, empty for a reference that came to nothing. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly target: string }[];
}

/** The answer to a question: the same columns in every format. */
export interface Table {
  readonly title?: string;
  /** What the answer is about and its counts, for machines: the head of `json` and `yaml`. */
  readonly about?: Readonly<Record<string, Cell>>;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Names of columns that people read as headings above the rows, outermost first; rows come sorted by them. */
  readonly groupBy?: readonly string[];
  /** Prose after the rows; never part of csv or ndjson. */
  readonly passages?: readonly Passage[];
  /** Lines for people before and after the rows; never part of csv or ndjson. */
  readonly head?: readonly string[];
  readonly foot?: readonly string[];
}

/** The columns that an audience sees. */
export const columnsFor = (table: Table, audience: Audience): readonly Column[] =>
  table.columns.filter((column) => column.shown === undefined || column.shown.includes(audience));
