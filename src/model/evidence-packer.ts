import type { Evidence } from './citation.js';
import {
  DATE_KINDS,
  EVIDENCE_COLUMN as column,
  EVIDENCE_WIDTH,
  MARKS,
  numbering,
  ORIGINS,
  type Numbering,
  type PageEvidence,
} from './evidence-rows.js';
import { intRows, type IntRows } from './int-rows.js';
import { RELATION_NAMES } from './relation.js';

const place = <T>(list: readonly T[], value: T | undefined): number => (value === undefined ? -1 : list.indexOf(value));

const RELATION_PLACES = new Map(RELATION_NAMES.map((name, code) => [name, code]));

const dayNumber = (iso: string | undefined): number =>
  iso === undefined ? -1 : Number(iso.slice(0, 4)) * 10000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10));

type Placer = Pick<Numbering, 'place'>;

/** What a row's keys and words are turned into. */
interface Numberings {
  readonly keys: Placer;
  readonly words: Placer;
}

/** What evidence says beside which articles it joins and where it stands, but for its words. */
export interface EvidenceKind extends Pick<PageEvidence, 'relation' | 'origin'> {
  readonly mark?: Evidence['mark'] | undefined;
  readonly date?: Evidence['date'] | undefined;
}

/** Sets the columns of a row that say what kind of evidence it is. */
export function setKind(row: Int32Array, { relation, origin, mark, date }: EvidenceKind): void {
  row[column.relation] = RELATION_PLACES.get(relation) ?? -1;
  row[column.origin] = ORIGINS.indexOf(origin);
  row[column.mark] = place(MARKS, mark);
  row[column.day] = dayNumber(date?.on);
  row[column.dayKind] = place(DATE_KINDS, date?.kind);
}

/** Sets the columns of a row that are places of words. */
export function setWords(row: Int32Array, { form, portion }: Pick<Evidence, 'form' | 'portion'>, words: Placer): void {
  row[column.form] = words.place(form);
  row[column.portion] = portion === undefined ? -1 : words.place(JSON.stringify(portion));
}

/** Makes a row that of a piece of evidence, but for its page. */
export function setEvidence(row: Int32Array, evidence: PageEvidence, { keys, words }: Numberings): void {
  const { source, target, span, line } = evidence;
  row[column.source] = keys.place(source);
  row[column.target] = keys.place(target);
  row[column.start] = span.start;
  row[column.length] = span.end - span.start;
  row[column.line] = line;
  row[column.column] = evidence.column;
  setKind(row, evidence);
  setWords(row, evidence, words);
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
  const row = new Int32Array(EVIDENCE_WIDTH);
  const add = (evidence: PageEvidence, version: number): void => {
    setEvidence(row, evidence, { keys, words });
    row[column.version] = version;
    rows.append(row);
  };
  return { rows, keys: keys.list, words: words.list, add, keyPlace: keys.place, wordPlace: words.place };
}
