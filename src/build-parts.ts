import type { BuildRequest } from './pipeline.js';
import type { SourceListing } from './read/discovery.js';
import type { Engine } from './build/engine.js';
import type { Memory } from './build/remember-parcels.js';
import type { TextName } from './model/text.js';
import {
  MAKER,
  readSourceRecord,
  recordedSources,
  writeSourceRecord,
  type KnownRecord,
  type RecordedFiles,
  type Said,
} from './store/source-record.js';
import { digest } from './build/unchanged.js';
import { openParcelFile, type Sections } from './store/parcel-file.js';
import { openReader } from './read/reader.js';
import { pagePacker } from './store/sqlite/page-blob.js';
import { rememberBullets } from './build/remember-bullets.js';
import { rememberNames } from './build/remember-names.js';
import { soloCrew, type Crew } from './build/crew.js';
import { teamFor, workerCrew, WORTH_WORKERS, type Team } from './worker-crew.js';

// Fewer files are read again faster than anybody notices.
const WORTH_REMEMBERING = 1000;
/** Who reads these sources: workers where there is enough to read, else this thread; `team` may be at hand. */
export async function crewFor(
  sources: readonly { readonly size?: number }[],
  { day, workers }: BuildRequest,
  { engine, team }: { readonly engine: Engine; readonly team?: Team | undefined },
): Promise<(aliases: ReadonlyMap<string, TextName>) => Crew> {
  const enough = sources.reduce((sum, { size = 0 }) => sum + size, 0) >= WORTH_WORKERS;
  const hands = workers !== undefined || enough ? (team ?? teamFor(workers)) : undefined;
  if (hands !== undefined) return (aliases) => workerCrew(hands, { aliases, day });
  const reader = await openReader();
  return (aliases) =>
    soloCrew({ engine: rememberNames(rememberBullets(engine)), reader, packer: pagePacker, aliases, day });
}

/** Whether a build is to be remembered; a little corpus is read again as fast, and words are no part of what is to be small. */
export const isRemembered = (sources: readonly SourceListing[], { profile, remember }: BuildRequest): boolean =>
  profile !== 'status' && sources.length >= (remember ?? WORTH_REMEMBERING);

/** What parcels of a build are found by beside their files. */
export const namedBy = ({ aliases, day }: BuildRequest): Pick<Memory, 'request' | 'day'> => ({
  request: digest(JSON.stringify([MAKER, ...(aliases ?? [])])),
  day,
});

/** What this build may remember of the last one. */
export function memoryOf(sources: readonly SourceListing[], request: BuildRequest): Memory | undefined {
  if (!isRemembered(sources, request)) return undefined;
  const record = readSourceRecord(request.index);
  const files = new Map(record === undefined ? [] : [...recordedSources(record.files)].map((file) => [file[0], file]));
  return { kept: openParcelFile(request.index, request.force), files, ...namedBy(request) };
}

/** What groups of files came to that were read for a patch, by name. */
export type Fresh = Map<string, Sections>;

/** What an index was built from, by the hash of its request, and what was there before. */
export interface Previous {
  readonly hash: string;
  readonly record: KnownRecord | undefined;
  /** Threads that were hired while files were looked for. */
  readonly team?: Team | undefined;
}

/** Remembers what an index was built from, and what the build said. */
export function remember(
  files: RecordedFiles,
  { report, hash, index }: Pick<Previous, 'hash'> & { readonly report: Said; readonly index: string },
): void {
  const { counts, references, bullets, diagnostics } = report;
  const said = { counts, references, bullets, diagnostics };
  writeSourceRecord(index, { program: MAKER, request: hash, files, said });
}
