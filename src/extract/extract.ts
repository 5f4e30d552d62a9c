import type { Reference } from '../model/reference.js';
import type { ExtractContext } from './contract.js';
import { lex } from './lexer.js';
import { emptyReading, type Reading } from './reading.js';
import { REFINERS } from './refine/registry.js';
import { scan } from './scan.js';
import { finish } from './finish.js';
import { prepareNames } from './texts/name-trie.js';

/**
 * Every reference that the words make, in order, with disjoint spans in UTF-16 offsets of `text`. Never looks at an
 * index: what is not said stays unsaid. Linear in the length of the text.
 */
export function extract(text: string, context: ExtractContext = {}): Reference[] {
  return finish(read(text, context));
}

/** One pass over a text: tokens, drafts and the work it took. For `extract` and for tests that count steps. */
export function read(text: string, context: ExtractContext): Reading {
  prepareNames();
  const r = emptyReading(lex(text), context);
  scan(r);
  for (const refiner of REFINERS) refiner.refine(r);
  return r;
}
