import { InputError } from '../model/errors.js';
import { readListed } from '../read/files.js';
import type { ParcelFile } from '../store/parcel-file.js';
import type { RecordedSource } from '../store/source-record.js';
import type { Crew } from './crew.js';
import type { FileGroup, GroupFile, Parcel } from './parcel.js';
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
function nameOf({ files }: FileGroup, { request, day, files: known }: Memory): string | undefined {
  const parts: unknown[] = [request];
  for (const file of files) {
    // Members of archives are not told apart by size and time: an archive is read whole or not at all.
    if (file.bytes !== undefined) return undefined;
    const hash = contentHash(file, known);
    if (hash === undefined) return undefined;
    const { path, hints, format, inferred } = file;
    const dated = hints.stateOn ?? hints.knownOn;
    parts.push([path, hash, hints, format, inferred, dated === undefined ? day : undefined]);
  }
  return digest(JSON.stringify(parts));
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

function toSections({ head, waiting, rows, blocks }: Parcel): Uint8Array[] {
  const cells = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  return [encoder.encode(head), encoder.encode(waiting), cells, ...blocks];
}

function toParcel([head, waiting, cells, ...blocks]: readonly Uint8Array[]): Parcel | undefined {
  if (head === undefined || waiting === undefined || cells === undefined) return undefined;
  const rows = new Int32Array(cells.slice().buffer);
  return { head: decoder.decode(head), waiting: decoder.decode(waiting), rows, blocks };
}

/** A crew that reads only groups in which a file changed since the last build. */
export function rememberParcels(crew: Crew, memory: Memory): Crew {
  return {
    ...crew,
    read: async (group) => {
      const name = nameOf(group, memory);
      const kept = name === undefined ? undefined : memory.kept.get(name);
      const parcel = (kept && toParcel(kept)) ?? (await crew.read(group));
      if (name !== undefined) memory.kept.put(name, kept ?? toSections(parcel));
      return parcel;
    },
  };
}
