import { InputError } from '../model/errors.js';
import { stampDay } from '../read/archive/archive-name.js';
import { archiveSeries } from '../read/archive/increments.js';
import type { ListedArchive } from './listing.js';

/** What becomes of a listed archive: there already, to be downloaded, begun, or not needed. */
export type Fate = 'held' | 'missing' | 'begun' | 'outdated' | 'before';

/** A listed archive and what becomes of it. */
export interface Planned extends ListedArchive {
  readonly fate: Fate;
}

/** Files of the folder that archives go into, by name. */
export interface Held {
  readonly files: ReadonlySet<string>;
  /** First day of the archives that are asked for (ISO); everything needed unless said. */
  readonly since?: string;
}

export const PART = '.part';

function fateOf({ name, stamp }: ListedArchive, { files, since }: Held): Fate {
  if (files.has(name)) return 'held';
  if (since !== undefined && stampDay(stamp) < since) return 'before';
  return files.has(name + PART) ? 'begun' : 'missing';
}

/**
 * What becomes of each listed archive, oldest first. Needed are the newest global archive and every increment after it:
 * increments overlap but none may be skipped. What is older is `outdated`, and what is older than `since` is `before`.
 * @throws InputError when there is no global archive and `since` does not say that none is wanted
 */
export function planFetch(listed: readonly ListedArchive[], held: Held, where: string): readonly Planned[] {
  const [series] = archiveSeries(listed, ({ name }) => name);
  if (series === undefined) throw new InputError(`${where}: no archive of this base is listed there`);
  if (held.since === undefined && !series.archives.some(({ global }) => global))
    throw new InputError(`${where}: no global archive is listed there, only increments`, {
      hint: 'increments alone are not the law; to have them all the same, say from which day: --since 2025-01-01',
    });
  const outdated = new Set(series.outdated);
  return listed.map((archive) => ({
    ...archive,
    fate: outdated.has(archive) && !held.files.has(archive.name) ? 'outdated' : fateOf(archive, held),
  }));
}

/** Whether an archive is still to be downloaded, in whole or in part. */
export const isWanted = ({ fate }: Planned): boolean => fate === 'missing' || fate === 'begun';
