import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { SourceListing, SourceRoot } from '../discovery.js';
import { consolidationDay, folderCard, folderHints, readmeCard, type FamilyCard } from '../family.js';
import type { ReadHints } from '../input-format.js';

/** Folders that hold the articles of one text. */
export interface Family {
  readonly card: FamilyCard;
  readonly folder: string;
  /** The README that says so, which is no law itself. */
  readonly readme?: string;
}

/** A root and the folder above which nothing is asked for a text's name. */
export interface Rooted {
  readonly root: SourceRoot;
  readonly top: string;
}

/** What a folder says of every file in it: one record for all. */
export interface Folder {
  readonly family: Family | undefined;
  readonly hints: ReadHints;
}

/** What folders say of their files, each asked once. */
export interface Folders {
  /** What a folder says, by its absolute path. */
  at(folder: string, rooted: Rooted): Folder;
  /** Gives every file of a family the day its folder's law was consolidated to, where its files agree on one. */
  date(listings: Iterable<Pick<SourceListing, 'mtimeMs'> & { hints: ReadHints }>): void;
}

function cardOf(folder: string): Family | undefined {
  const readme = join(folder, 'README.md');
  if (existsSync(readme)) {
    const card = readmeCard(readFileSync(readme, 'utf8').slice(0, 10_000));
    if (card !== undefined) return { card, folder, readme };
  }
  const card = folderCard(basename(folder));
  return card === undefined ? undefined : { card, folder };
}

/** The nearest folder from the file's own up to `top` that names a text, asked once a folder. */
function familyFinder(): (folder: string, top: string) => Family | undefined {
  const families = new Map<string, Family | undefined>();
  const find = (folder: string, top: string): Family | undefined => {
    if (families.has(folder)) return families.get(folder);
    const up = dirname(folder);
    const family = cardOf(folder) ?? (folder === top || up === folder ? undefined : find(up, top));
    families.set(folder, family);
    return family;
  };
  return find;
}

/** The root's own hints before the family's. */
function hintsOf(family: Family | undefined, folder: string, root: SourceRoot): ReadHints {
  const between = family === undefined ? '' : relative(family.folder, folder);
  const own = family === undefined ? {} : folderHints(family.card, between === '' ? [] : between.split(sep));
  return { ...own, ...root.hints };
}

/** Whether all of some times are one, and which. */
interface Times {
  readonly first: number;
  agree: boolean;
}

/** By their hints, the same hints with the day that a family's files agree on. */
function datedHints(
  listings: Iterable<Pick<SourceListing, 'mtimeMs' | 'hints'>>,
  familyOf: ReadonlyMap<ReadHints, Family>,
): ReadonlyMap<ReadHints, ReadHints> {
  const times = new Map<string, Times>();
  for (const { hints, mtimeMs } of listings) {
    const folder = familyOf.get(hints)?.folder;
    if (folder === undefined) continue;
    const known = times.get(folder);
    if (known === undefined) times.set(folder, { first: mtimeMs, agree: true });
    else if (known.first !== mtimeMs) known.agree = false;
  }
  const dated = new Map<ReadHints, ReadHints>();
  for (const [hints, { folder }] of familyOf) {
    const { first, agree } = times.get(folder) ?? { first: 0, agree: false };
    const stateOn = agree ? consolidationDay([first]) : undefined;
    if (stateOn !== undefined && hints.stateOn === undefined) dated.set(hints, { ...hints, stateOn });
  }
  return dated;
}

/** Nothing asked yet. */
export function openFolders(): Folders {
  const find = familyFinder();
  const known = new Map<SourceRoot, Map<string, Folder>>();
  const familyOf = new Map<ReadHints, Family>();
  // Files come folder by folder.
  let last: { readonly root: SourceRoot; readonly path: string; readonly folder: Folder } | undefined;
  const ask = (path: string, { root, top }: Rooted): Folder => {
    const ofRoot = known.get(root) ?? new Map<string, Folder>();
    known.set(root, ofRoot);
    const before = ofRoot.get(path);
    if (before !== undefined) return before;
    const family = find(path, top);
    const folder = { family, hints: hintsOf(family, path, root) };
    ofRoot.set(path, folder);
    if (family !== undefined) familyOf.set(folder.hints, family);
    return folder;
  };
  return {
    at: (path, rooted) => {
      if (last?.path !== path || last.root !== rooted.root)
        last = { root: rooted.root, path, folder: ask(path, rooted) };
      return last.folder;
    },
    date: (listings) => {
      const all = [...listings];
      const dated = datedHints(all, familyOf);
      if (dated.size > 0) for (const listing of all) listing.hints = dated.get(listing.hints) ?? listing.hints;
    },
  };
}
