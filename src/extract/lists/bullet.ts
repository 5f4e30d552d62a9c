import type { BulletReading, ExtractContext } from '../contract.js';
import { bulletWords, unlinked, type ShapeReading } from './bullet-words.js';
import { readPrefix } from './prefix.js';
import { SHAPES } from './shapes/registry.js';

/** What no shape reads. */
export const UNREAD = 'unread';
/** A link is read, but words stand behind it that no shape knows: kept, and counted apart. */
export const PARTLY_READ = 'partly-read';

const NOTHING: ExtractContext = {};

/**
 * A bullet of « Liens relatifs », read: what it links to, its mark and dates, and the shape that read it. Never throws and
 * never drops a bullet: one that no shape reads has shape `unread` and no reference. Spans are UTF-16 offsets in `words`.
 */
export function readBullet(words: string, context: ExtractContext = NOTHING): BulletReading {
  const named = readPrefix(words);
  const b = bulletWords(words, named?.end ?? 0, context);
  const prefix = named?.prefix;
  const count = b.t.count;
  let partial: ShapeReading | undefined;
  for (const shape of SHAPES) {
    if (shape.prefix !== undefined && shape.prefix !== prefix) continue;
    const reading = shape.read(b);
    if (reading === undefined) continue;
    if (reading.end >= count) return publish(reading, shape.name, prefix);
    if (reading.references.length > 0) partial ??= reading;
  }
  return partial === undefined ? publish(unlinked(count), UNREAD, prefix) : publish(partial, PARTLY_READ, prefix);
}

const publish = (reading: ShapeReading, shape: string, prefix: string | undefined): BulletReading => ({
  references: reading.references,
  mark: reading.mark,
  dates: reading.dates,
  prefix,
  shape,
});
