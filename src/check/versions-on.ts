import { holdsOn, isDated } from '../query/day.js';
import type { VersionRow } from '../store/store.js';
import type { JudgedTarget } from './rule.js';

/** The version of an article that held on a day; of an article without dates its only one, else none. */
export function versionOn({ versions }: Pick<JudgedTarget, 'versions'>, day: string): VersionRow | undefined {
  const held = versions.filter(({ wordless }) => wordless === undefined);
  const dated = held.filter(isDated);
  if (dated.length > 0) return dated.findLast((version) => holdsOn(version, day));
  return held.length === 1 ? held[0] : undefined;
}

const known = new Map<string, string>();

/** The day some days after another (ISO). */
export function daysAfter(day: string, days: number): string {
  // Asked at every passage, of the few days up to which texts are known.
  const key = `${day} ${String(days)}`;
  const after = known.get(key) ?? reckon(day, days);
  known.set(key, after);
  return after;
}

function reckon(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days after which the law known is old: what it says of a later day may have changed unseen. */
export const OLD_LAW = 90;
