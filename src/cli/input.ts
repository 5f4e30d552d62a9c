import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../model/errors.js';
import type { SourceFile } from '../read/input-format.js';
import type { Io } from './io.js';

/** Larger input is no text that a person wrote. */
const MOST_BYTES = 256 * 1024 * 1024;

const tooLarge = (path: string): InputError =>
  new InputError(`${path}: larger than ${String(MOST_BYTES / 1024 / 1024)} MB`, { hint: 'split it' });

async function readStdin(io: Io): Promise<SourceFile> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of io.stdin) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge('stdin');
    pieces.push(bytes);
  }
  return { path: 'stdin', bytes: Buffer.concat(pieces) };
}

/** The bytes of a file, read at once, or of stdin for `-`. Throws the system's error, or `InputError` for a folder or too much. */
export async function readInput(io: Io, path: string): Promise<SourceFile> {
  if (path === '-') return readStdin(io);
  const absolute = resolve(io.cwd, path);
  const file = statSync(absolute);
  if (file.isDirectory())
    throw new InputError(`${path}: it is a folder`, { hint: 'name files, or use: cite-graph build' });
  if (file.size > MOST_BYTES) throw tooLarge(path);
  return { path, bytes: readFileSync(absolute) };
}
