import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync, writevSync } from 'node:fs';
import { errorCode } from './error-code.js';

/** Bytes kept under a name: what one group of files came to, in sections. */
export type Sections = readonly Uint8Array<ArrayBuffer>[];

/** What is kept beside an index so that the next build need not read unchanged files again; only a saving, never needed. */
export interface ParcelFile {
  /** Whether the last build left nothing. */
  readonly empty: boolean;
  /** What the last build kept under a name. */
  get(name: string): Sections | undefined;
  /** Keeps sections for the next build. */
  put(name: string, sections: Sections): void;
  /** Puts what this build kept in the place of what the last one did. */
  publish(): void;
  /** Leaves what the last build kept. */
  discard(): void;
}

/** What a whole file ends with, behind the place of its list. */
const MAGIC = 'cite-graph parcels 5';
const FOOTER = MAGIC.length + 8;

type Entries = Readonly<Record<string, readonly [offset: number, ...lengths: number[]]>>;

/** A file that a build left, and where in it each parcel is. */
export interface OldFile {
  readonly file: number;
  readonly entries: Entries;
}

/** A stretch of a file. @throws RangeError where it ends before */
export function readAt(file: number, offset: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const size = readSync(file, bytes, done, length - done, offset + done);
    if (size === 0) throw new RangeError('cut short');
    done += size;
  }
  return bytes;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The last build's file, if it is whole; anything else is as good as none. */
export function openOld(path: string): OldFile | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    const footer = readAt(file, size - FOOTER, FOOTER);
    const offset = Number(new DataView(footer.buffer).getBigUint64(0));
    if (text(footer.subarray(8)) !== MAGIC) throw new RangeError('another kind of file');
    return { file, entries: JSON.parse(text(readAt(file, offset, size - FOOTER - offset))) as Entries };
  } catch {
    if (file !== undefined) closeSync(file);
    return undefined;
  }
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** What is kept under a name. */
export function readSections({ file, entries }: OldFile, name: string): Sections | undefined {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined) return undefined;
  const [offset, ...lengths] = entry;
  try {
    const all = readAt(file, offset, total(lengths));
    let at = 0;
    return lengths.map((length) => all.subarray(at, (at += length)));
  } catch {
    return undefined;
  }
}

/** A file being written; a disk that refuses ends the writing and nothing else. */
function yieldingFile(temporary: string) {
  let file: number | undefined;
  try {
    file = openSync(temporary, 'w');
  } catch {
    // A folder that cannot be written stops the index itself, with words of its own.
  }
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const discard = (): void => {
    close();
    rmSync(temporary, { force: true });
  };
  const attempt = (work: (file: number) => void): void => {
    if (file === undefined) return;
    try {
      work(file);
    } catch (cause) {
      discard();
      if (errorCode(cause) === '') throw cause;
    }
  };
  return { attempt, close, discard };
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** Writes sections at once; a disk that takes only some of them is asked again, section by section. */
function writeAll(file: number, sections: Sections): void {
  let done = sections.length === 0 ? 0 : writevSync(file, [...sections]);
  for (const section of sections) {
    if (done < section.length) writeWhole(file, section.subarray(done));
    done = Math.max(0, done - section.length);
  }
}

/** The list of what is kept, which stands behind it at a place. */
export function ending(entries: Entries, at: number): Uint8Array {
  const footer = new Uint8Array(FOOTER);
  new DataView(footer.buffer).setBigUint64(0, BigInt(at));
  footer.set(new TextEncoder().encode(MAGIC), 8);
  return Buffer.concat([new TextEncoder().encode(JSON.stringify(entries)), footer]);
}

/** What a build keeps, on its way. */
interface NewFile extends Pick<ParcelFile, 'put' | 'discard'> {
  publish(path: string): void;
}

/** Begins what a build keeps. */
export function newFile(temporary: string): NewFile {
  const entries: Record<string, readonly [number, ...number[]]> = {};
  const { attempt, close, discard } = yieldingFile(temporary);
  let at = 0;
  const put = (name: string, sections: Sections): void =>
    attempt((file) => {
      const lengths = sections.map(({ length }) => length);
      writeAll(file, sections);
      entries[name] = [at, ...lengths];
      at += total(lengths);
    });
  const publish = (path: string): void => {
    attempt((file) => {
      writeWhole(file, ending(entries, at));
      renameSync(temporary, path);
    });
    close();
  };
  return { put, publish, discard };
}

/** Opens what the last build of an index kept, unless it is to be forgotten, and begins what this one keeps. */
export function openParcelFile(index: string, forget = false): ParcelFile {
  const path = `${index}.parcels`;
  const old = forget ? undefined : openOld(path);
  const fresh = newFile(`${index}.${String(process.pid)}.parcels.building`);
  let over = false;
  const end = (work: () => void): void => {
    if (over) return;
    over = true;
    if (old !== undefined) closeSync(old.file);
    work();
  };
  return {
    empty: old === undefined,
    get: (name) => (old === undefined ? undefined : readSections(old, name)),
    put: fresh.put,
    publish: () => end(() => fresh.publish(path)),
    discard: () => end(fresh.discard),
  };
}
