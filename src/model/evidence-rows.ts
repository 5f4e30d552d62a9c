import type { Evidence, RelationDate } from './citation.js';
import { intRows, type IntRows } from './int-rows.js';
import { isLinkMark, LINK_MARKS, type LinkMark } from './mark.js';
import { RELATION_NAMES } from './relation.js';

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

const place = <T>(list: readonly T[], value: T | undefined): number => (value === undefined ? -1 : list.indexOf(value));

const RELATION_PLACES = new Map(RELATION_NAMES.map((name, code) => [name, code]));

const dayNumber = (iso: string | undefined): number =>
  iso === undefined ? -1 : Number(iso.slice(0, 4)) * 10000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10));

/** What a row's keys and words are turned into. */
interface Numberings {
  readonly keys: { place(key: string): number };
  readonly words: Numbering;
}

/** The row of a piece of evidence, in the order of `EVIDENCE_COLUMN`. */
export function evidenceRow(evidence: PageEvidence, version: number, { keys, words }: Numberings): readonly number[] {
  const { source, target, relation, origin, span, line, column, form, mark, date, portion } = evidence;
  // prettier-ignore
  return [
    keys.place(source), keys.place(target), RELATION_PLACES.get(relation) ?? -1, version, span.start, span.end - span.start,
    ORIGINS.indexOf(origin), line, column, words.place(form), place(MARKS, mark), dayNumber(date?.on),
    place(DATE_KINDS, date?.kind), portion === undefined ? -1 : words.place(JSON.stringify(portion)),
  ];
}

/** Evidence of a few pages, in memory. */
export interface EvidencePacker {
  readonly rows: IntRows;
  readonly keys: readonly string[];
  readonly words: readonly string[];
  add(evidence: PageEvidence, version: number): void;
  keyPlace(key: string): number;
  wordPlace(words: string): number;
}

/** Empty rows to be filled; keys and words are numbered in order of first use. */
export function evidencePacker(): EvidencePacker {
  const [rows, keys, words] = [intRows(EVIDENCE_WIDTH), numbering(), numbering()];
  return {
    ...{ rows, keys: keys.list, words: words.list, keyPlace: keys.place, wordPlace: words.place },
    add: (evidence, version) => rows.push(...evidenceRow(evidence, version, { keys, words })),
  };
}
