import type { FileShare } from './parcel.js';
import { openSection, packSection } from './section.js';

/** The bytes of the shares of a parcel's files: of each its four figures, then its four lists, each behind its length. */
export function packShares(shares: readonly FileShare[]): Uint8Array<ArrayBuffer> {
  const cells: number[] = [];
  for (const { documents, bytes, pages, rows, texts, holders, named, counts } of shares) {
    cells.push(documents, bytes, pages, rows);
    for (const list of [texts, holders, named]) {
      cells.push(list.length);
      for (const place of list) cells.push(place);
    }
    cells.push(counts.length);
    for (const [place, times] of counts) cells.push(place, times);
  }
  return packSection(cells, []);
}

/** The shares that `packShares` packed. */
export function readShares(bytes: Uint8Array): readonly FileShare[] {
  const { ints } = openSection(bytes);
  const shares: FileShare[] = [];
  let at = 0;
  const next = (): number => ints[at++]!;
  const list = (): number[] => Array.from({ length: next() }, next);
  while (at < ints.length) {
    const [documents, length, pages, rows] = [next(), next(), next(), next()];
    const [texts, holders, named] = [list(), list(), list()];
    const counts = Array.from({ length: next() }, (): [number, number] => [next(), next()]);
    shares.push({ documents, bytes: length, pages, rows, texts, holders, named, counts });
  }
  return shares;
}
