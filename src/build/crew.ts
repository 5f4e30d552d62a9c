import { loadGroup } from './load-group.js';
import type { FileGroup, Parcel } from './parcel.js';
import { readGroup, type Desk } from './read-group.js';

/** Who reads groups of files: this thread, or workers. */
export interface Crew {
  /** How many groups may be under way at once; more only fill memory. */
  readonly window: number;
  read(group: FileGroup): Promise<Parcel>;
  close(): Promise<void>;
}

/** A crew of this thread alone. */
export const soloCrew = (desk: Desk): Crew => ({
  window: 1,
  read: (group) => Promise.resolve(readGroup(loadGroup(group), desk)),
  close: () => Promise.resolve(),
});

/** A group with what it came to. */
export interface ReadParcel {
  readonly group: FileGroup;
  readonly parcel: Parcel;
}

/** What every group comes to, in their order, however many are read at once. */
export async function* readInOrder(groups: AsyncIterable<FileGroup>, crew: Crew): AsyncGenerator<ReadParcel> {
  const under: Promise<ReadParcel>[] = [];
  const next = async (): Promise<ReadParcel | undefined> => under.shift();
  for await (const group of groups) {
    const parcel = crew.read(group).then((read) => ({ group, parcel: read }));
    // Failures are met when their turn comes.
    parcel.catch(() => undefined);
    under.push(parcel);
    if (under.length < crew.window) continue;
    const done = await next();
    if (done !== undefined) yield done;
  }
  for (let done = await next(); done !== undefined; done = await next()) yield done;
}
