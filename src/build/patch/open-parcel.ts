import type { EvidencePacker } from '../../model/evidence-packer.js';
import { EVIDENCE_COLUMN, EVIDENCE_WIDTH } from '../../model/evidence-rows.js';
import type { FileShare, Parcel, ParcelHead, ParcelPage, Waiting } from '../parcel.js';
import { readHashes, readHead, readPages, readWaiting, type Hashes } from '../parcel-sections.js';
import { readShares } from '../share-section.js';

/** A parcel, everything in it read. */
export interface OpenParcel {
  readonly head: ParcelHead;
  readonly pages: readonly ParcelPage[];
  readonly waiting: readonly Waiting[];
  readonly shares: readonly FileShare[];
  readonly hashes: Hashes;
  readonly parcel: Parcel;
}

/** Reads everything in a parcel. */
export const openParcel = (parcel: Parcel): OpenParcel => ({
  ...{ head: readHead(parcel), pages: readPages(parcel.pages), waiting: readWaiting(parcel.waiting) },
  ...{ shares: readShares(parcel.shares), hashes: readHashes(parcel) },
  parcel,
});

/** Where the rows of evidence of these pages begin among a parcel's cells. */
export function* rowsOf({ parcel: { rows } }: OpenParcel, pages: ReadonlySet<number>): Generator<number> {
  for (let at = 0; at < rows.length; at += EVIDENCE_WIDTH) if (pages.has(rows[at + EVIDENCE_COLUMN.version]!)) yield at;
}

/** Where a row goes, and the number that it has there for its page. */
interface Destination {
  readonly evidence: EvidencePacker;
  readonly numberOf: (page: number) => number;
}

const { source, target, version, form, portion } = EVIDENCE_COLUMN;

/** Adds the row of evidence that begins at a place to others, with the places that its keys and words have there. */
export function copyRow({ head, parcel }: OpenParcel, at: number, { evidence, numberOf }: Destination): void {
  const row = [...parcel.rows.subarray(at, at + EVIDENCE_WIDTH)];
  row[source] = evidence.keyPlace(head.keys[row[source]!]!);
  row[target] = evidence.keyPlace(head.keys[row[target]!]!);
  row[version] = numberOf(row[version]!);
  row[form] = evidence.wordPlace(head.words[row[form]!]!);
  if (row[portion]! >= 0) row[portion] = evidence.wordPlace(head.words[row[portion]!]!);
  evidence.rows.push(...row);
}
