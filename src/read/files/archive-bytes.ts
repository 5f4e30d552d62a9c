import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Why an archive's bytes ended too soon: for the diagnostic that names it. */
export class BrokenArchive extends Error {}

const CHUNK = 262_144;

/** The bytes of a file as it lies on the disk, a chunk at a time; each chunk is overwritten by the next. */
export function* fileChunks(absolute: string): Generator<Uint8Array> {
  const file = openSync(absolute, 'r');
  try {
    const chunk = new Uint8Array(CHUNK);
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) yield chunk.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

const headOf = (absolute: string): Uint8Array => {
  for (const chunk of fileChunks(absolute)) return chunk;
  return new Uint8Array();
};

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

const REASONS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'it is cut short',
  Z_DATA_ERROR: 'its compressed bytes are damaged',
};

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown reason';
  return REASONS[code] ?? code;
}

/**
 * The bytes of an archive as they come off the disk, out of their compression where they are compressed; `path` may name
 * either. One chunk at a time is in memory.
 * @throws BrokenArchive where the file cannot be read on; everything before it has been given
 */
export async function* archiveBytes(absolute: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(absolute, { highWaterMark: CHUNK });
  const source = isGzip(headOf(absolute)) ? file.pipe(createGunzip({ chunkSize: CHUNK })) : file;
  // A pipe does not pass on the errors of what it reads from.
  file.on('error', (error) => source.destroy(error));
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) yield chunk;
  } catch (error) {
    throw new BrokenArchive(reasonOf(error), { cause: error });
  } finally {
    file.destroy();
    source.destroy();
  }
}
