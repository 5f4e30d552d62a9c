import type { ReferredFile } from '../model/found.js';

/** One way to write references that is more than a table of them; pure, ends in a newline, the same bytes twice. */
export interface ReferenceFormat {
  readonly name: string;
  /** Reasons and remarks are in the language asked for; names that programs read are English. */
  render(files: readonly ReferredFile[], language: 'en' | 'fr'): Iterable<string>;
}
