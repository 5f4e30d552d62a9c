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

/** Nothing known yet; `title` is the archive's name without its ending, which may name a text itself. */
export function archiveFamilies(title: string): ArchiveFamilies {
  const readmes = new Map<string, FamilyCard>();
  const times = new Map<string, Times>();
  const hints = new Map<string, ReadHints>();

  const cardOf = (folder: string): FamilyCard | undefined =>
    readmes.get(folder) ?? folderCard(folder === '' ? title : nameOf(folder));

  const stateOn = (family: string): string | undefined => {
    const within = [...times].filter(
      ([folder]) => folder === family || folder.startsWith(family === '' ? '' : `${family}/`),
    );
    return within.every(([, { agree }]) => agree) ? consolidationDay(within.map(([, { first }]) => first)) : undefined;
  };

  const learn = (folder: string): ReadHints => {
    for (const family of upwards(folder)) {
      const card = cardOf(family);
      if (card === undefined) continue;
      const between = folder
        .slice(family.length)
        .split('/')
        .filter((part) => part !== '');
      const day = stateOn(family);
      return { ...folderHints(card, between), ...(day === undefined ? {} : { stateOn: day }) };
    }
    return {};
  };

  return {
    note: (path, mtimeMs, readme) => {
      const folder = folderOf(path);
      if (readme !== undefined) {
        const card = readmeCard(readme);
        if (card !== undefined) return void readmes.set(folder, card);
      }
      const known = times.get(folder);
      if (known === undefined) times.set(folder, { first: mtimeMs, agree: true });
      else if (known.first !== mtimeMs) known.agree = false;
    },
    hintsOf: (path) => {
      const folder = folderOf(path);
      const known = hints.get(folder) ?? learn(folder);
      hints.set(folder, known);
      const cid = known.text === undefined ? undefined : cidOfFileName(nameOf(path));
      return cid === undefined ? known : { ...known, cid };
    },
    describes: (path) => nameOf(path) === 'README.md' && readmes.has(folderOf(path)),
  };
}
