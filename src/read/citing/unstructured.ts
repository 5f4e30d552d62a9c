import type { Diagnostic } from '../../model/diagnostic.js';
import type { Document } from '../../model/document.js';
import type { ReadHints } from '../input-format.js';
import { trimmed } from '../marked-line.js';
import { identityMap } from '../source-map.js';

/** A file whose lines make no articles, whatever they look like. */
export interface Unstructured {
  readonly path: string;
  readonly format: string;
  readonly source: string;
  /** As long as the source. */
  readonly text: string;
  readonly hints: ReadHints;
  readonly diagnostics: readonly Diagnostic[];
}

/** The document of such a file: one passage, its places those of the file. */
export function unstructured({ path, format, source, text, hints, diagnostics }: Unstructured): Document {
  const span = trimmed(text, 0, text.length);
  return {
    ...{ path, format, text, diagnostics },
    map: identityMap(source),
    ...(hints.text === undefined ? {} : { declared: { words: hints.text, from: hints.textFrom ?? 'configuration' } }),
    pages: [],
    // A program without a comment is as it should be: nothing to say, and nothing to complain of.
    passages: [span],
  };
}
