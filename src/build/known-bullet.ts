import type { BulletReading } from '../extract/contract.js';
import { reframed } from './bullet-frame.js';
import type { Declarations } from './list-declaration.js';

/** Bullets that are read alike: one of them was read, and others differ from it in nothing or in nothing but the number. */
export interface KnownBullet {
  readonly reading: BulletReading;
  /** Where the number stands that may be another in each: its start, and how much stands behind it; -1 where nothing may. */
  readonly from: number;
  readonly behind: number;
  /** What they declare under the labels under which they stood. */
  readonly under: Declarations[];
}

/** A bullet as it was read, which no other one is like. */
export const wholeBullet = (reading: BulletReading): KnownBullet => ({ reading, from: -1, behind: -1, under: [] });

/** The number that is a bullet's own; `undefined` where all of it is as in the one that was read. */
export const ownNumber = ({ from, behind }: KnownBullet, words: string): string | undefined =>
  from < 0 ? undefined : words.slice(from, words.length - behind);

/** The reading of one of the bullets that are read alike. */
export function readingOf(known: KnownBullet, words: string): BulletReading {
  const number = ownNumber(known, words);
  const [only] = known.reading.references;
  if (number === undefined || only === undefined) return known.reading;
  return { ...known.reading, references: [reframed(only, number)] };
}
