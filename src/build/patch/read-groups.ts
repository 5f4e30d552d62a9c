import type { KeptParcels } from '../../store/kept-parcels.js';
import { readInOrder, type Crew } from '../crew.js';
import type { FileGroup, Parcel } from '../parcel.js';
import { readHashes } from '../parcel-sections.js';
import { nameOf, toParcel, type Memory } from '../remember-parcels.js';
import type { Changes } from './changed-groups.js';
import { openParcel, type OpenParcel } from './open-parcel.js';
import { splice, type Words } from './splice.js';
import { must } from './unpatchable.js';

/** A group of files as the last build left it and as it is now, each under its name. */
export interface ReadGroup {
  readonly before: { readonly name: string; readonly parcel: OpenParcel };
  readonly now: { readonly name: string; readonly parcel: OpenParcel };
}

/** What parcels are found by. */
export type Named = Pick<Memory, 'request' | 'day'>;

/** What is known of groups, and how their words are packed. */
interface Known {
  readonly kept: Pick<KeptParcels, 'get'>;
  readonly named: Named;
  readonly words: Words;
}

function keptParcel(group: FileGroup, hashBefore: Changes['hashBefore'], { kept, named }: Known): ReadGroup['before'] {
  const name = nameOf(group, named, ({ path }) => hashBefore(path));
  const sections = name === undefined ? undefined : kept.get(name);
  const parcel = sections && toParcel(sections);
  must(name !== undefined && parcel !== undefined, 'what a group of files came to before is not known');
  return { name, parcel: openParcel(parcel) };
}

/** The files of each group that are to be read. */
async function* changedFiles({ groups, files }: Changes): AsyncGenerator<FileGroup> {
  await Promise.resolve();
  for (const group of groups) yield { files: group.files.filter(({ path }) => files.has(path)) };
}

/** The files that were read in the place of what they came to before. */
function spliced(group: FileGroup, { before, fresh }: { before: OpenParcel; fresh: OpenParcel }, words: Words): Parcel {
  const places = new Map(fresh.hashes.map(([path], place) => [path, place]));
  const pieces = group.files.map(({ path }, file) => {
    const place = places.get(path);
    return place === undefined ? { parcel: before, file } : { parcel: fresh, file: place };
  });
  return splice(pieces, words);
}

/**
 * Reads the files that changed and puts what they come to in its place among what the rest of their groups came to.
 * @throws Unpatchable where it is not known what they came to before
 */
export async function readGroups(changes: Changes, crew: Crew, known: Known): Promise<ReadGroup[]> {
  const { groups, hashBefore } = changes;
  const read: ReadGroup[] = [];
  for await (const { group: changed, parcel } of readInOrder(changedFiles(changes), crew)) {
    const group = groups[read.length]!;
    const fresh = openParcel(parcel);
    must(fresh.hashes.length === changed.files.length, 'a file cannot be read');
    const before = keptParcel(group, hashBefore, known);
    const now = spliced(group, { before: before.parcel, fresh }, known.words);
    const found = new Map(readHashes(now));
    const name = nameOf(group, known.named, ({ path }) => found.get(path));
    must(name !== undefined, 'a file cannot be read');
    read.push({ before, now: { name, parcel: openParcel(now) } });
  }
  return read;
}
