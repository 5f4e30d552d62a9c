import { createHash, hash } from 'node:crypto';
import type { Discovery, SourceListing } from '../read/discovery.js';
import { readListed } from '../read/files.js';
import { fileChunks } from '../read/files/archive-bytes.js';
import type { RecordedSource, SourceRecord } from '../store/source-record.js';

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
  hash.update(sources.map(({ hints, format, archive }) => JSON.stringify([hints, format, archive])).join('\n'));
  return hash.digest('base64url').slice(0, 22);
}

/** Whether a file has the words it had: by size and time, and where only the time moved, by its hash. */
function same(source: SourceListing, recorded: RecordedSource | undefined): boolean {
  if (recorded === undefined) return false;
  const [path, size, mtimeMs, hash] = recorded;
  if (path !== source.path || size !== source.size) return false;
  return mtimeMs === source.mtimeMs || digestListed(source) === hash;
}

/** Whether an index built from `record` is what a build of these sources would give again. */
export function unchanged(
  record: SourceRecord | undefined,
  now: { readonly program: string; readonly request: string; readonly sources: readonly SourceListing[] },
): boolean {
  if (record === undefined || record.program !== now.program || record.request !== now.request) return false;
  if (record.files.length !== now.sources.length) return false;
  return now.sources.every((source, place) => same(source, record.files[place]));
}
