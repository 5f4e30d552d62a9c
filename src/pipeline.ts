import type { BuildReport, Progress } from './build/build-report.js';
import { requestOf, unchanged } from './build/unchanged.js';
import { InputError } from './model/errors.js';
import type { Discovery, DiscoveryOptions, SourceListing, SourceRoot } from './read/discovery.js';
import { discover } from './read/files.js';
import { MAKER, readSourceRecord, type KnownRecord, type Said } from './store/source-record.js';
import { isReadable } from './store/sqlite/header.js';
import { teamFor, WORTH_WORKERS, type Team } from './worker-crew.js';

export type { BuildReport, Progress, Stage } from './build/build-report.js';

/** What to build: where the sources are, where the index goes. */
export interface BuildRequest extends DiscoveryOptions {
  readonly roots: readonly SourceRoot[];
  /** Path of the index. */
  readonly index: string;
  /** What the index will say it was built from: the configuration's path, or the folders asked for. */
  readonly sources: readonly string[];
  /** The day that statuses speak of where a source names none (ISO). */
  readonly day: string;
  /** House names of texts, as written, to the text's name. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** How many threads read beside this one, which feeds them; 0 is none. One a core but this thread’s unless said, where there is enough to read. */
  readonly workers?: number;
  /** From how many files on the next build reads only what changed; 1,000 unless said. */
  readonly remember?: number;
  /** `status` keeps numbers, days, statuses and successors only. */
  readonly profile?: 'status';
  /** Builds even where nothing changed. */
  readonly force?: boolean;
  readonly progress?: Progress;
}

/** An index of nothing would only take the place of a good one. */
function nothingToRead({ diagnostics }: Discovery, { roots, base }: BuildRequest): InputError {
  const first = diagnostics[0];
  const why = first === undefined ? '' : ` (${first.path}: ${first.message})`;
  const where = roots.map(({ path }) => path).join(', ') || base;
  return new InputError(`${where}: no file to read${why}`, {
    hint: 'name files or folders that hold law, or texts that cite it',
  });
}

/** What a build would say again of an index that is as it should be. */
const standing = (index: string, found: readonly SourceListing[], said: Said): BuildReport => ({
  ...{ index, built: false, sources: found.map(({ absolute }) => absolute), bytes: 0, times: [] },
  ...said,
});

/** What is known of the index that is there, if it is one that this program can read. */
function recordOf(index: string): KnownRecord | undefined {
  const record = readSourceRecord(index);
  return record !== undefined && isReadable(index) ? record : undefined;
}

/**
 * What is to be read, found while the threads that will read it start: as soon as it is known that there is enough for them
 * and that there is nothing to compare it with.
 */
function discoverFor(request: BuildRequest, team: Team | undefined): Discovery {
  let bytes = 0;
  const found = (size: number): void => {
    bytes += size;
    if (bytes >= WORTH_WORKERS) team?.hire();
  };
  const discovery = discover(request.roots, request, found);
  if (discovery.sources.length === 0) throw nothingToRead(discovery, request);
  return discovery;
}

async function buildWith(
  request: BuildRequest,
  { record, team }: { record: KnownRecord | undefined; team: Team | undefined },
): Promise<BuildReport> {
  const start = performance.now();
  const discovery = discoverFor(request, team);
  const { sources } = discovery;
  const hash = `${requestOf(discovery, request.aliases)}${request.profile ?? ''}`;
  const fresh = unchanged(record, { program: MAKER, request: hash, sources });
  const files = { stage: 'files' as const, ms: Math.round(performance.now() - start) };
  if (record !== undefined && fresh) return { ...standing(request.index, sources, record.said), times: [files] };
  // A build of which nothing is to be done does not wait for the rest of the program.
  const { rebuild } = await import('./rebuild.js');
  const report = await rebuild(discovery, request, { hash, record, team });
  return { ...report, times: [files, ...report.times] };
}

/**
 * Builds the index: files → read → extract → resolve → index. Where nothing changed since the index there was built, it
 * stays (`built: false`). One bad file is a diagnostic, never the end.
 * @throws IndexError when the index cannot be written; InputError when there is nothing at all to read
 */
export async function build(request: BuildRequest): Promise<BuildReport> {
  request.progress?.('files', 0, 0);
  const record = request.force === true ? undefined : recordOf(request.index);
  const team = record === undefined ? teamFor(request.workers) : undefined;
  try {
    return await buildWith(request, { record, team });
  } finally {
    await team?.dismiss();
  }
}
