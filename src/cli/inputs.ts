import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import { fileHints } from '../read/discovery.js';
import type { ReadHints, SourceFile } from '../read/input-format.js';
import type { Call } from './command.js';
import { readInput } from './input.js';

/** A file to be read, and what its folder says of it. */
export interface Input {
  readonly path: string;
  readonly hints: ReadHints;
  readonly load: () => Promise<SourceFile>;
}

/** Everything the words name, and what could not be found. */
export interface Inputs {
  readonly files: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
}

const GLOB = /[*?[\]{}]/;

/** Files that programs write, full of words that nobody reads. */
const MACHINE_MADE = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  '*.min.js',
  '*.min.css',
  '*.js.map',
];

function isPlain(cwd: string, word: string): boolean {
  if (word === '-') return true;
  try {
    return !statSync(resolve(cwd, word)).isDirectory();
  } catch (error) {
    // A pattern names no file; what is neither is missing, and reading it will say so.
    if (GLOB.test(word)) return false;
    throw error;
  }
}

function plainInput({ io, options }: Call, word: string): Input {
  const path = (word === '-' ? options.text('stdinName') : undefined) ?? word;
  return {
    path,
    hints: {},
    load: async () => {
      const file = await readInput(io, word);
      return word === '-' && path !== '-' ? { ...file, path } : file;
    },
  };
}

/** The baseline and the answers that the command line names: they tell of citations and are no documents that cite. */
function ownFiles({ io, options, said }: Call): ReadonlySet<string> {
  // Only check has several formats, each with a file of its own.
  const formats = Array.isArray(said['format']) ? said['format'].map(String) : [];
  const reports = formats.flatMap((words) => (words.includes('=') ? [words.slice(words.indexOf('=') + 1)] : []));
  const named = [options.text('baseline'), options.text('output'), ...reports];
  return new Set(named.flatMap((path) => (path === undefined || path === '' ? [] : [resolve(io.cwd, path)])));
}

async function filesOf(call: Call, word: string, diagnostics: Diagnostic[]): Promise<readonly Input[]> {
  const { discover, readListed } = await import('../read/files.js');
  const { DOCUMENT_EXTENSIONS } = await import('../read/citing/registry.js');
  const found = discover([{ path: word }], { base: call.io.cwd, kinds: DOCUMENT_EXTENSIONS, ignore: MACHINE_MADE });
  if (found.sources.length === 0)
    throw new InputError(`${word}: no file to read there`, { hint: 'quote a pattern, so that the shell leaves it' });
  diagnostics.push(...found.diagnostics);
  const own = ownFiles(call);
  const cited = found.sources.filter(({ path }) => !own.has(resolve(call.io.cwd, path)));
  return cited.map((listing) => ({
    path: listing.path,
    hints: fileHints(listing),
    load: () => Promise.resolve().then(() => readListed(listing)),
  }));
}

/** What the words mean where there are none: stdin, or with `--changed-since` this folder. */
function wordsOf({ words, options }: Call): readonly string[] {
  if (words.length > 0) return words;
  return options.text('changedSince') === undefined ? ['-'] : ['.'];
}

/**
 * The files that words name, each once: files, folders (every file that some format reads), patterns, `-` or nothing for
 * stdin; of these, with `--changed-since`, those that changed.
 * @throws the system's error for a file that is not there, `InputError` for a folder or pattern without any.
 */
export async function listInputs(call: Call): Promise<Inputs> {
  const { io } = call;
  const files = new Map<string, Input>();
  const diagnostics: Diagnostic[] = [];
  for (const word of wordsOf(call)) {
    const found = isPlain(io.cwd, word) ? [plainInput(call, word)] : await filesOf(call, word, diagnostics);
    for (const input of found) if (!files.has(input.path)) files.set(input.path, input);
  }
  const revision = call.options.text('changedSince');
  if (revision === undefined) return { files: [...files.values()], diagnostics };
  const { changedFiles } = await import('./changed.js');
  const { relative } = await import('node:path');
  const changed = changedFiles(io.cwd, revision);
  const touched = [...files.values()].filter(({ path }) =>
    changed.has(relative(io.cwd, resolve(io.cwd, path)).replaceAll('\\', '/')),
  );
  return { files: touched, diagnostics };
}
