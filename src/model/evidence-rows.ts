import type { Evidence, RelationDate } from './citation.js';
import { isLinkMark, LINK_MARKS, type LinkMark } from './mark.js';

/**
 * Columns of evidence as integers: millions of pieces share few words. Keys and words are places in lists, a version is
 * its number among all (from 1), a day is `yyyymmdd`, enumerations are places in the lists below; -1 is none.
 */
export const EVIDENCE_COLUMN = {
  source: 0,
  target: 1,
  relation: 2,
  version: 3,
  start: 4,
  length: 5,
  origin: 6,
  line: 7,
  column: 8,
  form: 9,
  mark: 10,
  day: 11,
  dayKind: 12,
  portion: 13,
} as const;

export const EVIDENCE_WIDTH = 14;
export const ORIGINS: readonly Evidence['origin'][] = ['list', 'text', 'note', 'link'];
export const DATE_KINDS: readonly RelationDate['kind'][] = ['effect', 'bound', 'published', 'signed', 'frozen'];
export const MARKS: readonly LinkMark[] = Object.keys(LINK_MARKS).filter(isLinkMark);

/** Rows of one width that can be gone through, again and again. */
export interface RowSource {
  readonly width: number;
  readonly count: number;
  /** Whole rows, a stretch at a time; each holds only until the next is asked for, and is not to be changed. */
  chunks(): Iterable<Int32Array>;
}

/** Evidence as rows of integers, with what they stand for. */
export interface EvidenceRows {
  readonly rows: RowSource;
  /** Article keys by their places. */
  readonly keys: { at(place: number): string | undefined };
  /** Forms, and portions as JSON. */
  readonly words: readonly string[];
}

/** Strings to their places in a growing list. */
export interface Numbering {
  readonly list: readonly string[];
  place(words: string): number;
  /** The place of words that have one. */
  find(words: string): number | undefined;
}

/** An empty list of strings, each kept once. */
export function numbering(): Numbering {
  const places = new Map<string, number>();
  const list: string[] = [];
  return {
    list,
    find: (words) => places.get(words),
    place: (words) => {
      let place = places.get(words);
      if (place === undefined) {
        place = list.push(words) - 1;
        places.set(words, place);
      }
      return place;
    },
  };
}

/** Evidence of one page: the page is named by its number beside it. */
export type PageEvidence = Omit<Evidence, 'page'>;
