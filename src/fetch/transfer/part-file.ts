import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { PART } from '../plan.js';

/** What is known of the file that a part is a part of, so that the rest is asked of the same one. */
export interface Origin {
  /** A strong ETag, or the time of the last change. */
  readonly validator?: string;
  readonly size?: number;
}

/** A file under way: `name.part`, and beside it where it came from. */
export interface PartFile {
  readonly path: string;
  /** Bytes that are there and may be kept. */
  held(): number;
  origin(): Origin;
  /** Starts writing: from nothing, or behind what is held. */
  open(origin: Origin, from: number): { write(chunk: Uint8Array): void; close(): void };
  /** Forgets everything that was got. */
  drop(): void;
  /** The finished file takes its name, at once and whole. */
  publish(): void;
}

function readOrigin(path: string): Origin | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    return {
      ...('validator' in value && typeof value.validator === 'string' ? { validator: value.validator } : {}),
      ...('size' in value && typeof value.size === 'number' ? { size: value.size } : {}),
    };
  } catch {
    return undefined;
  }
}

function writeAll(file: number, chunk: Uint8Array, from: number): void {
  for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at, chunk.length - at, from + at);
}

/** The part of a file that is to be; nothing is opened yet. */
export function partFile(target: string): PartFile {
  const path = target + PART;
  const note = `${path}.json`;
  return {
    path,
    held: () => (readOrigin(note) === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)),
    origin: () => readOrigin(note) ?? {},
    open(origin, from) {
      writeFileSync(note, JSON.stringify(origin));
      const file = openSync(path, from === 0 ? 'w' : 'r+');
      let at = from;
      return {
        write: (chunk) => {
          writeAll(file, chunk, at);
          at += chunk.length;
        },
        close: () => {
          fsyncSync(file);
          closeSync(file);
        },
      };
    },
    drop() {
      rmSync(path, { force: true });
      rmSync(note, { force: true });
    },
    publish() {
      renameSync(path, target);
      rmSync(note, { force: true });
    },
  };
}
