import type { Ledger } from '../ledger.js';

/** Keys that a build's table of articles and its index do not share. */
export interface Beside {
  /** Named by references that came to nothing. */
  readonly named: readonly string[];
  /** Met only while references were resolved. */
  readonly late: readonly string[];
}

/** The name, among parcels, of what stands beside an index. */
export const BESIDE = 'beside';

/** What a later build must know of this one's table beside the index, once everything is resolved. */
export function besideOf({ table, kept }: Pick<Ledger, 'table' | 'kept'>): Beside {
  const [named, late]: [string[], string[]] = [[], []];
  for (let place = 0; place < table.count; place += 1)
    if (kept.at(place) !== 1) named.push(table.key(place));
    else if (table.isLate(place)) late.push(table.key(place));
  return { named, late };
}
