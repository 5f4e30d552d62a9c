import { availableParallelism } from 'node:os';
import type { BuildReport, Progress } from './build/build-report.js';
import { buildIndex } from './build/build-index.js';
import type { Engine } from './build/engine.js';
import { loadEngine } from './load-engine.js';
import { rememberParcels, type Memory } from './build/remember-parcels.js';
import { digest, requestOf, unchanged } from './build/unchanged.js';
import { InputError } from './model/errors.js';
import type { TextName } from './model/text.js';
import { PROGRAM } from './model/program.js';
import type { Discovery, DiscoveryOptions, SourceListing, SourceRoot } from './read/discovery.js';
import { discover } from './read/files.js';
import { openParcelFile } from './store/parcel-file.js';
import { openSpool } from './store/spool.js';
import { MAKER, readSourceRecord, writeSourceRecord } from './store/source-record.js';
import { rememberBullets } from './build/remember-bullets.js';
import { rememberNames } from './build/remember-names.js';
import { soloCrew, type Crew } from './build/crew.js';
import { workerCrew, workerFile } from './worker-crew.js';
import { openReader } from './read/reader.js';
import { pagePacker } from './store/sqlite/page-blob.js';
import { openIndex } from './store/sqlite/open.js';
import { statusOnly } from './build/status-profile.js';
import { createIndex } from './store/sqlite/writer.js';

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
  /** How many threads read files; 0 is none but this one. A core each unless said, where there is enough to read. */
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
async function standing(index: string, found: readonly SourceListing[]): Promise<BuildReport> {
  const store = await openIndex(index);
  try {
    const { counts, met } = await store.meta();
    const diagnostics = await store.diagnostics();
    return {
      index,
      built: false,
      counts: { files: met?.files ?? found.length, documents: met?.documents ?? found.length, ...counts },
      sources: found.map(({ absolute }) => absolute),
      bytes: 0,
      references: met?.references ?? {},
      bullets: met?.bullets ?? {},
      times: [],
      diagnostics,
    };
  } finally {
    await store.close();
  }
}

// Fewer files are read again faster than anybody notices.
const WORTH_REMEMBERING = 1000;
// Loading the grammar takes a worker as long as reading a megabyte or two.
const WORTH_WORKERS = 6_000_000;
// Each takes a hundred megabytes, and no disk feeds more.
const MOST_WORKERS = 64;

/** Who reads these sources: a worker for each core where there is enough to read, else this thread. */
async function crewFor(
  sources: readonly SourceListing[],
  { day, workers }: BuildRequest,
  engine: Engine,
): Promise<(aliases: ReadonlyMap<string, TextName>) => Crew> {
  const file = workerFile();
  const enough = sources.reduce((sum, { size }) => sum + size, 0) >= WORTH_WORKERS;
  const count = Math.min(workers ?? (enough ? availableParallelism() : 0), MOST_WORKERS);
  if (file !== undefined && count > 0) return (aliases) => workerCrew(file, count, { aliases, day });
  const reader = await openReader();
  return (aliases) =>
    soloCrew({ engine: rememberNames(rememberBullets(engine)), reader, packer: pagePacker, aliases, day });
}

/** What this build may remember of the last one; a little corpus is read again as fast. */
function memoryOf(sources: readonly SourceListing[], request: BuildRequest): Memory | undefined {
  // What is remembered is the words, and larger than what is to be small.
  if (request.profile === 'status' || sources.length < (request.remember ?? WORTH_REMEMBERING)) return undefined;
  const files = new Map((readSourceRecord(request.index)?.files ?? []).map((file) => [file[0], file]));
  const says = digest(JSON.stringify([MAKER, ...(request.aliases ?? [])]));
  return { kept: openParcelFile(request.index, request.force), request: says, day: request.day, files };
}

async function rebuild({ sources, diagnostics }: Discovery, request: BuildRequest, hash: string): Promise<BuildReport> {
  const { index, aliases, day, progress } = request;
  const engine = await loadEngine();
  const assemble = await crewFor(sources, request, engine);
  const writer = request.profile === 'status' ? statusOnly(createIndex(index)) : createIndex(index);
  const memory = memoryOf(sources, request);
  const options = {
    ...{ index, program: PROGRAM, sources: request.sources, day, diagnostics },
    ...(aliases && { aliases }),
    ...(progress && { progress }),
  };
  try {
    const crew = (known: ReadonlyMap<string, TextName>): Crew =>
      memory === undefined ? assemble(known) : rememberParcels(assemble(known), memory);
    const { report, hashes } = await buildIndex(sources, options, { engine, crew, writer, spool: openSpool(index) });
    const files = sources.map(({ path, size, mtimeMs }) => [path, size, mtimeMs, hashes.get(path) ?? ''] as const);
    writeSourceRecord(index, { program: MAKER, request: hash, files });
    memory?.kept.publish();
    return report;
  } finally {
    memory?.kept.discard();
  }
}

/**
 * Builds the index: files → read → extract → resolve → index. Where nothing changed since the index there was built, it
 * stays (`built: false`). One bad file is a diagnostic, never the end.
 * @throws IndexError when the index cannot be written; InputError when there is nothing at all to read
 */
export async function build(request: BuildRequest): Promise<BuildReport> {
  const start = performance.now();
  request.progress?.('files', 0, 0);
  const discovery = discover(request.roots, request);
  if (discovery.sources.length === 0) throw nothingToRead(discovery, request);
  const hash = `${requestOf(discovery, request.aliases)}${request.profile ?? ''}`;
  const files = { stage: 'files' as const, ms: Math.round(performance.now() - start) };
  const now = { program: MAKER, request: hash, sources: discovery.sources };
  const fresh = request.force !== true && unchanged(readSourceRecord(request.index), now);
  const report = fresh ? await standing(request.index, discovery.sources) : await rebuild(discovery, request, hash);
  return { ...report, times: [files, ...report.times] };
}
