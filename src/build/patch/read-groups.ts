import type { KeptParcels } from '../../store/kept-parcels.js';
import { readInOrder, type Crew } from '../crew.js';
import type { FileGroup, Parcel } from '../parcel.js';
import { nameOf, toParcel, type Memory } from '../remember-parcels.js';
import type { Changes } from './changed-groups.js';
import { must } from './unpatchable.js';

/** A group of files as the last build left it and as it is now, each under its name. */
export interface ReadGroup {
  readonly before: { readonly name: string; readonly parcel: Parcel };
  readonly now: { readonly name: string; readonly parcel: Parcel };
}

/** What parcels are found by. */
export type Named = Pick<Memory, 'request' | 'day'>;

async function* each(groups: readonly FileGroup[]): AsyncGenerator<FileGroup> {
  await Promise.resolve();
  yield* groups;
}

function keptParcel(group: FileGroup, hashes: ReadonlyMap<string, string>, { kept, named }: Kept): ReadGroup['before'] {
  const name = nameOf(group, named, ({ path }) => hashes.get(path));
  const sections = name === undefined ? undefined : kept.get(name);
  const parcel = sections && toParcel(sections);
  must(name !== undefined && parcel !== undefined, 'what a group of files came to before is not known');
  return { name, parcel };
}

interface Kept {
  readonly kept: Pick<KeptParcels, 'get'>;
  readonly named: Named;
}

/** Reads the groups in which something changed. @throws Unpatchable where it is not known what they came to before */
export async function readGroups({ groups, hashes, files }: Changes, crew: Crew, known: Kept): Promise<ReadGroup[]> {
  const before = groups.map((group) => keptParcel(group, hashes, known));
  const read: ReadGroup[] = [];
  for await (const { group, parcel } of readInOrder(each(groups), crew)) {
    const fresh = new Map(parcel.hashes);
    const name = nameOf(group, known.named, ({ path }) => fresh.get(path));
    must(name !== undefined, 'a file cannot be read');
    const settled = group.files.every(({ path }) => files.has(path) || fresh.get(path) === hashes.get(path));
    must(settled, 'a file changed while it was read');
    read.push({ before: before[read.length]!, now: { name, parcel } });
  }
  return read;
}
