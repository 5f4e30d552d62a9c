import { setKind, type EvidenceKind } from '../model/evidence-packer.js';
import { EVIDENCE_WIDTH } from '../model/evidence-rows.js';

/**
 * The row of evidence that a declaration comes to, kept with it from parcel to parcel: only articles, page and place are
 * others on each page, and only the places of words and texts in each parcel.
 */
export interface DeclaredRow {
  readonly cells: Int32Array;
  /** The parcel that the row is made for; `undefined` before the first. */
  parcel: object | undefined;
  /** By what number its text goes in that parcel; -1 where what is declared must wait. */
  text: number;
  /** How many of the parcel's files had been ended when the texts were noted last; -1 before. */
  notedIn: number;
}

/** A row for no parcel yet. */
export function declaredRow(kind: EvidenceKind): DeclaredRow {
  const cells = new Int32Array(EVIDENCE_WIDTH);
  setKind(cells, kind);
  return { cells, parcel: undefined, text: -1, notedIn: -1 };
}
