import type { PackedOpenReference } from '../store/store.js';
import { spanOf } from './certain.js';
import type { Declared, Found } from './reading.js';

/** A reference that came to nothing certain, on the page of a version, as the index keeps it. */
export function openReference(
  version: number,
  one: Found | Declared,
  outcome: PackedOpenReference['outcome'],
): PackedOpenReference {
  const { reference, line, column } = one;
  const { form, surface, number, portion } = reference;
  const words = { form, surface, span: spanOf(one) };
  return {
    ...{ version, line, column, outcome },
    reference: { ...words, ...(number !== undefined && { number }), ...(portion && { portion }) },
  };
}
