import type { Diagnostic } from '../model/diagnostic.js';
import { fileHints, type SourceListing } from '../read/discovery.js';
import { openSources, type OpenedSource } from '../read/files/open-sources.js';
import type { FileGroup, GroupFile } from './parcel.js';
import { digestListed } from './unchanged.js';

/** Where a source's hash goes once it is read to its end. */
export type Hashed = (path: string, hash: string) => void;

// A group is the unit that workers take and that is kept for the next build: large enough to be worth a message, small
// enough that few other files are put together again with one that changed. Of an archive nothing is kept. Powers of two.
const MEAN_FILES = 8;
const MEAN_MEMBERS = 16;
const MOST_FILES = 64;
const MOST_BYTES = 500_000;

// Of a path only its end tells one file from the next.
const TELLING = 24;

/** Whether a group ends with this file, by its path alone: a file more or less then moves no other group's border. */
function endsGroup(path: string, mean = MEAN_FILES): boolean {
  let hash = 0x811c9dc5;
  for (let at = Math.max(0, path.length - TELLING); at < path.length; at += 1)
    hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return ((hash >>> 8) & (mean - 1)) === 0;
}

/** Files gathered until a group is full. */
function gathering() {
  let files: GroupFile[] = [];
  let bytes = 0;
  return {
    add: (file: GroupFile, size: number): boolean => {
      files.push(file);
      bytes += size;
      return files.length >= MOST_FILES || bytes >= MOST_BYTES;
    },
    take: (): FileGroup[] => {
      const group = { files };
      [files, bytes] = [[], 0];
      return group.files.length === 0 ? [] : [group];
    },
  };
}

/** A file of the disk, to be read by its place. */
export function groupFile(listing: SourceListing): GroupFile {
  const { path, absolute, format, size, mtimeMs } = listing;
  return { path, absolute, hints: fileHints(listing), size, mtimeMs, ...(format !== undefined && { format }) };
}

/** Where groups of files of the disk end, were they of such sizes: how many files lie before each end. */
export function groupEnds(paths: readonly string[]): (sizes: ArrayLike<number>) => readonly number[] {
  const borders = Uint8Array.from(paths, (path) => Number(endsGroup(path)));
  return (sizes) => {
    const ends: number[] = [];
    let [files, bytes] = [0, 0];
    for (let place = 0; place < borders.length; place += 1) {
      files += 1;
      bytes += sizes[place] ?? 0;
      const full = files >= MOST_FILES || bytes >= MOST_BYTES || place === borders.length - 1;
      if (!full && borders[place] === 0) continue;
      ends.push(place + 1);
      [files, bytes] = [0, 0];
    }
    return ends;
  };
}

async function* archiveGroups({ listing, files }: OpenedSource): AsyncGenerator<FileGroup> {
  const gathered = gathering();
  for await (const { file, hints, format } of files) {
    const { path, bytes } = file;
    const member = { path, bytes, absolute: listing.absolute, hints, ...(format !== undefined && { format }) };
    if (gathered.add(member, bytes.length) || endsGroup(path, MEAN_MEMBERS)) yield* gathered.take();
  }
  yield* gathered.take();
}

/** Every source in groups, in order: files of the disk by their places, members of archives with their bytes. */
export async function* fileGroups(
  sources: readonly SourceListing[],
  diagnostics: Diagnostic[],
  hashed: Hashed,
): AsyncGenerator<FileGroup> {
  const gathered = gathering();
  for await (const opened of openSources(sources, diagnostics)) {
    const { listing } = opened;
    if (listing.archive !== undefined) {
      yield* gathered.take();
      yield* archiveGroups(opened);
      hashed(listing.path, listing.archive.commit?.id ?? digestListed(listing));
      continue;
    }
    const full = gathered.add(groupFile(listing), listing.size);
    if (full || endsGroup(listing.path)) yield* gathered.take();
  }
  yield* gathered.take();
}
