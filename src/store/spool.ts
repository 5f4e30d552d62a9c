import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { IndexError } from '../model/errors.js';
import { errorCode } from './error-code.js';

/** Words put away while a build has no use for them. */
export interface Spool {
  /** Puts words away; returns what to ask for them by. */
  put(words: string): number;
  /** Words that were put away. */
  get(ticket: number): string;
  /** Forgets everything. */
  close(): void;
}

// So much stays in memory: most builds need no more, and no file.
const KEPT_CHARACTERS = 16_000_000;

interface Stretch {
  readonly offset: number;
  readonly length: number;
}

const failure = (path: string, cause: unknown): unknown => {
  const code = errorCode(cause);
  if (code === '') return cause;
  const why = code === 'ENOSPC' ? 'the disk is full' : `what a build puts aside cannot be written or read (${code})`;
  return new IndexError(`${path}: ${why}`, { hint: 'free some space', cause });
};

/** A file that grows at its end, made when something is first written. */
function growing(path: string) {
  let file: number | undefined;
  let size = 0;
  const write = (bytes: Uint8Array): Stretch => {
    file ??= openSync(path, 'w+');
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, size + done);
    size += bytes.length;
    return { offset: size - bytes.length, length: bytes.length };
  };
  const read = ({ offset, length }: Stretch): Uint8Array => {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length && file !== undefined;)
      done += readSync(file, bytes, done, length - done, offset + done);
    return bytes;
  };
  const close = (): void => {
    if (file === undefined) return;
    closeSync(file);
    file = undefined;
    rmSync(path, { force: true });
  };
  return { write, read, close };
}

/**
 * A spool beside an index that is being built. What a killed build leaves of it the next build of that index removes.
 * `kept`: how many characters stay in memory. @throws IndexError when the disk refuses
 */
export function openSpool(index: string, kept = KEPT_CHARACTERS): Spool {
  const path = `${index}.${String(process.pid)}.waiting.building`;
  const entries: (string | Stretch)[] = [];
  const file = growing(path);
  let held = 0;
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw failure(path, cause);
    }
  };
  return {
    put: (words) => {
      held += words.length;
      const entry = held <= kept ? words : guard(() => file.write(new TextEncoder().encode(words)));
      return entries.push(entry) - 1;
    },
    get: (ticket) => {
      const entry = entries[ticket] ?? '';
      return typeof entry === 'string' ? entry : new TextDecoder().decode(guard(() => file.read(entry)));
    },
    close: () => {
      entries.length = 0;
      file.close();
    },
  };
}
