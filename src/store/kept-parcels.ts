import { closeSync, fstatSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { errorCode } from './error-code.js';
import { ending, newFile, openOld, readAt, readSections, type OldFile, type Sections } from './parcel-file.js';

/** Who knows which of these words are names in a parcel's first section. */
export type NamesIn = (first: Uint8Array, words: ReadonlySet<string>) => Iterable<string>;

type Elsewhere = readonly [but: ReadonlySet<string>, namesIn: NamesIn];

/** What the last build of an index kept, where only a few parcels of it become others. */
export interface KeptParcels {
  get(name: string): Sections | undefined;
  /** Of these words those that are none of the names in the first section of any parcel but the named ones. */
  missing(words: readonly string[], but: ReadonlySet<string>, namesIn: NamesIn): readonly string[];
  /** The references that wait in each parcel but the named ones, as they are kept; `undefined` for one that cannot be read. */
  waiting(but: ReadonlySet<string>): Iterable<readonly [name: string, bytes: Uint8Array | undefined]>;
  /** Takes parcels in the place of others; false where the disk refuses, or somebody else's are there by now. */
  replace(gone: ReadonlySet<string>, kept: ReadonlyMap<string, Sections>): boolean;
  /** Removes everything: the next build reads all files again. */
  forget(): void;
  close(): void;
}

function missing({ file, entries }: OldFile, words: readonly string[], [but, namesIn]: Elsewhere): readonly string[] {
  const left = new Set(words);
  for (const [name, [offset, first = 0]] of Object.entries(entries)) {
    if (left.size === 0) break;
    if (but.has(name)) continue;
    for (const each of namesIn(readAt(file, offset, first), left)) left.delete(each);
  }
  return [...left];
}

const sizeOf = (entries: OldFile['entries']): number =>
  Object.values(entries).reduce((sum, [, ...lengths]) => sum + lengths.reduce((all, one) => all + one, 0), 0);

// As `toSections` has them.
const WAITING = 3;

function* waiting(
  { file, entries }: OldFile,
  but: ReadonlySet<string>,
): Generator<readonly [string, Uint8Array | undefined]> {
  for (const [name, [offset, ...lengths]] of Object.entries(entries)) {
    const length = lengths[WAITING];
    if (but.has(name) || length === undefined) continue;
    const before = lengths.slice(0, WAITING).reduce((sum, one) => sum + one, 0);
    let bytes: Uint8Array | undefined;
    try {
      bytes = readAt(file, offset + before, length);
    } catch {
      // A file that is cut short says nothing.
    }
    yield [name, bytes];
  }
}

/** Adds parcels behind the rest: until the new list stands there too, the file is as good as none. */
function append(path: string, old: OldFile, kept: ReadonlyMap<string, Sections>): boolean {
  const file = openSync(path, 'r+');
  try {
    const [now, before] = [fstatSync(file), fstatSync(old.file)];
    // Somebody else's file by now: its list is its own.
    if (now.ino !== before.ino || now.dev !== before.dev) return false;
    const all: Record<string, readonly [number, ...number[]]> = { ...old.entries };
    let at = now.size;
    const put = (bytes: Uint8Array): void => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
      at += bytes.length;
    };
    for (const [name, sections] of kept) {
      all[name] = [at, ...sections.map(({ length }) => length)];
      for (const section of sections) put(section);
    }
    put(ending(all, at));
    return true;
  } finally {
    closeSync(file);
  }
}

/** Writes what is still worth keeping to a file of its own. */
function rewrite(path: string, old: OldFile, kept: ReadonlyMap<string, Sections>): boolean {
  const fresh = newFile(`${path.replace(/\.parcels$/, '')}.${String(process.pid)}.parcels.building`);
  for (const name of Object.keys(old.entries)) fresh.put(name, readSections(old, name) ?? []);
  for (const [name, sections] of kept) fresh.put(name, sections);
  fresh.publish(path);
  return statSync(path).ino !== fstatSync(old.file).ino;
}

/** Opens what the last build of an index kept; `undefined` where there is nothing whole. */
export function openKept(index: string): KeptParcels | undefined {
  const path = `${index}.parcels`;
  const old = openOld(path);
  if (old === undefined) return undefined;
  return {
    get: (name) => readSections(old, name),
    missing: (words, but, namesIn) => {
      try {
        return missing(old, words, [but, namesIn]);
      } catch {
        // A file that is cut short says nothing.
        return words;
      }
    },
    replace: (gone, kept) => {
      const entries = Object.fromEntries(
        Object.entries(old.entries).filter(([name]) => !gone.has(name) && !kept.has(name)),
      );
      try {
        // What nobody asks for any more is left lying until it is as much as the rest.
        const full = fstatSync(old.file).size > 2 * sizeOf(entries);
        return full ? rewrite(path, { ...old, entries }, kept) : append(path, { ...old, entries }, kept);
      } catch (cause) {
        if (errorCode(cause) === '') throw cause;
        return false;
      }
    },
    waiting: (but) => waiting(old, but),
    forget: () => rmSync(path, { force: true }),
    close: () => closeSync(old.file),
  };
}
