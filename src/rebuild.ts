import type { BuildReport } from './build/build-report.js';
import type { BuildRequest } from './pipeline.js';
import type { Crew } from './build/crew.js';
import type { Discovery } from './read/discovery.js';
import type { TextName } from './model/text.js';
import { BESIDE } from './build/patch/beside.js';
import { BusyError, IndexError, InputError } from './model/errors.js';
import { PROGRAM } from './model/program.js';
import { Unpatchable } from './build/patch/unpatchable.js';
import { buildIndex } from './build/build-index.js';
import { createIndex } from './store/sqlite/writer.js';
import { crewFor, isRemembered, memoryOf, remember, type Fresh, type Previous } from './build-parts.js';
import { loadEngine } from './load-engine.js';
import { openSpool } from './store/spool.js';
import { recordFiles } from './store/source-record.js';
import { rememberParcels } from './build/remember-parcels.js';
import { statusOnly } from './build/status-profile.js';
import { takeChanges } from './take-changes.js';

/** Reads everything, or what changed beside what is remembered, and writes the index whole. */
async function writeWhole(
  discovery: Discovery,
  request: BuildRequest,
  { hash, fresh, team }: Pick<Previous, 'hash' | 'team'> & { readonly fresh?: Fresh },
): Promise<BuildReport> {
  const { sources, diagnostics } = discovery;
  const { index, aliases, day, progress } = request;
  const engine = await loadEngine();
  const assemble = await crewFor(sources, request, { engine, team });
  const writer = request.profile === 'status' ? statusOnly(createIndex(index)) : createIndex(index);
  const memory = memoryOf(sources, request);
  const options = {
    ...{ index, program: PROGRAM, sources: request.sources, day, diagnostics },
    ...(aliases && { aliases }),
    ...(progress && { progress }),
  };
  try {
    const crew = (known: ReadonlyMap<string, TextName>): Crew =>
      memory === undefined ? assemble(known) : rememberParcels(assemble(known), { ...memory, fresh });
    const { report, hashes, beside } = await buildIndex(sources, options, {
      engine,
      crew,
      writer,
      spool: openSpool(index),
    });
    const files = sources.map(({ path, size, mtimeMs }) => [path, size, mtimeMs, hashes.get(path) ?? ''] as const);
    remember(recordFiles(files), { report, hash, index });
    memory?.kept.put(BESIDE, [new TextEncoder().encode(JSON.stringify(beside))]);
    memory?.kept.publish();
    return report;
  } finally {
    memory?.kept.discard();
  }
}

/** Takes what changed into the index that is there, or writes it whole. @throws IndexError when it cannot be written */
export async function rebuild(discovery: Discovery, request: BuildRequest, previous: Previous): Promise<BuildReport> {
  if (previous.record === undefined || !isRemembered(discovery.sources, request))
    return writeWhole(discovery, request, previous);
  const fresh: Fresh = new Map();
  try {
    return await takeChanges(discovery, request, { ...previous, fresh });
  } catch (cause) {
    // A file that cannot be read, or an index that is damaged: the build that reads and writes everything says so, or mends it.
    const known = cause instanceof Unpatchable || cause instanceof InputError || cause instanceof IndexError;
    if (!known || cause instanceof BusyError) throw cause;
    return { ...(await writeWhole(discovery, request, { hash: previous.hash, fresh })), whole: cause.message };
  }
}
