import type { SourceListing } from '../../read/discovery.js';
import type { RecordedFiles } from '../../store/source-record.js';
import { groupEnds, groupFile } from '../file-groups.js';
import type { FileGroup } from '../parcel.js';
import { digestListed } from '../unchanged.js';
import { must } from './unpatchable.js';

/** Files that changed since the last build, by path, and the groups that they stand in. */
export interface Changes {
  readonly files: ReadonlySet<string>;
  readonly groups: readonly FileGroup[];
  /** The places of the groups' files among all, by path. */
  readonly places: ReadonlyMap<string, number>;
  /** The hash that one of them had at the last build. */
  readonly hashBefore: (path: string) => string | undefined;
}

// More is read and written anew in the time that comparing and mending it would take.
const MOST_FILES = 2000;
const MOST_SHARE = 1 / 8;
// So little is read in no time.
const LITTLE = 4_000_000;

function changedPlaces(sources: readonly SourceListing[], { sizes, times, hash }: RecordedFiles): readonly number[] {
  const moved: number[] = [];
  for (const [place, { size, mtimeMs }] of sources.entries())
    if (size !== sizes[place] || mtimeMs !== times[place]) moved.push(place);
  must(moved.length <= MOST_FILES, 'many files changed');
  return moved.filter(
    (place) => sources[place]!.size !== sizes[place] || digestListed(sources[place]!) !== hash(place),
  );
}

const bytesOf = (listings: readonly { readonly size?: number }[]): number =>
  listings.reduce((sum, { size = 0 }) => sum + size, 0);

/** What changed in files that are the same ones as at the last build. @throws Unpatchable where it is too much */
export function changedGroups(sources: readonly SourceListing[], recorded: RecordedFiles): Changes {
  const changed = changedPlaces(sources, recorded);
  const paths = sources.map(({ path }) => path);
  const endsOf = groupEnds(paths);
  const ends = endsOf(sources.map(({ size }) => size));
  must(endsOf(recorded.sizes).join() === ends.join(), 'a file grew or shrank so much that groups are others');
  const groups: FileGroup[] = [];
  const places = new Map<string, number>();
  let next = 0;
  for (const [group, end] of ends.entries()) {
    const from = ends[group - 1] ?? 0;
    if ((changed[next] ?? Infinity) >= end) continue;
    while ((changed[next] ?? Infinity) < end) next += 1;
    groups.push({ files: sources.slice(from, end).map(groupFile) });
    for (let place = from; place < end; place += 1) places.set(paths[place] ?? '', place);
  }
  const read = bytesOf(groups.flatMap(({ files }) => files));
  must(read <= LITTLE || read <= MOST_SHARE * bytesOf(sources), 'much of the sources would be compared again');
  const hashBefore = (path: string): string | undefined => {
    const place = places.get(path);
    return place === undefined ? undefined : recorded.hash(place);
  };
  return { files: new Set(changed.map((place) => paths[place] ?? '')), groups, places, hashBefore };
}
