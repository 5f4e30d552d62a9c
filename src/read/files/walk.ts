import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { globSync } from 'tinyglobby';
import type { Diagnostic } from '../../model/diagnostic.js';
import { READ_EXTENSIONS } from '../registry.js';

/** The files below a folder, relative to it, in order. */
export interface Walk {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const NEVER = ['**/node_modules/**', '**/.git/**', '**/.cite-graph/**'];

const readable = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Folders that are another one again, by a link: each real folder is read once, by its shortest path. */
function linkedAgain(folder: string, directories: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const directory of [...directories].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const real = realpathSync(join(folder, directory));
    if (seen.has(real)) again.add(directory);
    seen.add(real);
  }
  return again;
}

/** What the .gitignore files in these folders leave out. */
function ignoring(folder: string, directories: readonly string[]): (file: string) => boolean {
  const files = directories.filter((directory) => existsSync(join(folder, directory, '.gitignore')));
  const rules = files.map((directory): { readonly prefix: string; readonly rule: Ignore } => ({
    prefix: directory,
    rule: ignore().add(readFileSync(join(folder, directory, '.gitignore'), 'utf8')),
  }));
  return (file) => rules.some(({ prefix, rule }) => file.startsWith(prefix) && rule.ignores(file.slice(prefix.length)));
}

const extension = (file: string): string => posix.extname(file).toLowerCase();

function otherKinds(path: string, files: readonly string[]): Diagnostic[] {
  const left = files.filter((file) => !READ_EXTENSIONS.includes(extension(file)));
  if (left.length === 0) return [];
  const kinds = [...new Set(left.map((file) => extension(file) || 'no ending'))].sort().slice(0, 5).join(', ');
  const message = `${String(left.length)} ${left.length === 1 ? 'file' : 'files'} of other kinds left out (${kinds})`;
  return [{ code: 'other-kinds', severity: 'info', message, path }];
}

/**
 * Every file of a readable kind below a folder: `.gitignore` and hidden names left out, links followed once, loops and
 * closed folders reported. `path` is what diagnostics call the folder.
 */
export function walk(folder: string, path: string): Walk {
  const found = globSync(['**/*'], { cwd: folder, ignore: NEVER, onlyFiles: false, expandDirectories: false });
  const directories = ['', ...found.filter((entry) => entry.endsWith('/') && entry !== './')].sort();
  const all = found.filter((entry) => !entry.endsWith('/')).sort();
  const within = (entry: string): string => (path === '' ? entry : posix.join(path, entry));
  const closed = directories.filter((directory) => !readable(join(folder, directory)));
  const again = linkedAgain(folder, directories);
  const isIgnored = ignoring(folder, directories);
  const files = all.filter((file) => ![...again].some((directory) => file.startsWith(directory)) && !isIgnored(file));
  return {
    files: files.filter((file) => READ_EXTENSIONS.includes(extension(file))),
    diagnostics: [
      ...closed.map((directory): Diagnostic => closedFolder(within(directory))),
      ...[...again].sort().map((directory): Diagnostic => loop(within(directory))),
      ...otherKinds(path === '' ? '.' : path, files),
    ],
  };
}

const closedFolder = (path: string): Diagnostic => ({
  code: 'closed-folder',
  severity: 'error',
  message: 'folder cannot be opened: permission denied',
  path,
});

const loop = (path: string): Diagnostic => ({
  code: 'link-loop',
  severity: 'warning',
  message: 'a link back to a folder that is read already: left out',
  path,
});
