import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Io, Sink } from './io.js';

/** The reader of our output has gone (`| head`): nothing is left to do, and nothing is wrong. */
export class ClosedPipe extends Error {}

const PIECE = 1 << 16;

function write(sink: Sink, chunk: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    sink.write(chunk, (error) => {
      if (error === undefined || error === null) done();
      else fail('code' in error && error.code === 'EPIPE' ? new ClosedPipe() : error);
    });
  });
}

/** What is written, all at once or as it is made. */
type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes everything, words in pieces of about 64 KB and bytes as they come, each after the one before it was taken: memory
 * stays flat and a reader that left is noticed. Throws `ClosedPipe` then, and the stream's own error otherwise.
 */
export async function writeAll(sink: Sink, chunks: Chunks): Promise<void> {
  let pending = '';
  for await (const chunk of chunks) {
    const words = typeof chunk === 'string';
    if (words) pending += chunk;
    if (pending !== '' && (!words || pending.length >= PIECE)) {
      await write(sink, pending);
      pending = '';
    }
    if (!words) await write(sink, chunk);
  }
  if (pending !== '') await write(sink, pending);
}

/** Data go to `--output`'s file where one is named, else to stdout. */
export async function writeAnswer(io: Io, chunks: Chunks, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') return writeAll(io.stdout, chunks);
  const stream = createWriteStream(resolve(io.cwd, file));
  const opened = new Promise<void>((done, fail) =>
    stream
      .once('open', () => {
        done();
      })
      .once('error', fail),
  );
  await opened;
  await writeAll(stream, chunks);
  await new Promise<void>((done, fail) =>
    stream.once('error', fail).end(() => {
      done();
    }),
  );
}

/** The same for bytes, which are written as they are. */
export async function writeBytes(io: Io, bytes: Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') await write(io.stdout, bytes);
  else await (await import('node:fs/promises')).writeFile(resolve(io.cwd, file), bytes);
}

/** Words for people, beside the data: always on stderr. */
export const notice = (io: Io, line: string): Promise<void> => writeAll(io.stderr, [`${line}\n`]);
