import { consolidationDay, cidOfFileName, folderCard, folderHints, readmeCard, type FamilyCard } from '../family.js';
import type { ReadHints } from '../input-format.js';

/** What an archive's own READMEs, folder names and times say of its members, gathered before they are read. */
export interface ArchiveFamilies {
  /** A member and its time; the words of a README. */
  note(path: string, mtimeMs: number, readme?: string): void;
  /** What is known of a member, its identifier included. */
  hintsOf(path: string): ReadHints;
  /** Whether a member is the README that describes the others. */
  describes(path: string): boolean;
}

/** Times of the files in one folder: the first, and whether all others agree. */
interface Times {
  readonly first: number;
  agree: boolean;
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A folder and all above it, innermost first; the last is the archive itself, `''`. */
function* upwards(folder: string): Generator<string> {
  for (let at = folder; at !== ''; at = folderOf(at)) yield at;
  yield '';
}

interface Known {
  /** The archive's name without its ending, which may name a text itself. */
  readonly title: string;
  /** By folder. */
  readonly readmes: Map<string, FamilyCard>;
  readonly times: Map<string, Times>;
}

const cardOf = ({ readmes, title }: Known, folder: string): FamilyCard | undefined =>
  readmes.get(folder) ?? folderCard(folder === '' ? title : nameOf(folder));

/** The day that the files of a family were consolidated to, where all of them have one time. */
function stateOn({ times }: Known, family: string): string | undefined {
  const below = family === '' ? '' : `${family}/`;
  const within = [...times].filter(([folder]) => folder === family || folder.startsWith(below));
  return within.every(([, { agree }]) => agree) ? consolidationDay(within.map(([, { first }]) => first)) : undefined;
}

/** What the nearest folder that names a text says of the files in one below it. */
function hintsBelow(known: Known, folder: string): ReadHints {
  for (const family of upwards(folder)) {
    const card = cardOf(known, family);
    if (card === undefined) continue;
    const between = folder.slice(family.length).split('/');
    const day = stateOn(known, family);
    const own = folderHints(
      card,
      between.filter((part) => part !== ''),
    );
    return day === undefined ? own : { ...own, stateOn: day };
  }
  return {};
}

function note(
  { readmes, times }: Known,
  folder: string,
  { mtimeMs, readme }: { mtimeMs: number; readme?: string },
): void {
  const card = readme === undefined ? undefined : readmeCard(readme);
  if (card !== undefined) return void readmes.set(folder, card);
  const before = times.get(folder);
  if (before === undefined) times.set(folder, { first: mtimeMs, agree: true });
  else if (before.first !== mtimeMs) before.agree = false;
}

/** Nothing known yet; `title` is the archive's name without its ending. */
export function archiveFamilies(title: string): ArchiveFamilies {
  const known: Known = { title, readmes: new Map(), times: new Map() };
  const hints = new Map<string, ReadHints>();
  return {
    note: (path, mtimeMs, readme) =>
      note(known, folderOf(path), { mtimeMs, ...(readme === undefined ? {} : { readme }) }),
    hintsOf: (path) => {
      const folder = folderOf(path);
      const own = hints.get(folder) ?? hintsBelow(known, folder);
      hints.set(folder, own);
      const cid = own.text === undefined ? undefined : cidOfFileName(nameOf(path));
      return cid === undefined ? own : { ...own, cid };
    },
    describes: (path) => nameOf(path) === 'README.md' && known.readmes.has(folderOf(path)),
  };
}
