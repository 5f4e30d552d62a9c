import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { PROGRAM } from '../model/program.js';
import { errorCode } from './error-code.js';
import { SCHEMA_VERSION } from './sqlite/schema.js';

/** What makes an index: an index of another program or schema is never « unchanged », and its parcels are not read. */
export const MAKER = `${PROGRAM}, schema ${String(SCHEMA_VERSION)}`;

/** A source file as it was when the index was built. */
export type RecordedSource = readonly [path: string, size: number, mtimeMs: number, hash: string];

/** What an index was built from. It stands beside the index, never in it, so that times do not change its bytes. */
export interface SourceRecord {
  readonly program: string;
  /** Everything but the files that the index depends on, as a hash. */
  readonly request: string;
  readonly files: readonly RecordedSource[];
}

interface Stored extends SourceRecord {
  /** Size and time of the index it speaks of: another index beside it is unknown to it. */
  readonly index: readonly [size: number, mtimeMs: number];
}

const recordOf = (index: string): string => `${index}.files.json`;

function stampOf(index: string): readonly [number, number] | undefined {
  const found = statSync(index, { throwIfNoEntry: false });
  return found && [found.size, found.mtimeMs];
}

/** What the index there was built from; `undefined` when that is not known. */
export function readSourceRecord(index: string): SourceRecord | undefined {
  try {
    const stored = JSON.parse(readFileSync(recordOf(index), 'utf8')) as Stored;
    const now = stampOf(index);
    const same = now !== undefined && stored.index[0] === now[0] && stored.index[1] === now[1];
    return same && Array.isArray(stored.files) ? stored : undefined;
  } catch {
    // Missing, cut short or of another shape: then everything is read again.
    return undefined;
  }
}

/** Remembers what the index was built from; a disk that refuses costs only time at the next build. */
export function writeSourceRecord(index: string, record: SourceRecord): void {
  const now = stampOf(index);
  if (now === undefined) return;
  const stored: Stored = { ...record, index: now };
  const temporary = `${recordOf(index)}.${String(process.pid)}`;
  try {
    writeFileSync(temporary, `${JSON.stringify(stored)}\n`);
    renameSync(temporary, recordOf(index));
  } catch (cause) {
    if (errorCode(cause) === '') throw cause;
  }
}
