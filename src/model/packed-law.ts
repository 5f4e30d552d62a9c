/** How far an edge is believed, strongest first; packed rows hold places in this list. */
export const STANDINGS = ['proved', 'declared', 'formerly'] as const;

/** Places in a row of `PackedLaw.articles`. */
export const ARTICLE_ROW = { id: 0, text: 1, flags: 2, status: 3, width: 4 } as const;

/** Bits of an article's flags: its page is held; it is the text as a whole; its status is only hinted by somebody's mark. */
export const ARTICLE_FLAG = { held: 1, whole: 2, hinted: 4 } as const;

/** Places in a row of `PackedLaw.edges`. */
export const EDGE_ROW = { source: 0, target: 1, relation: 2, standing: 3, weight: 4, width: 5 } as const;

/**
 * The whole index in rows of integers, for measures that look at everything: objects for two million articles and eight
 * million edges would take gigabytes. Chunks come in any size; a chunk belongs to whoever got it.
 */
export interface PackedLaw {
  /** Keys of all texts; a row names a text by its place here. */
  readonly texts: readonly string[];
  /**
   * Every article, by ascending id, in rows of `ARTICLE_ROW.width`: id, place of its text, flags, place of its status in
   * `STATUSES` of the model.
   */
  articles(): AsyncIterable<Int32Array>;
  /**
   * Every edge, by ascending source, in rows of `EDGE_ROW.width`: ids of source and target, places of the relation in
   * `RELATION_NAMES` and of the standing in `STANDINGS`, weight. With a day (ISO) only those that some evidence proves
   * then: the dated wording it stands in holds; a wording without dates, or a list on the other side, has no day.
   */
  edges(day?: string): AsyncIterable<Int32Array>;
}
