import type { BulletReading, ExtractContext } from '../extract/contract.js';
import type { Engine } from './engine.js';

// Half of the bullets of a code stand on an earlier page, most of them on one not far before.
const MOST = 8192;

/**
 * The same engine, which does not read again a bullet that it read lately under the same text. A bullet's references name
 * their texts themselves, so the article it stands on changes nothing. Memory stays bounded on any input.
 */
export function rememberBullets(engine: Engine): Engine {
  let young = new Map<string, BulletReading>();
  let old = new Map<string, BulletReading>();
  let own: string | undefined;
  const readBullet = (words: string, context?: ExtractContext): BulletReading => {
    if (own !== context?.ownText?.key) {
      own = context?.ownText?.key;
      young = new Map();
      old = new Map();
    }
    const known = young.get(words) ?? old.get(words);
    const reading = known ?? engine.readBullet(words, context);
    if (known === undefined || !young.has(words)) young.set(words, reading);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    return reading;
  };
  return { ...engine, readBullet };
}
