import { inflateRawSync } from 'node:zlib';
import type { Place } from '../store.js';
import type { Session } from './session.js';
import type { statements } from './statements.js';

/** Where questions are asked: a session, and the statements of one generation. */
export interface Asking {
  readonly session: Session;
  readonly sql: ReturnType<typeof statements>;
}

/** Reads the words of places, with one question for all of their blocks. */
export async function pageWords({ session, sql }: Asking, places: readonly Place[]): Promise<(place: Place) => string> {
  const wanted = [...new Set(places.map(({ block }) => block))];
  const rows = wanted.length === 0 ? [] : await session.rows(sql.blocks, wanted);
  const packed = new Map(rows.map(([id, words]) => [Number(id), words as Uint8Array]));
  const blocks = new Map<number, string>();
  return ({ block, start, length }) => {
    let words = blocks.get(block);
    if (words === undefined) {
      const bytes = packed.get(block);
      words = bytes === undefined ? '' : inflateRawSync(bytes).toString('utf8');
      blocks.set(block, words);
    }
    return words.slice(start, start + length);
  };
}
