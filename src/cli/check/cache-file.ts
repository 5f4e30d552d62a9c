import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckReport, Finding, SuppressedFinding } from '../../model/finding.js';

/** What one file came to, its own comments counted. */
export interface FileResult {
  /** Documents in it. */
  readonly documents: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** A file as it was when it was read: by the file system, by content, and what its folder said of it. */
export interface KnownFile {
  readonly stat: readonly [size: number, mtimeMs: number, ctimeMs: number];
  readonly hash: string;
  readonly hints: string;
  readonly result: FileResult;
}

/** The results of one way to run, file by file. */
export interface CheckCache {
  readonly head: Pick<CheckReport, 'rules' | 'law'>;
  readonly files: ReadonlyMap<string, KnownFile>;
  /** When it was written, by the clock of its file system. */
  readonly writtenMs: number;
}

/** Where results are kept between runs. */
export interface Shelf {
  /** `undefined` where nothing is kept, or what is kept is damaged. */
  read(key: string): Promise<CheckCache | undefined>;
  write(key: string, cache: Omit<CheckCache, 'writtenMs'>): Promise<void>;
}

/** Characters that one run's results may take, or they are not worth keeping, and bytes that all together may. */
interface Room {
  readonly each: number;
  readonly all: number;
}

const ROOM: Room = { each: 64 * 1024 * 1024, all: 256 * 1024 * 1024 };
const NAME = /^check-[0-9a-f]{32}\.json$/;

const sumOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** The words of a cache: a sum of what follows, then the rest as one line. */
function wordsOf({ head, files }: Omit<CheckCache, 'writtenMs'>): string {
  const body = JSON.stringify({ head, files: [...files] });
  return `${sumOf(body)}\n${body}`;
}

type Kept = Pick<CheckCache, 'head'> & { readonly files: readonly (readonly [string, KnownFile])[] };

// What has its own sum was written by this program in this version: its shape is the type's.
const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

function parse(words: string): Kept | undefined {
  const end = words.indexOf('\n');
  const body = words.slice(end + 1);
  if (end < 0 || sumOf(body) !== words.slice(0, end)) return undefined;
  const value: unknown = JSON.parse(body);
  return isKept(value) ? value : undefined;
}

/** Removes what was used longest ago until the rest is small enough, and pieces that some run left behind. */
async function prune(folder: string, most: number): Promise<void> {
  const kept: { readonly path: string; readonly size: number; readonly at: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!NAME.test(name) && !name.endsWith('.tmp')) continue;
    const { size, mtimeMs } = await stat(path);
    kept.push({ path, size, at: name.endsWith('.tmp') ? mtimeMs - 60_000 : mtimeMs });
  }
  let total = 0;
  for (const { path, size } of kept.sort((a, b) => b.at - a.at)) {
    total += size;
    if (total > most) await rm(path, { force: true });
  }
}

async function put(folder: string, key: string, words: string): Promise<void> {
  if (!existsSync(folder)) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.gitignore'), '*\n');
  }
  const beside = join(folder, `${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeFile(beside, words);
    // Whoever reads meanwhile sees the old one or the new one; of two that write, the later one stays.
    await rename(beside, join(folder, `check-${key}.json`));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Results kept in a folder; a folder that cannot be written is done without. */
export const diskShelf = (folder: string, room: Room = ROOM): Shelf => ({
  async read(key) {
    const path = join(folder, `check-${key}.json`);
    try {
      const { mtimeMs: writtenMs } = await stat(path);
      const kept = parse(await readFile(path, 'utf8'));
      return kept && { head: kept.head, files: new Map(kept.files), writtenMs };
    } catch {
      // Not there, cut short, or taken away by another run: then everything is read.
      return undefined;
    }
  },
  async write(key, cache) {
    const words = wordsOf(cache);
    if (words.length > room.each) return;
    // No cache is no fault: the answer is there already.
    await put(folder, key, words)
      .then(() => prune(folder, room.all))
      .catch(() => undefined);
  },
});

/** Results kept as long as this program runs. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, CheckCache>();
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write(key, cache) {
      // Of an older index or configuration nothing is asked again.
      kept.clear();
      kept.set(key, { ...cache, writtenMs: Date.now() });
      return Promise.resolve();
    },
  };
}
