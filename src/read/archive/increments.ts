import { doubles } from './doubles.js';
import { officialArchive, type OfficialArchive } from './archive-name.js';

/** Archives of one base in the order to read them: what comes first is newer and wins. */
export interface ArchiveSeries<Archive> {
  readonly fond: string;
  /** Newest first, the global archive last. */
  readonly archives: readonly (OfficialArchive & { readonly archive: Archive })[];
  /** Older than the newest global archive, which already holds what they brought. */
  readonly outdated: readonly Archive[];
}

/**
 * Official archives by base: the newest global one with every increment after it. Archives under other names are left out
 * of the answer.
 */
export function archiveSeries<Archive>(
  archives: readonly Archive[],
  nameOf: (archive: Archive) => string,
): ArchiveSeries<Archive>[] {
  const byFond = new Map<string, (OfficialArchive & { readonly archive: Archive })[]>();
  for (const archive of archives) {
    const official = officialArchive(nameOf(archive));
    if (official === undefined) continue;
    const known = byFond.get(official.fond) ?? [];
    byFond.set(official.fond, known);
    known.push({ ...official, archive });
  }
  return [...byFond].map(([fond, all]) => {
    const newestFirst = [...all].sort((a, b) =>
      a.stamp === b.stamp ? Number(a.global) - Number(b.global) : a.stamp < b.stamp ? 1 : -1,
    );
    const last = newestFirst.findIndex(({ global }) => global);
    const end = last < 0 ? newestFirst.length : last + 1;
    return {
      fond,
      archives: newestFirst.slice(0, end),
      outdated: newestFirst.slice(end).map(({ archive }) => archive),
    };
  });
}

/** Where a file of an official base lies: the same identifier may lie in several folders, one of them current. */
export interface OfficialPlace {
  /** `LEGIARTI000006398122` */
  readonly id: string;
  /** The folders that matter: « code_en_vigueur LEGITEXT000006070666 », empty in bases that lie flat. */
  readonly folder: string;
}

const ID = /^[A-Z]{4}(?:ARTI|TEXT|SCTA|CONT)\d{12}$/;
const DOSSIER = /^(?:code|TNC)_(?:non_|en_)vigueur$/;
const KIND = new Set(['struct', 'version']);

/**
 * The place that an archive's path or a line of a list of deletions gives; `undefined` for a path of another kind. Dates
 * and « ./ » before it, and `.xml` behind it, may be there or not.
 */
export function officialPlace(path: string): OfficialPlace | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const id = parts.at(-1)?.replace(/\.xml$/i, '') ?? '';
  if (!ID.test(id)) return undefined;
  const dossier = parts.find((part) => DOSSIER.test(part)) ?? '';
  const text = parts.slice(0, -1).find((part) => ID.test(part)) ?? '';
  const kind = parts.find((part) => KIND.has(part)) ?? '';
  return { id: kind === '' ? id : `${id} ${kind}`, folder: dossier === '' ? '' : `${dossier} ${text}` };
}

/** What newer archives say of a file in an older one. Archives are asked newest first. */
export interface Supersession {
  /** Takes the lines of a `liste_suppression_*.dat`; they speak of its own archive and every older one. */
  remove(list: string): void;
  /**
   * Begins an archive whose members are looked at before they are read. A global one has millions, and no deletions of its
   * own: all that were made since are known by then.
   */
  begin(global?: 'global'): void;
  /** A member of that archive and its time: an identifier may stand in it twice. */
  note(path: string, mtimeMs: number): void;
  /** Whether a file is the newest of its identifier and was not deleted since. */
  admits(path: string, mtimeMs?: number): boolean;
  /** Remembers the files admitted from now on, until the last archive, below which nothing lies. */
  remember(on: boolean): void;
}

export const isDeletionList = (path: string): boolean => /(?:^|\/)liste_suppression_[\w-]*\.dat$/i.test(path);

const nameOf = ({ folder, id }: OfficialPlace): string => `${folder}\n${id}`;

/** The members of the archive at hand, by identifier, without those that were deleted. */
function membersAtHand(removed: ReadonlySet<string>) {
  const members = new Map<string, { readonly name: string; readonly mtimeMs: number }[]>();
  let large: ReturnType<typeof doubles> | undefined;
  const note = (place: OfficialPlace, mtimeMs: number): void => {
    const name = nameOf(place);
    if (large !== undefined) {
      if (!removed.has(name)) large.note(place.id, mtimeMs);
      return;
    }
    const known = members.get(place.id);
    if (known === undefined) members.set(place.id, [{ name, mtimeMs }]);
    else known.push({ name, mtimeMs });
  };
  return {
    begin: (global?: 'global'): void => {
      members.clear();
      large = global === undefined ? undefined : doubles();
    },
    note: (path: string, mtimeMs: number): void => {
      const place = officialPlace(path);
      if (place !== undefined) note(place, mtimeMs);
    },
    /** Whether a newer file has the same identifier. */
    isOlder: ({ id }: OfficialPlace, mtimeMs: number): boolean =>
      (large?.newest(id) ?? 0) > mtimeMs ||
      members.get(id)?.some((other) => other.mtimeMs > mtimeMs && !removed.has(other.name)) === true,
  };
}

/** Nothing superseded yet. */
export function supersession(): Supersession {
  const removed = new Set<string>();
  const seen = new Set<string>();
  const { begin, note, isOlder } = membersAtHand(removed);
  let remembering = true;
  return {
    begin,
    note,
    remove: (list) => {
      for (const line of list.split(/\s+/)) {
        const place = officialPlace(line);
        if (place !== undefined) removed.add(nameOf(place));
      }
    },
    admits: (path, mtimeMs) => {
      const place = officialPlace(path);
      if (place === undefined) return true;
      if (removed.has(nameOf(place)) || seen.has(place.id)) return false;
      if (mtimeMs !== undefined && isOlder(place, mtimeMs)) return false;
      if (remembering) seen.add(place.id);
      return true;
    },
    remember: (on) => {
      remembering = on;
    },
  };
}
