import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.js';
import { PROGRAM } from '../model/program.js';
import { errorCode } from './error-code.js';
import { SCHEMA_VERSION } from './sqlite/schema.js';
import type { IndexMeta, Met } from './store.js';

/** What makes an index: an index of another program or schema is never « unchanged », and its parcels are not read. */
export const MAKER = `${PROGRAM}, schema ${String(SCHEMA_VERSION)}`;

/** A source file as it was when the index was built; a file that could not be read has an empty hash. */
export type RecordedSource = readonly [path: string, size: number, mtimeMs: number, hash: string];

/** Source files as columns: a second build compares them all, and records of their own would take it longer than the disk. */
export interface RecordedFiles {
  readonly count: number;
  /** In order, one after the other, as the file keeps them. */
  readonly paths: Buffer;
  readonly sizes: Float64Array;
  readonly times: Float64Array;
  /** One after the other, each filled up to `width`: those of a git repository are its own, longer than ours. */
  readonly hashes: Buffer;
  readonly width: number;
  hash(place: number): string;
  /** Whether these are its paths, in this order. */
  areAt(paths: readonly string[]): boolean;
}

/** What a build says of an index that stays. */
export interface Said {
  readonly counts: IndexMeta['counts'];
  readonly references: Met['references'];
  readonly bullets: Met['bullets'];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an index was built from. It stands beside the index, never in it, so that times do not change its bytes. */
export interface SourceRecord {
  readonly program: string;
  /** Everything but the files that the index depends on, as a hash. */
  readonly request: string;
  readonly files: RecordedFiles;
  readonly said: Said;
}

/** A record that was read, with size and time of the index it speaks of: another index beside it is unknown to it. */
export interface KnownRecord extends SourceRecord {
  readonly index: readonly [size: number, mtimeMs: number];
}

interface Head extends Omit<KnownRecord, 'files'> {
  readonly format: number;
  readonly count: number;
  /** Letters of a hash. */
  readonly hash: number;
}

const FORMAT = 2;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;
// No path can have it.
const BETWEEN = '\0';

const packPaths = (paths: readonly string[]): Buffer => Buffer.from(paths.join(BETWEEN));

/** Columns and their answers. */
function columns(known: Omit<RecordedFiles, 'count' | 'hash' | 'areAt'>): RecordedFiles {
  const { sizes, hashes, width } = known;
  const count = sizes.length;
  return {
    ...{ ...known, count },
    hash: (place) => hashes.toString('latin1', place * width, (place + 1) * width).trimEnd(),
    // One comparison of two long rows of bytes.
    areAt: (paths) => paths.length === count && packPaths(paths).equals(known.paths),
  };
}

const recordOf = (index: string): string => `${index}.files`;

function stampOf(index: string): readonly [number, number] | undefined {
  const found = statSync(index, { throwIfNoEntry: false });
  return found && [found.size, found.mtimeMs];
}

/** Every file of a record with what is known of it. */
export function* recordedSources({ paths, sizes, times, hash }: RecordedFiles): Generator<RecordedSource> {
  for (const [place, path] of sizes.length === 0 ? [] : paths.toString().split(BETWEEN).entries())
    yield [path, sizes[place] ?? 0, times[place] ?? 0, hash(place)];
}

/** Source files as columns. */
export function recordFiles(files: readonly RecordedSource[]): RecordedFiles {
  const width = files.reduce((most, [, , , hash]) => Math.max(most, hash.length), 0);
  return columns({
    paths: packPaths(files.map(([path]) => path)),
    sizes: Float64Array.from(files, ([, size]) => size),
    times: Float64Array.from(files, ([, , time]) => time),
    hashes: Buffer.from(files.map(([, , , hash]) => hash.padEnd(width)).join(''), 'latin1'),
    width,
  });
}

/**
 * Recorded files as they are now, in the same order: those that were read again have other hashes, by place, none of which is
 * longer than what they had.
 */
export function recordAgain(
  { paths, hashes: before, width }: RecordedFiles,
  now: readonly { readonly size: number; readonly mtimeMs: number }[],
  read: Iterable<readonly [place: number, hash: string]>,
): RecordedFiles {
  const hashes = Buffer.from(before);
  for (const [place, hash] of read) hashes.write(hash.padEnd(width), place * width, width, 'latin1');
  const sizes = Float64Array.from(now, ({ size }) => size);
  return columns({ paths, sizes, times: Float64Array.from(now, ({ mtimeMs }) => mtimeMs), hashes, width });
}

/** Head, sizes, times, hashes and paths, one after the other. */
function pack(head: Head, { paths, sizes, times, hashes }: RecordedFiles): Uint8Array {
  const words = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(Uint32Array.of(words.length).buffer);
  return Buffer.concat([length, words, new Uint8Array(sizes.buffer), new Uint8Array(times.buffer), hashes, paths]);
}

/** What `pack` made; throws for anything else. */
function unpack(bytes: Buffer): { readonly head: Head; readonly files: RecordedFiles } {
  let at = 4 + bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, at)) as Head;
  const { count, hash: width } = head;
  const column = (): Float64Array =>
    new Float64Array(new Uint8Array(bytes.subarray(at, (at += count * NUMBER))).buffer);
  const [sizes, times] = [column(), column()];
  const hashes = bytes.subarray(at, (at += count * width));
  if (at > bytes.length) throw new RangeError('cut short');
  return { head, files: columns({ paths: bytes.subarray(at), sizes, times, hashes, width }) };
}

/** Whether the index there is still the one that a record speaks of. */
export function isStill(index: string, { index: [size, mtimeMs] }: Pick<KnownRecord, 'index'>): boolean {
  const now = stampOf(index);
  return now !== undefined && now[0] === size && now[1] === mtimeMs;
}

/** What the index there was built from; `undefined` when that is not known. */
export function readSourceRecord(index: string): KnownRecord | undefined {
  try {
    const { head, files } = unpack(readFileSync(recordOf(index)));
    return isStill(index, head) && head.format === FORMAT ? { ...head, files } : undefined;
  } catch {
    // Missing, cut short or of another shape: then everything is read again.
    return undefined;
  }
}

/** Remembers what the index was built from; a disk that refuses costs only time at the next build. */
export function writeSourceRecord(index: string, { files, ...rest }: SourceRecord): void {
  const now = stampOf(index);
  if (now === undefined) return;
  const { program, request, said } = rest;
  const head: Head = { format: FORMAT, index: now, count: files.count, hash: files.width, program, request, said };
  const temporary = `${recordOf(index)}.${String(process.pid)}`;
  try {
    writeFileSync(temporary, pack(head, files));
    renameSync(temporary, recordOf(index));
  } catch (cause) {
    if (errorCode(cause) === '') throw cause;
  }
}
