import { availableParallelism } from 'node:os';
import type { BuildReport } from './build/build-report.js';
import { buildIndex } from './build/build-index.js';
import { soloCrew, type Crew } from './build/crew.js';
import type { Engine } from './build/engine.js';
import { rememberBullets } from './build/remember-bullets.js';
import { rememberNames } from './build/remember-names.js';
import { rememberParcels, type Memory } from './build/remember-parcels.js';
import { statusOnly } from './build/status-profile.js';
import { digest } from './build/unchanged.js';
import { loadEngine } from './load-engine.js';
import { PROGRAM } from './model/program.js';
import type { TextName } from './model/text.js';
import type { BuildRequest } from './pipeline.js';
import type { Discovery, SourceListing } from './read/discovery.js';
import { openReader } from './read/reader.js';
import { openParcelFile } from './store/parcel-file.js';
import { MAKER, readSourceRecord, recordedSources, recordFiles, writeSourceRecord } from './store/source-record.js';
import { openSpool } from './store/spool.js';
import { pagePacker } from './store/sqlite/page-blob.js';
import { createIndex } from './store/sqlite/writer.js';
import { workerCrew, workerFile } from './worker-crew.js';

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
  const record = readSourceRecord(request.index);
  const files = new Map(record === undefined ? [] : [...recordedSources(record.files)].map((file) => [file[0], file]));
  const says = digest(JSON.stringify([MAKER, ...(request.aliases ?? [])]));
  return { kept: openParcelFile(request.index, request.force), request: says, day: request.day, files };
}

/** Reads what changed, or everything, and writes the index. @throws IndexError when it cannot be written */
export async function rebuild(
  { sources, diagnostics }: Discovery,
  request: BuildRequest,
  hash: string,
): Promise<BuildReport> {
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
    const { counts, references, bullets, diagnostics: found } = report;
    const said = { counts, references, bullets, diagnostics: found };
    writeSourceRecord(index, { program: MAKER, request: hash, files: recordFiles(files), said });
    memory?.kept.publish();
    return report;
  } finally {
    memory?.kept.discard();
  }
}
