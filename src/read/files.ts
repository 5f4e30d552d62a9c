import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import ignore from 'ignore';
import type { Diagnostic } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import { isArchiveName } from './archive/archive-name.js';
import { MAX_BYTES, type Discovery, type DiscoveryOptions, type SourceListing, type SourceRoot } from './discovery.js';
import { cidOfFileName } from './family.js';
import { openFolders, type Folders, type Rooted } from './files/folders.js';
import { listCommit } from './files/read-commit.js';
import { NEVER, walk } from './files/walk.js';
import type { SourceFile } from './input-format.js';

/** A listing whose folder's day is not known before all of its files are. */
type Draft = { -readonly [field in keyof SourceListing]: SourceListing[field] };

interface Search {
  readonly options: DiscoveryOptions;
  readonly diagnostics: Diagnostic[];
  readonly found: Map<string, Draft>;
  readonly folders: Folders;
  readonly tell: (bytes: number) => void;
}

const slashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

function pathFor(search: Search, absolute: string): string {
  const { base } = search.options;
  // Nearly every file is below the base, and `relative` costs more than opening it.
  if (absolute.startsWith(base + sep)) return slashes(absolute.slice(base.length + 1));
  return slashes(relative(base, absolute)) || basename(absolute);
}

const reasonOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    ELOOP: 'a link that leads back to itself',
    EISDIR: 'it is a folder',
  };
  return reasons[code] ?? (code === '' ? 'unknown reason' : code);
};

function unreadable(path: string, error: unknown): Diagnostic {
  return { code: 'unreadable', severity: 'error', message: `cannot be read: ${reasonOf(error)}`, path };
}

function stat(search: Search, absolute: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch (error) {
    search.diagnostics.push(unreadable(pathFor(search, absolute), error));
    return undefined;
  }
}

/** An archive is one source; its READMEs and folders say the rest when it is read. */
function listArchive(search: Search, absolute: string, { file, root }: { file: Stats; root: SourceRoot }): void {
  const path = pathFor(search, absolute);
  if (search.found.has(path)) return;
  const ignored = [...(root.ignore ?? []), ...(search.options.ignore ?? [])];
  search.found.set(path, {
    ...{ path, absolute, size: file.size, mtimeMs: file.mtimeMs, hints: root.hints ?? {} },
    archive: { maxBytes: search.options.maxBytes ?? MAX_BYTES, ignore: ignored },
    ...(root.format === undefined ? {} : { format: root.format }),
  });
}

function list(search: Search, absolute: string, rooted: Rooted): void {
  const file = stat(search, absolute);
  if (file === undefined || !file.isFile()) return;
  if (isArchiveName(absolute) && search.options.kinds === undefined)
    return listArchive(search, absolute, { file, root: rooted.root });
  const path = pathFor(search, absolute);
  const slash = absolute.lastIndexOf(sep);
  const { family, hints } = search.folders.at(absolute.slice(0, slash) || sep, rooted);
  if (absolute === family?.readme) return;
  const limit = search.options.maxBytes ?? MAX_BYTES;
  if (file.size > limit) {
    const message = `${String(Math.round(file.size / 1_048_576))} MB: larger than ${String(Math.round(limit / 1_048_576))} MB, left out`;
    search.diagnostics.push({ code: 'too-large', severity: 'error', message, path, hint: 'split it into articles' });
    return;
  }
  // The first root that names a file is the one that describes it.
  if (search.found.has(path)) return;
  const cid = family === undefined ? undefined : cidOfFileName(absolute.slice(slash + 1));
  const draft: Draft = { path, absolute, size: file.size, mtimeMs: file.mtimeMs, hints };
  if (cid !== undefined) draft.cid = cid;
  if (rooted.root.format !== undefined) draft.format = rooted.root.format;
  search.found.set(path, draft);
  search.tell(file.size);
}

function searchGlob(search: Search, root: SourceRoot): void {
  const { base } = search.options;
  const files = globSync([slashes(root.path)], { cwd: base, absolute: true, expandDirectories: false, ignore: NEVER });
  const real = new Set<string>();
  for (const file of files.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const own = realpathSync(file);
    if (!real.has(own)) list(search, resolve(file), { root, top: base });
    real.add(own);
  }
  if (files.length === 0)
    search.diagnostics.push({
      code: 'no-match',
      severity: 'warning',
      message: 'no file matches this pattern',
      path: root.path,
    });
}

function searchRoot(search: Search, root: SourceRoot): void {
  const absolute = resolve(search.options.base, root.path);
  if (!existsSync(absolute) && isDynamicPattern(root.path)) return searchGlob(search, root);
  const top = stat(search, absolute);
  if (top === undefined) return;
  if (root.revision !== undefined || root.at !== undefined) {
    const path = pathFor(search, absolute);
    return void search.found.set(path, listCommit({ path, absolute }, root, search.options));
  }
  if (!top.isDirectory()) return list(search, absolute, { root, top: dirname(absolute) });
  const { files, diagnostics } = walk(absolute, slashes(relative(search.options.base, absolute)), search.options.kinds);
  search.diagnostics.push(...diagnostics);
  for (const file of files) list(search, absolute + sep + file, { root, top: absolute });
}

/** Every file in order of its path, which they are nearly always found in. */
function inOrder(found: Iterable<Draft>): SourceListing[] {
  const listings = [...found];
  const follows = ({ path }: Draft, place: number): boolean => place === 0 || listings[place - 1]!.path < path;
  return listings.every(follows) ? listings : listings.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Finds the files of these roots, by path, whatever the order of the disk; nothing is opened but READMEs and .gitignore.
 * `tell` is told of each file of a folder when it is found, with its size in bytes.
 */
export function discover(
  roots: readonly SourceRoot[],
  options: DiscoveryOptions,
  tell: Search['tell'] = () => undefined,
): Discovery {
  const search: Search = { options, diagnostics: [], found: new Map(), folders: openFolders(), tell };
  for (const root of roots) {
    const left = [...(root.ignore ?? []), ...(options.ignore ?? [])];
    const before = new Set(left.length === 0 ? [] : search.found.keys());
    searchRoot(search, root);
    if (left.length === 0) continue;
    const rules = ignore({ allowRelativePaths: true }).add(left);
    for (const path of search.found.keys()) if (!before.has(path) && rules.ignores(path)) search.found.delete(path);
  }
  search.folders.date(search.found.values());
  return { sources: inOrder(search.found.values()), diagnostics: search.diagnostics };
}

type Listed = Pick<SourceListing, 'path' | 'absolute'> & { readonly size?: number };

/** The bytes of a file whose size is known: one call where asking for the size again would take four. */
function bytesOf(absolute: string, size: number, desk: Uint8Array): Uint8Array {
  const file = openSync(absolute, 'r');
  try {
    // A byte more than there should be: a file that has grown since is seen to have grown.
    const room = desk.length > size ? desk : new Uint8Array(size + 1);
    const read = readSync(file, room, 0, size + 1, null);
    return read === size ? room.subarray(0, size) : readFileSync(absolute);
  } finally {
    closeSync(file);
  }
}

const NO_DESK = new Uint8Array(0);

/**
 * The bytes of a listed file. With a `desk` those of a file that fits lie there, until the next file is put on it: who reads
 * one file after the other then needs no memory for each.
 * @throws InputError when it cannot be read any more.
 */
export function readListed({ path, absolute, size }: Listed, desk = NO_DESK): SourceFile {
  try {
    return { path, bytes: size === undefined ? readFileSync(absolute) : bytesOf(absolute, size, desk) };
  } catch (error) {
    throw new InputError(`${path}: cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}
