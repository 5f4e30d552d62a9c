import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Input } from '../inputs.js';
import type { CheckCache, KnownFile } from './cache-file.js';

/** File systems that count in steps of two seconds may show one time for two states. */
const COARSE_MS = 2000;

/** A file before it is read: what the file system shows of it, and what its folder says. */
export type Glimpse = Pick<KnownFile, 'stat' | 'hints'>;

/** What the file system shows of an input; `undefined` for what is no file of its own. */
export function glimpse(cwd: string, { path, hints }: Input): Glimpse | undefined {
  const found = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  return { stat: [found.size, found.mtimeMs, found.ctimeMs], hints: JSON.stringify(hints) };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is kept of an input, if it is as it was. */
interface Kept {
  readonly known: KnownFile;
  /** Whether the file system alone told so; else its bytes did, and it is to be kept anew. */
  readonly atOnce: boolean;
}

/**
 * What the cache knows of an input that has not changed. Size and times are enough where they are older than the cache;
 * a file that was touched or copied is compared by its content.
 */
export async function keptOf(cache: CheckCache, input: Input, seen: Glimpse): Promise<Kept | undefined> {
  const known = cache.files.get(input.path);
  if (known?.hints !== seen.hints || known.stat[0] !== seen.stat[0]) return undefined;
  const same = known.stat.every((part, index) => part === seen.stat[index]);
  if (same && seen.stat[2] < cache.writtenMs - COARSE_MS) return { known, atOnce: true };
  try {
    const { bytes } = await input.load();
    return hashOf(bytes) === known.hash ? { known: { ...known, stat: seen.stat }, atOnce: false } : undefined;
  } catch {
    // It went away: whoever reads it says so.
    return undefined;
  }
}
