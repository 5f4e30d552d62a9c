/** Words of one article, folded and cut by whoever fills and asks the table. */
export interface SearchRow {
  /** The index's integer of the article. */
  readonly id: number;
  /** Words of its number and text. */
  readonly names: readonly string[];
  /** Words of its wording. */
  readonly words: readonly string[];
}

/** The search table of an index. */
export interface SearchTable {
  /** Ids of articles that have all these words, the last one perhaps begun only, in (text key, number) order. */
  find(where: 'names' | 'words', words: readonly string[], limit: number): readonly number[];
  close(): void;
}

/** A search table that is being filled; until it is finished nobody sees it. */
export interface SearchWriter {
  add(rows: readonly SearchRow[]): void;
  /** Puts the table in place and opens it. */
  finish(): SearchTable;
  /** Gives up; nothing stays. */
  discard(): void;
}

/** Where the search table of an index is kept. */
export interface SearchPlace {
  /** The table, where there is one that belongs to the index as it is now. */
  open(): SearchTable | undefined;
  /** @throws IndexError where nothing can be written */
  create(): SearchWriter;
}
