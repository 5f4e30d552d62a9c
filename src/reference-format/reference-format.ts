import type { ReferredFile } from '../model/found.js';

/** One way to write references that is more than a table of them; pure, ends in a newline, the same bytes twice. */
export interface ReferenceFormat {
  readonly name: string;
  render(files: readonly ReferredFile[]): Iterable<string>;
}
