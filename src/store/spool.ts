import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { IndexError } from '../model/errors.js';
import { errorCode } from './error-code.js';
import { rowSpool, type SpooledRows } from './row-spool.js';

/** A list that grows at its end and is gone through from its beginning. */
export interface SpooledList<Item> extends Iterable<Item> {
  push(item: Item): void;
}

/** What a build puts away while it has no use for it. */
export interface Spool {
  /** Puts words away; returns what to ask for them by. */
  put(words: string): number;
  /** Words that were put away. */
  get(ticket: number): string;
  /** Puts bytes away; returns what to ask for them by. */
  putBytes(bytes: Uint8Array): number;
  /** Bytes that were put away. */
  bytes(ticket: number): Uint8Array;
  /** Rows of integers, of so many columns. */
  rows(width: number): SpooledRows;
  /** Plain records, as JSON has them. */
  list<Item>(): SpooledList<Item>;
  /** Forgets everything. */
  close(): void;
}

// So much stays in memory: most builds need no more, and no file.
const KEPT_BYTES = 16_000_000;
/** How many records of a list are put away at once. */
const LISTED = 500;

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
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw failure(path, cause);
    }
  };
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
  return {
    write: (bytes: Uint8Array) => guard(() => write(bytes)),
    read: (stretch: Stretch) => guard(() => read(stretch)),
    close,
  };
}

function spooledList<Item>({ put, get }: Pick<Spool, 'put' | 'get'>): SpooledList<Item> {
  const tickets: number[] = [];
  let latest: Item[] = [];
  return {
    push: (item) => {
      latest.push(item);
      if (latest.length < LISTED) return;
      tickets.push(put(JSON.stringify(latest)));
      latest = [];
    },
    *[Symbol.iterator]() {
      for (const ticket of tickets) yield* JSON.parse(get(ticket)) as Item[];
      yield* latest;
    },
  };
}

/**
 * A spool beside an index that is being built. What a killed build leaves of it the next build of that index removes.
 * `kept`: how many characters of words and bytes, and bytes of rows, stay in memory; `what`: what the file is called by, of which
 * there is one. @throws IndexError when the disk refuses
 */
export function openSpool(index: string, kept = KEPT_BYTES, what = 'waiting'): Spool {
  const file = growing(`${index}.${String(process.pid)}.${what}.building`);
  const [entries, stretches]: [(string | Stretch)[], (Uint8Array | Stretch)[]] = [[], []];
  let [words, bytes] = [0, 0];
  const put = (more: string): number => {
    words += more.length;
    return entries.push(words <= kept ? more : file.write(new TextEncoder().encode(more))) - 1;
  };
  const get = (ticket: number): string => {
    const entry = entries[ticket] ?? '';
    return typeof entry === 'string' ? entry : new TextDecoder().decode(file.read(entry));
  };
  const putBytes = (more: Uint8Array): number => {
    words += more.length;
    return stretches.push(words <= kept ? more : file.write(more)) - 1;
  };
  const atTicket = (ticket: number): Uint8Array => {
    const entry = stretches[ticket] ?? new Uint8Array();
    return entry instanceof Uint8Array ? entry : file.read(entry);
  };
  const store = {
    write: (more: Uint8Array): Uint8Array | Stretch => {
      bytes += more.length;
      return bytes <= kept ? more.slice() : file.write(more);
    },
    read: (entry: Uint8Array | Stretch) => (entry instanceof Uint8Array ? entry : file.read(entry)),
  };
  return {
    ...{ put, get, putBytes, bytes: atTicket },
    rows: (width) => rowSpool(width, store),
    list: <Item>() => spooledList<Item>({ put, get }),
    close: () => {
      entries.length = 0;
      stretches.length = 0;
      file.close();
    },
  };
}
