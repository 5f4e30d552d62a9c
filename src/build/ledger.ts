import { setEvidence } from '../model/evidence-packer.js';
import { EVIDENCE_COLUMN, EVIDENCE_WIDTH, numbering, ORIGINS } from '../model/evidence-rows.js';
import type { PageEvidence } from '../model/evidence-rows.js';
import { intColumn, type IntColumn } from '../model/int-column.js';
import { pairPool, type PairPool } from '../model/pair-pool.js';
import { RELATION_NAMES } from '../model/relation.js';
import type { SpooledRows } from '../store/row-spool.js';
import type { Spool, SpooledList } from '../store/spool.js';
import type { PackedOpenReference } from '../store/store.js';
import { createTallies, type Tallies } from './build-report.js';
import { createClaims, type Claims } from './claims.js';
import { createLawTable, type LawTable } from './law-table.js';
import { officialNames, type OfficialNames } from './official-names.js';
import { pageColumns, type PageColumns } from './page-columns.js';
import { pageShelf, type PageShelf } from './page-shelf.js';
import { unsliced } from './section.js';
import { createTextBook, type TextBook } from './text-book.js';

/** References that wait, by their ticket, and the parcel whose pages they stand on. */
export interface WaitingParcel {
  readonly ticket: number;
  readonly parcel: number;
}

/** Evidence as rows, its keys being places in the table of articles. */
export interface LedgerEvidence {
  readonly rows: SpooledRows;
  readonly words: readonly string[];
  wordPlace(words: string): number;
  /** Adds a piece of evidence of a version's page, whose article is one of its ends. */
  add(evidence: PageEvidence, version: number, own: { readonly key: string; readonly place: number }): void;
}

/**
 * The draft of an index: what both passes have found so far. What grows with every page stands in columns of integers or
 * in the spool: of a million pages it takes some hundred bytes each.
 */
export interface Ledger {
  readonly table: LawTable;
  readonly book: TextBook;
  readonly claims: Claims;
  readonly tallies: Tallies;
  readonly names: OfficialNames;
  readonly shelf: PageShelf;
  readonly columns: PageColumns;
  /** By the place of an article, 1 where the index will have it: one with a page, or in evidence. */
  readonly kept: IntColumn;
  readonly evidence: LedgerEvidence;
  readonly waiting: WaitingParcel[];
  /** Where the references that wait are, as JSON. */
  readonly spool: Spool;
  readonly open: SpooledList<PackedOpenReference>;
  /** Place of an article that the index will have. */
  keyPlace(key: string): number;
  /** The same, of the halves of its key. */
  keyPlaceOf(text: number, number: number): number;
  /** Act and article of each « Créé par » of a list. */
  readonly creations: PairPool;
}

/** An empty ledger, which puts away in `spool` what must wait. */
export function createLedger(spool: Spool): Ledger {
  const [table, kept, words] = [createLawTable(), intColumn(), numbering()];
  const [names, shelf] = [officialNames(table), pageShelf(spool)];
  const keep = (place: number): number => {
    kept.set(place, 1);
    return place;
  };
  const place = (key: string): number => keep(table.place(key));
  const [rows, row] = [spool.rows(EVIDENCE_WIDTH), new Int32Array(EVIDENCE_WIDTH)];
  return {
    ...{ table, names, shelf, kept, spool, keyPlace: place },
    keyPlaceOf: (text, number) => keep(table.placeOf(text, number)),
    ...{ book: createTextBook(), claims: createClaims({ page: shelf.page }), tallies: createTallies() },
    ...{ columns: pageColumns(), waiting: [], creations: pairPool(), open: spool.list() },
    evidence: {
      ...{ rows, words: words.list, wordPlace: (word) => words.find(word) ?? words.place(unsliced(word)) },
      add: (evidence, version, own) => {
        const keys = { place: (key: string) => (key === own.key ? own.place : place(key)) };
        setEvidence(row, evidence, { keys, words });
        row[EVIDENCE_COLUMN.version] = version;
        rows.append(row);
      },
    },
  };
}

const CREATES = RELATION_NAMES.indexOf('creates');
const LIST = ORIGINS.indexOf('list');

/** The end of a piece of evidence that is not the page's own article. */
export function otherEnd(row: Int32Array, at: number, own: number): number {
  const source = row[at + EVIDENCE_COLUMN.source]!;
  return source === own ? row[at + EVIDENCE_COLUMN.target]! : source;
}

/** A row of evidence: where it starts among cells, and the place of its page's own article. */
interface Row {
  readonly at: number;
  readonly own: number;
}

/** Remembers a row that is a « Créé par ». */
export function noteCreation({ creations }: Ledger, rows: Int32Array, { at, own }: Row): void {
  if (rows[at + EVIDENCE_COLUMN.relation] !== CREATES || rows[at + EVIDENCE_COLUMN.origin] !== LIST) return;
  creations.place(otherEnd(rows, at, own), own);
}
