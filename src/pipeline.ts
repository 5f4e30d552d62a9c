import type { BuildReport, Progress } from './build/build-report.js';
import { buildIndex } from './build/build-index.js';
import type { Engine } from './build/engine.js';
import { requestOf, unchanged } from './build/unchanged.js';
import { InputError } from './model/errors.js';
import type { TextName } from './model/text.js';
import { PROGRAM } from './model/program.js';
import type { Discovery, DiscoveryOptions, SourceRoot } from './read/discovery.js';
import { discover } from './read/files.js';
import { readSourceRecord, writeSourceRecord } from './store/source-record.js';
import { soloCrew } from './build/crew.js';
import { openReader } from './read/reader.js';
import { pagePacker } from './store/sqlite/page-blob.js';
import { openIndex } from './store/sqlite/open.js';
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
  /** Builds even where nothing changed. */
  readonly force?: boolean;
  readonly progress?: Progress;
}

/** The grammar and the resolver, loaded when a build needs them. */
export async function loadEngine(): Promise<Engine> {
  // One after the other: jest cannot link two modules that load at once and share a third.
  const { extract } = await import('./extract/extract.js');
  const { readBullet } = await import('./extract/lists/bullet.js');
  const { readNote } = await import('./extract/lists/note.js');
  const { readRepealedItems } = await import('./extract/lists/repealed-items.js');
  const { resolve } = await import('./resolve/resolve.js');
  const { identifyText } = await import('./extract/identify-text.js');
  return { extract, readBullet, readNote, readRepealedItems, resolve, identifyText };
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
async function standing(index: string, files: number): Promise<BuildReport> {
  const store = await openIndex(index);
  try {
    const { counts } = await store.meta();
    const diagnostics = await store.diagnostics();
    return {
      index,
      built: false,
      counts: { files, ...counts },
      bytes: 0,
      references: {},
      bullets: {},
      times: [],
      diagnostics,
    };
  } finally {
    await store.close();
  }
}

async function rebuild({ sources, diagnostics }: Discovery, request: BuildRequest, hash: string): Promise<BuildReport> {
  const { index, aliases, day, progress } = request;
  const writer = createIndex(index);
  const options = {
    ...{ index, program: PROGRAM, sources: request.sources, day, diagnostics },
    ...(aliases && { aliases }),
    ...(progress && { progress }),
  };
  const engine = await loadEngine();
  const reader = await openReader();
  const crew = (known: ReadonlyMap<string, TextName>) =>
    soloCrew({ engine, reader, packer: pagePacker, aliases: known, day });
  const { report, hashes } = await buildIndex(sources, options, { engine, crew, writer });
  const files = sources.map(({ path, size, mtimeMs }) => [path, size, mtimeMs, hashes.get(path) ?? ''] as const);
  writeSourceRecord(index, { program: PROGRAM, request: hash, files });
  return report;
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
  const hash = requestOf(discovery, request.aliases);
  const files = { stage: 'files' as const, ms: Math.round(performance.now() - start) };
  const now = { program: PROGRAM, request: hash, sources: discovery.sources };
  const fresh = request.force !== true && unchanged(readSourceRecord(request.index), now);
  const report = fresh
    ? await standing(request.index, discovery.sources.length)
    : await rebuild(discovery, request, hash);
  return { ...report, times: [files, ...report.times] };
}
