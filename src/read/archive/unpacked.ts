import { stampDay } from './archive-name.js';
import { isDeletionList } from './increments.js';

// « 20250714-211602/legi/global/… »: an archive unpacked where it lay.
const STAMP = /(?:^|\/)(\d{8}-\d{6})\//;

/** The files of one unpacked archive, and its lists of deletions. */
export interface UnpackedArchive<File> {
  readonly stamp: string;
  readonly files: readonly File[];
  readonly deletions: readonly File[];
}

/** Unpacked official archives among the files, newest first, and the files that lie in none. */
export function unpackedArchives<File extends { readonly path: string }>(
  all: readonly File[],
): { readonly archives: readonly UnpackedArchive<File>[]; readonly others: readonly File[] } {
  const byStamp = new Map<string, { stamp: string; files: File[]; deletions: File[] }>();
  const others: File[] = [];
  for (const file of all) {
    const stamp = STAMP.exec(file.path)?.[1];
    const deletes = isDeletionList(file.path);
    if (stamp === undefined) {
      if (!deletes) others.push(file);
      continue;
    }
    const archive = byStamp.get(stamp) ?? { stamp, files: [], deletions: [] };
    byStamp.set(stamp, archive);
    (deletes ? archive.deletions : archive.files).push(file);
  }
  return { archives: [...byStamp.values()].sort((a, b) => (a.stamp < b.stamp ? 1 : -1)), others };
}

/** The day up to which unpacked archives knew the law. */
export const unpackedDay = (archives: readonly { readonly stamp: string }[]): string | undefined =>
  archives[0] && stampDay(archives[0].stamp);
