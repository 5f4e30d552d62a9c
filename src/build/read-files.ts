import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { SourceListing } from '../read/discovery.js';
import { openSources } from '../read/files/open-sources.js';
import { openReader } from '../read/reader.js';
import { digest, digestListed } from './unchanged.js';

/** A file with its documents. */
export interface ReadFile {
  readonly size: number;
  readonly documents: readonly Document[];
}

/** Where a source's hash goes once it is read to its end; one that could not be read has none. */
type Hashed = (path: string, hash: string) => void;

/** Reads files one after the other, those in archives too; one that cannot be read is a diagnostic. */
export async function* readFiles(
  sources: readonly SourceListing[],
  { diagnostics, hashed }: { readonly diagnostics: Diagnostic[]; readonly hashed: Hashed },
  progress: (done: number, total: number) => void,
): AsyncGenerator<ReadFile> {
  const reader = await openReader();
  // Nobody knows how many files an archive has before its end.
  const total = sources.some(({ archive }) => archive !== undefined) ? 0 : sources.length;
  let done = 0;
  for await (const { listing, files } of openSources(sources, diagnostics)) {
    for await (const { file, hints, format } of files) {
      yield { size: file.bytes.length, documents: reader.read(file, hints, format) };
      if (listing.archive === undefined) hashed(listing.path, digest(file.bytes));
      done += 1;
      progress(done, total);
    }
    if (listing.archive !== undefined) hashed(listing.path, digestListed(listing));
  }
}
