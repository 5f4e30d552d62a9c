import { createHash, hash } from 'node:crypto';
import type { Discovery, SourceListing } from '../read/discovery.js';
import { readListed } from '../read/files.js';
import { fileChunks } from '../read/files/archive-bytes.js';
import type { RecordedFiles, SourceRecord } from '../store/source-record.js';

/** A short hash of bytes or words. */
export const digest = (content: Uint8Array | string): string => hash('sha256', content, 'base64url').slice(0, 22);

/** The hash of a source: of its bytes as they lie on the disk, however large an archive is. */
export function digestListed(source: SourceListing): string {
  if (source.archive === undefined) return digest(readListed(source).bytes);
  const hash = createHash('sha256');
  for (const chunk of fileChunks(source.absolute)) hash.update(chunk);
  return hash.digest('base64url').slice(0, 22);
}

/** What an index depends on beside the files' bytes: how each is to be read, what could not be, the house's names of texts. */
export function requestOf(
  { sources, diagnostics }: Discovery,
  aliases: ReadonlyMap<string, string> | undefined,
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([[...(aliases ?? [])], diagnostics]));
  let last: SourceListing | undefined;
  for (const source of sources) {
    // What a folder says is one record for all of its files, so that only where another begins there is something to tell.
    if (last?.hints === source.hints && last.format === source.format && source.archive === undefined) continue;
    last = source;
    const { path, hints, format, archive } = source;
    hash.update(`\n${JSON.stringify([path, hints, format, archive])}`);
  }
  return hash.digest('base64url').slice(0, 22);
}

/** Whether every file has the words it had: by size and time, and where only the time moved, by its hash. */
function same({ sizes, times, hash }: RecordedFiles, sources: readonly SourceListing[]): boolean {
  const other = (source: SourceListing, place: number): boolean =>
    source.size !== sizes[place] || (source.mtimeMs !== times[place] && digestListed(source) !== hash(place));
  return !sources.some(other);
}

/** Whether an index built from `record` is what a build of these sources would give again. */
export function unchanged(
  record: SourceRecord | undefined,
  now: { readonly program: string; readonly request: string; readonly sources: readonly SourceListing[] },
): boolean {
  if (record === undefined || record.program !== now.program || record.request !== now.request) return false;
  return record.files.areAt(now.sources.map(({ path }) => path)) && same(record.files, now.sources);
}
