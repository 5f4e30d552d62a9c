/** A cell is a scalar or a list of scalars; reporters decide how it looks. */
export type Cell = string | number | boolean | null | readonly (string | number)[];

export interface Column {
  /** Stable name in machine formats. */
  readonly name: string;
  /** What people read above the column. */
  readonly label: string;
}

/** The answer to a question: the same columns in every format. */
export interface Table {
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Lines for people before and after the rows; never part of csv or ndjson. */
  readonly head?: readonly string[];
  readonly foot?: readonly string[];
}
