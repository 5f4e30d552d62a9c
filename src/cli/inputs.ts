import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import type { ReadHints, SourceFile } from '../read/input-format.js';
import type { Call } from './command.js';
import { readInput } from './input.js';

/** A file to be read, and what its folder says of it. */
export interface Input {
  readonly path: string;
  readonly hints: ReadHints;
  load(): Promise<SourceFile>;
}

/** Everything the words name, and what could not be found. */
export interface Inputs {
  readonly files: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
}

const GLOB = /[*?[\]{}]/;

async function isPlain(cwd: string, word: string): Promise<boolean> {
  if (word === '-') return true;
  try {
    return !(await stat(resolve(cwd, word))).isDirectory();
  } catch (error) {
    // A pattern names no file; what is neither is missing, and reading it will say so.
    if (GLOB.test(word)) return false;
    throw error;
  }
}

/**
 * The files that words name: files, folders (every file that some format reads), patterns, `-` or nothing for stdin.
 * @throws the system's error for a file that is not there, `InputError` for a folder or pattern without any.
 */
export async function listInputs(call: Call): Promise<Inputs> {
  const { io } = call;
  const files: Input[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const word of call.words.length > 0 ? call.words : ['-']) {
    if (await isPlain(io.cwd, word)) {
      files.push({ path: word, hints: {}, load: () => readInput(io, word) });
      continue;
    }
    const { discover, readListed } = await import('../read/files.js');
    const found = discover([{ path: word }], { base: io.cwd });
    if (found.sources.length === 0)
      throw new InputError(`${word}: no file to read there`, { hint: 'quote a pattern, so that the shell leaves it' });
    diagnostics.push(...found.diagnostics);
    for (const listing of found.sources)
      files.push({ path: listing.path, hints: listing.hints, load: () => Promise.resolve(readListed(listing)) });
  }
  return { files, diagnostics };
}
