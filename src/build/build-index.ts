import type { Diagnostic } from '../model/diagnostic.js';
import type { LinkMark } from '../model/mark.js';
import { splitArticleKey } from '../model/article.js';
import { fold } from '../model/fold.js';
import type { Text, TextName } from '../model/text.js';
import type { SourceListing } from '../read/discovery.js';
import type { IndexWriter } from '../store/store.js';
import { articleRecords } from './article-records.js';
import { createStopwatch, createTallies, type BuildReport, type Progress } from './build-report.js';
import { createClaims } from './claims.js';
import { creationsOf } from './creations.js';
import type { Engine } from './engine.js';
import { createEvidenceLog } from './evidence-log.js';
import { createLawTable } from './law-table.js';
import { fillTable } from './named.js';
import { readSources, type FirstReading } from './read-sources.js';
import type { PageReading } from './reading.js';
import { resolveReadings, type Resolution } from './resolve-readings.js';
import { createTextBook, type TextBook } from './text-book.js';

/** What a build is asked for. */
export interface BuildOptions {
  /** Path of the index; what is there is replaced when the build is done. */
  readonly index: string;
  /** What the index will say it was built from: the configuration's path, folders. */
  readonly sources: readonly string[];
  readonly program: string;
  /** The day that statuses speak of where a source names none (ISO). */
  readonly day: string;
  /** House names of texts, as written, to the text's name. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** What was already found wrong with the sources. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly progress?: Progress;
}

/** A finished build, and a hash of each file's bytes by path. */
export interface Built {
  readonly report: BuildReport;
  readonly hashes: ReadonlyMap<string, string>;
}

/** What a build uses: the grammar and resolver, and the index to fill. */
export interface BuildParts {
  readonly engine: Engine;
  readonly writer: IndexWriter;
}

function readAliases(options: BuildOptions, engine: Engine, diagnostics: Diagnostic[]): Map<string, TextName> {
  const aliases = new Map<string, TextName>();
  for (const [alias, words] of options.aliases ?? []) {
    const text = engine.identifyText(words);
    if (text !== undefined) aliases.set(fold(alias), text);
    else
      diagnostics.push({
        ...{ code: 'unknown-alias', severity: 'warning', path: options.sources[0] ?? 'cite-graph.yml' },
        message: `the alias “${alias}” stands for “${words}”, which names no text that is known`,
      });
  }
  return aliases;
}

function officialIds(readings: readonly PageReading[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { cid, version, key } of readings) {
    if (cid !== undefined) ids.set(cid, key);
    ids.set(version, key);
  }
  return ids;
}

function nameTexts(book: TextBook, readings: readonly PageReading[]): void {
  for (const { found, declared } of readings)
    for (const { reference } of [...found, ...declared]) {
      if (reference.text !== undefined) book.name(reference.text);
      for (const candidate of reference.candidates ?? []) book.name(candidate);
    }
}

/** « DILA, LEGI, Licence Ouverte (known on 2020-10-28) », once for each source. */
const attributions = (texts: readonly Text[]): string[] =>
  [
    ...new Set(
      texts.flatMap(({ source, knownOn }) =>
        source === undefined ? [] : [knownOn === undefined ? source : `${source} (${knownOn})`],
      ),
    ),
  ].sort();

/** Second pass: every reference against the whole table. */
async function secondPass(readings: readonly PageReading[], engine: Engine, tally: ReturnType<typeof createTallies>) {
  const table = createLawTable();
  fillTable(table, readings);
  const resolution: Resolution = {
    evidence: createEvidenceLog(),
    open: [],
    marks: new Map<string, Map<LinkMark, number>>(),
    keys: new Set<string>(),
  };
  await resolveReadings(
    readings,
    { engine, table, tally, officialIds: officialIds(readings), creations: creationsOf(readings) },
    resolution,
  );
  return resolution;
}

async function writeRest(
  { readings }: FirstReading,
  { resolution, book, diagnostics }: { resolution: Resolution; book: TextBook; diagnostics: readonly Diagnostic[] },
  { options, writer }: { options: BuildOptions; writer: IndexWriter },
) {
  nameTexts(book, readings);
  const articles = [...articleRecords(readings, resolution.keys, resolution.marks)];
  const texts = book.texts(articles.map((article) => splitArticleKey(article.key).text));
  const { program, sources } = options;
  return writer.finish({
    meta: { program, sources, attribution: attributions(texts) },
    ...{ texts, articles, diagnostics },
    evidence: resolution.evidence,
    openReferences: resolution.open,
  });
}

/**
 * Builds an index from sources: read → extract → resolve → index. One bad file is a diagnostic, never the end.
 * @throws IndexError when the index cannot be written
 */
export async function buildIndex(
  sources: readonly SourceListing[],
  options: BuildOptions,
  { engine, writer }: BuildParts,
): Promise<Built> {
  const { run, times } = createStopwatch();
  const tallies = createTallies();
  const diagnostics: Diagnostic[] = [...(options.diagnostics ?? [])];
  const book = createTextBook();
  const claims = createClaims();
  const progress = options.progress ?? (() => undefined);
  try {
    const pass = {
      ...{ engine, book, diagnostics, tally: tallies, day: options.day },
      aliases: readAliases(options, engine, diagnostics),
      keep: async (record: Parameters<IndexWriter['version']>[0]) => {
        const accepted = claims.accept(record);
        if (accepted) await writer.version(record);
        return accepted;
      },
      progress: (done: number, total: number) => progress('read', done, total),
    };
    const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
    const first = await run('read', () => readSources(sorted, pass));
    progress('resolve', 0, first.readings.length);
    const resolution = await run('resolve', () => secondPass(first.readings, engine, tallies));
    diagnostics.push(...claims.diagnostics());
    progress('index', 0, resolution.evidence.count);
    const counts = await run('index', () => writeRest(first, { resolution, book, diagnostics }, { options, writer }));
    const report: BuildReport = {
      ...{ index: options.index, built: true, bytes: first.bytes, times, diagnostics },
      counts: { files: sources.length, documents: first.documents, ...counts },
      references: tallies.references(),
      bullets: tallies.bullets(),
    };
    return { report, hashes: first.hashes };
  } catch (error) {
    await writer.discard();
    throw error;
  }
}
