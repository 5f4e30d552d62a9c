import { CiteGraphError } from '../model/errors.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { SourceListing } from '../read/discovery.js';
import { readListed } from '../read/files.js';
import { openReader } from '../read/reader.js';
import { digest } from './unchanged.js';

/** A file with its documents. */
export interface ReadFile {
  readonly path: string;
  readonly size: number;
  /** Hash of its bytes. */
  readonly hash: string;
  readonly documents: readonly Document[];
}

/** Reads files one after the other; one that cannot be read is a diagnostic. */
export async function* readFiles(
  sources: readonly SourceListing[],
  diagnostics: Diagnostic[],
  progress: (done: number, total: number) => void,
): AsyncGenerator<ReadFile> {
  const reader = await openReader();
  let done = 0;
  for (const source of sources) {
    try {
      const file = readListed(source);
      const documents = reader.read(file, source.hints, source.format);
      yield { path: source.path, size: file.bytes.length, hash: digest(file.bytes), documents };
    } catch (error) {
      if (!(error instanceof CiteGraphError)) throw error;
      const message = error.message.replace(`${source.path}: `, '');
      diagnostics.push({ code: 'unreadable', severity: 'error', message, path: source.path });
    }
    done += 1;
    progress(done, sources.length);
  }
}
