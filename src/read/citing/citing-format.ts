import type { Document } from '../../model/document.js';
import type { InputFormat, ReadHints, SourceFile } from '../input-format.js';

/**
 * A format of documents that cite law and hold none: letters, contracts, programs. Builds do not look for them; `check` and
 * `extract` do. Unlike law, which is read by the ten thousand files, one may be waited for. Adding one is a file and a line
 * in `registry.ts`.
 */
export interface CitingFormat extends Omit<InputFormat, 'read'> {
  read(file: SourceFile, hints: ReadHints): Document[] | Promise<Document[]>;
}
