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
  readonly paths: string;
  readonly sizes: Float64Array;
  readonly times: Float64Array;
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

interface Head extends Omit<SourceRecord, 'files'> {
  readonly format: number;
  /** Size and time of the index it speaks of: another index beside it is unknown to it. */
  readonly index: readonly [size: number, mtimeMs: number];
  readonly count: number;
  /** Letters of a hash: those of a git repository are its own, longer than ours. */
  readonly hash: number;
}

const FORMAT = 2;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;
// No path can have it.
const BETWEEN = '\0';

/** Columns and their answers. */
function columns(known: Pick<RecordedFiles, 'paths' | 'sizes' | 'times' | 'hash'>): RecordedFiles {
  const count = known.sizes.length;
  return {
    ...{ ...known, count },
    // One comparison of two long strings.
    areAt: (paths) => paths.length === count && paths.join(BETWEEN) === known.paths,
  };
}

const recordOf = (index: string): string => `${index}.files`;

function stampOf(index: string): readonly [number, number] | undefined {
  const found = statSync(index, { throwIfNoEntry: false });
  return found && [found.size, found.mtimeMs];
}

/** Every file of a record with what is known of it. */
export function* recordedSources({ paths, sizes, times, hash }: RecordedFiles): Generator<RecordedSource> {
  for (const [place, path] of sizes.length === 0 ? [] : paths.split(BETWEEN).entries())
    yield [path, sizes[place] ?? 0, times[place] ?? 0, hash(place)];
}

/** Source files as columns. */
export function recordFiles(files: readonly RecordedSource[]): RecordedFiles {
  return columns({
    paths: files.map(([path]) => path).join(BETWEEN),
    sizes: Float64Array.from(files, ([, size]) => size),
    times: Float64Array.from(files, ([, , time]) => time),
    hash: (place) => files[place]?.[3] ?? '',
  });
}

/** Head, sizes, times, hashes and paths, one after the other. */
function pack(head: Head, { count, paths, sizes, times, hash }: RecordedFiles): Uint8Array {
  const words = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(Uint32Array.of(words.length).buffer);
  const hashes = Array.from({ length: count }, (_, place) => hash(place).padEnd(head.hash)).join('');
  const ends = new TextEncoder().encode(hashes + paths);
  return Buffer.concat([length, words, new Uint8Array(sizes.buffer), new Uint8Array(times.buffer), ends]);
}

/** What `pack` made; throws for anything else. */
function unpack(bytes: Buffer): { readonly head: Head; readonly files: RecordedFiles } {
  let at = 4 + bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, at)) as Head;
  const { count, hash: width } = head;
  const column = (): Float64Array =>
    new Float64Array(new Uint8Array(bytes.subarray(at, (at += count * NUMBER))).buffer);
  const [sizes, times] = [column(), column()];
  const hashes = bytes.toString('latin1', at, (at += count * width));
  if (at > bytes.length) throw new RangeError('cut short');
  const hash = (place: number): string => hashes.slice(place * width, (place + 1) * width).trimEnd();
  return { head, files: columns({ paths: bytes.toString('utf8', at), sizes, times, hash }) };
}

/** What the index there was built from; `undefined` when that is not known. */
export function readSourceRecord(index: string): SourceRecord | undefined {
  try {
    const { head, files } = unpack(readFileSync(recordOf(index)));
    const now = stampOf(index);
    const same = now !== undefined && head.index[0] === now[0] && head.index[1] === now[1];
    return same && head.format === FORMAT ? { ...head, files } : undefined;
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
  let hash = 0;
  for (let place = 0; place < files.count; place++) hash = Math.max(hash, files.hash(place).length);
  const head: Head = { format: FORMAT, index: now, count: files.count, hash, program, request, said };
  const temporary = `${recordOf(index)}.${String(process.pid)}`;
  try {
    writeFileSync(temporary, pack(head, files));
    renameSync(temporary, recordOf(index));
  } catch (cause) {
    if (errorCode(cause) === '') throw cause;
  }
}
