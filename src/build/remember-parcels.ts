import { InputError } from '../model/errors.js';
import { readListed } from '../read/files.js';
import type { ParcelFile, Sections } from '../store/parcel-file.js';
import type { RecordedSource } from '../store/source-record.js';
import type { Crew } from './crew.js';
import type { FileGroup, GroupFile, Parcel } from './parcel.js';
import { readHashes, toSections } from './parcel-sections.js';
import { digest } from './unchanged.js';

/** What a crew needs to know which groups come to what they came to before. */
export interface Memory {
  readonly kept: ParcelFile;
  /** Everything but files that reading depends on: program, aliases. */
  readonly request: string;
  /** The day that statuses speak of where a source names none. */
  readonly day: string;
  /** Files as they were at the last build, by path. */
  readonly files: ReadonlyMap<string, RecordedSource>;
  /** What groups came to that were read already, by name. */
  readonly fresh?: ReadonlyMap<string, Sections> | undefined;
}

function contentHash(file: GroupFile, files: Memory['files']): string | undefined {
  const recorded = files.get(file.path);
  const [, size, mtimeMs, hash] = recorded ?? [];
  if (hash !== undefined && hash !== '' && size === file.size && mtimeMs === file.mtimeMs) return hash;
  try {
    return digest(readListed(file).bytes);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** The name of what a group comes to: another where anything that reading depends on differs. */
export function nameOf(
  { files }: FileGroup,
  { request, day }: Pick<Memory, 'request' | 'day'>,
  hashOf: (file: GroupFile) => string | undefined,
): string | undefined {
  const parts: unknown[] = [request];
  for (const file of files) {
    // Members of archives are not told apart by size and time: an archive is read whole or not at all.
    if (file.bytes !== undefined) return undefined;
    const hash = hashOf(file);
    if (hash === undefined) return undefined;
    const { path, hints, format, inferred } = file;
    const dated = hints.stateOn ?? hints.knownOn;
    parts.push([path, hash, hints, format, inferred, dated === undefined ? day : undefined]);
  }
  return digest(JSON.stringify(parts));
}

/** What `toSections` gave, read back; `undefined` for anything else. */
export function toParcel(sections: Sections): Parcel | undefined {
  const [names, summary, pages, waiting, shares, hashes, cells, ...blocks] = sections;
  if (names === undefined || summary === undefined || pages === undefined || waiting === undefined) return undefined;
  if (shares === undefined || hashes === undefined || cells === undefined) return undefined;
  const rows = new Int32Array(cells.slice().buffer);
  return { names, summary, pages, waiting, shares, hashes, rows, blocks };
}

/** A crew that reads only groups in which a file changed since the last build. */
export function rememberParcels(crew: Crew, memory: Memory): Crew {
  const { kept, fresh } = memory;
  const known = (group: FileGroup): { readonly name: string; readonly sections: Sections } | undefined => {
    // Where nothing is kept the files' hashes come with what they are read to.
    const name = kept.empty ? undefined : nameOf(group, memory, (file) => contentHash(file, memory.files));
    const sections = name === undefined ? undefined : (fresh?.get(name) ?? kept.get(name));
    return name === undefined || sections === undefined ? undefined : { name, sections };
  };
  return {
    ...crew,
    read: async (group) => {
      const before = known(group);
      const old = before && toParcel(before.sections);
      if (before !== undefined && old !== undefined) {
        kept.put(before.name, before.sections);
        return old;
      }
      const parcel = await crew.read(group);
      const hashes = new Map(readHashes(parcel));
      const name = nameOf(group, memory, ({ path }) => hashes.get(path));
      if (name !== undefined) kept.put(name, toSections(parcel));
      return parcel;
    },
  };
}
