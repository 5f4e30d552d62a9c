import { splitArticleKey } from '../model/article.js';
import { EVIDENCE_COLUMN, evidencePacker, numbering, ORIGINS, type EvidencePacker } from '../model/evidence-rows.js';
import { RELATION_NAMES } from '../model/relation.js';
import type { TextName } from '../model/text.js';
import type { Spool } from '../store/spool.js';
import type { OpenReferenceRow, VersionCard } from '../store/store.js';
import { createTallies, type Tallies } from './build-report.js';
import { createClaims, type Claims } from './claims.js';
import { createLawTable, type LawTable } from './law-table.js';
import type { ParcelPage } from './parcel.js';
import { createSharing, type Sharing } from './sharing.js';
import { createTextBook, type TextBook } from './text-book.js';

/** A page of the index to be: its version is numbered by its place among all, from 1. */
export interface LedgerPage extends Pick<ParcelPage, 'divisions' | 'listed'> {
  readonly card: VersionCard;
  readonly text: TextName;
}

/** References that wait, by their ticket, and for each page of their parcel its version's number, 0 for one refused. */
export interface WaitingParcel {
  readonly ticket: number;
  readonly versions: readonly number[];
}

/** The draft of an index: what both passes have found so far. */
export interface Ledger {
  readonly table: LawTable;
  readonly book: TextBook;
  readonly claims: Claims;
  readonly tallies: Tallies;
  readonly pages: LedgerPage[];
  readonly sharing: Sharing;
  readonly evidence: EvidencePacker;
  readonly waiting: WaitingParcel[];
  /** Where the references that wait are, as JSON. */
  readonly spool: Spool;
  readonly open: OpenReferenceRow[];
  /** Places of keys, of those with pages or in evidence. */
  keyPlace(key: string): number;
  /** `act article` pairs of each « Créé par » of a list. */
  readonly creations: Set<number>;
}

/** An empty ledger, which puts away in `spool` what must wait. */
export function createLedger(spool: Spool): Ledger {
  const table = createLawTable();
  const keys = numbering();
  const place = (key: string): number => {
    const before = keys.list.length;
    const found = keys.place(key);
    if (found === before) {
      const { text, number } = splitArticleKey(key);
      table.add(text, number);
    }
    return found;
  };
  return {
    ...{ table, book: createTextBook(), claims: createClaims(), tallies: createTallies() },
    ...{ sharing: createSharing(), spool },
    ...{ pages: [], waiting: [], open: [], creations: new Set() },
    evidence: evidencePacker({ list: keys.list, place }),
    keyPlace: place,
  };
}

/** Two places of keys in one number. */
export const pair = (first: number, second: number): number => first * 2 ** 26 + second;

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
  creations.add(pair(otherEnd(rows, at, own), own));
}
