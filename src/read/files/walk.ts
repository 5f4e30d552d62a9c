import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { globSync } from 'tinyglobby';
import type { Diagnostic } from '../../model/diagnostic.js';
import { isArchiveName } from '../archive/archive-name.js';
import { isDeletionList } from '../archive/increments.js';
import { READ_EXTENSIONS } from '../registry.js';
import { plainWalk } from './plain-walk.js';

/** The files below a folder, relative to it, in order. */
export interface Walk {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Folders that hold no law, whatever a configuration says. */
export const NEVER = ['**/node_modules/**', '**/.git/**', '**/.cite-graph/**'];

/** Links in a folder that lead nowhere; a folder that cannot be opened is `undefined`. */
function brokenLinks(folder: string, directory: string): readonly string[] | undefined {
  try {
    return readdirSync(join(folder, directory), { withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink() && !existsSync(join(folder, directory, entry.name)))
      .map((entry) => directory + entry.name);
  } catch {
    return undefined;
  }
}

/** Every folder that holds something, each ending in a slash; the first is the root, `''`. */
function folders(entries: readonly string[]): readonly string[] {
  const all = new Set(['']);
  for (const entry of entries) {
    for (let slash = entry.lastIndexOf('/'); slash >= 0; slash = entry.lastIndexOf('/', slash - 1)) {
      const folder = entry.slice(0, slash + 1);
      if (folder === './' || all.has(folder)) break;
      all.add(folder);
    }
  }
  return [...all].sort();
}

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
  const rules = directories.map((directory): { readonly prefix: string; readonly rule: Ignore } => ({
    prefix: directory,
    rule: ignore().add(readFileSync(join(folder, directory, '.gitignore'), 'utf8')),
  }));
  return (file) => rules.some(({ prefix, rule }) => file.startsWith(prefix) && rule.ignores(file.slice(prefix.length)));
}

const extension = (file: string): string => posix.extname(file).toLowerCase();
const READABLE: ReadonlySet<string> = new Set(READ_EXTENSIONS);
/** Nearly every name ends as it should, as it stands. */
const holdsLaw = (file: string): boolean =>
  READABLE.has(file.slice(file.lastIndexOf('.'))) ||
  READABLE.has(extension(file)) ||
  isArchiveName(file) ||
  isDeletionList(file);

function otherKinds(path: string, left: readonly string[]): Diagnostic[] {
  if (left.length === 0) return [];
  const kinds = [...new Set(left.map((file) => extension(file) || 'no ending'))].sort().slice(0, 5).join(', ');
  const message = `${String(left.length)} ${left.length === 1 ? 'file' : 'files'} of other kinds left out (${kinds})`;
  return [{ code: 'other-kinds', severity: 'info', message, path }];
}

const hasIgnore = (folder: string) => (directory: string) => existsSync(join(folder, directory, '.gitignore'));

/**
 * Every file of a readable kind below a folder: `.gitignore` and hidden names left out, links followed once, loops and
 * closed folders reported. `path` is what diagnostics call the folder; `kinds` are file name endings, those of law unless said.
 */
export function walk(folder: string, path: string, kinds?: readonly string[]): Walk {
  const endings = new Set(kinds);
  const isRead = kinds === undefined ? holdsLaw : (file: string): boolean => endings.has(extension(file));
  const plain = plainWalk(folder);
  if (plain === undefined) return closeWalk(folder, path, isRead);
  const isIgnored = ignoring(folder, plain.ignoring);
  const files = plain.ignoring.length === 0 ? plain.files : plain.files.filter((file) => !isIgnored(file));
  const left = files.filter((file) => !isRead(file));
  return { files: files.filter(isRead), diagnostics: otherKinds(path === '' ? '.' : path, left) };
}

/** The walk of a folder with links, or with folders that cannot be opened. */
function closeWalk(folder: string, path: string, isRead: (file: string) => boolean): Walk {
  const found = globSync(['**/*'], { cwd: folder, ignore: NEVER, onlyFiles: false, expandDirectories: false });
  const directories = folders(found);
  const all = found.filter((entry) => !entry.endsWith('/')).sort();
  const within = (entry: string): string => (path === '' ? entry : posix.join(path, entry));
  const links = directories.map((directory) => ({ directory, broken: brokenLinks(folder, directory) }));
  const again = linkedAgain(folder, directories);
  const isAgain = (file: string): boolean => [...again].some((directory) => file.startsWith(directory));
  const isIgnored = ignoring(folder, directories.filter(hasIgnore(folder)));
  const files = all.filter((file) => !isAgain(file) && !isIgnored(file));
  return {
    files: files.filter(isRead),
    diagnostics: [
      ...links
        .filter(({ broken }) => broken === undefined)
        .map(({ directory }) => report('closed-folder', within(directory), 'folder cannot be opened')),
      ...outermost([...again]).map((directory) =>
        report('link-loop', within(directory), 'a link back to a folder that is read already: left out'),
      ),
      ...links
        .flatMap(({ broken }) => broken ?? [])
        .filter((link) => !isAgain(link))
        .map((link) => report('broken-link', within(link), 'a link that leads nowhere: left out')),
      ...otherKinds(
        path === '' ? '.' : path,
        files.filter((file) => !isRead(file)),
      ),
    ],
  };
}

/** The folders that are in no other of them. */
const outermost = (folders: readonly string[]): readonly string[] =>
  folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other))).sort();

const report = (code: string, path: string, message: string): Diagnostic => ({
  code,
  severity: code === 'closed-folder' ? 'error' : 'warning',
  message,
  path,
});
