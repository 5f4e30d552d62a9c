import type { BulletReading, ExtractContext } from '../extract/contract.js';
import { bulletFrame, isFramed, reframed } from './bullet-frame.js';
import type { Engine } from './engine.js';

// Half of the bullets of a code stand on an earlier page, most of them on one not far before; of those that do not, nearly
// all differ from one that does in nothing but the number.
const MOST = 8192;

/** Readings by words; of the longest unasked half is forgotten, so that memory stays bounded on any input. */
function lately() {
  let young = new Map<string, BulletReading>();
  let old = new Map<string, BulletReading>();
  const put = (words: string, reading: BulletReading): BulletReading => {
    young.set(words, reading);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    return reading;
  };
  return {
    get: (words: string): BulletReading | undefined => {
      const known = young.get(words);
      if (known !== undefined) return known;
      const before = old.get(words);
      return before === undefined ? undefined : put(words, before);
    },
    put,
    clear: (): void => {
      young = new Map();
      old = new Map();
    },
  };
}

/**
 * The same engine, which does not read again a bullet that it read lately under the same text, nor one that differs from it
 * only in the number. A bullet's references name their texts themselves, so the article it stands on changes nothing.
 */
export function rememberBullets(engine: Engine): Engine {
  const [wholes, frames] = [lately(), lately()];
  let own: string | undefined;
  const readWhole = (words: string, context?: ExtractContext): BulletReading =>
    wholes.get(words) ?? wholes.put(words, engine.readBullet(words, context));
  const readBullet = (words: string, context?: ExtractContext): BulletReading => {
    if (own !== context?.ownText?.key) {
      own = context?.ownText?.key;
      wholes.clear();
      frames.clear();
    }
    const frame = bulletFrame(words);
    if (frame === undefined) return readWhole(words, context);
    const known = frames.get(frame.frame);
    if (known !== undefined) return reframed(known, words, frame);
    const reading = readWhole(words, context);
    if (isFramed(reading, words, frame)) frames.put(frame.frame, reading);
    return reading;
  };
  return { ...engine, readBullet };
}
