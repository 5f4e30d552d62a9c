import type { Diagnostic } from '../model/diagnostic.js';
import { splitArticleKey } from '../model/article.js';
import { fold } from '../model/fold.js';
import type { Text, TextName } from '../model/text.js';
import type { SourceListing } from '../read/discovery.js';
import type { IndexWriter, VersionRecord } from '../store/store.js';
import { articleRecords } from './article-records.js';
import { createStopwatch, createTallies, type BuildReport, type Progress } from './build-report.js';
import { createClaims, type Claims } from './claims.js';
import type { Engine } from './engine.js';
import { createLedger, type Ledger } from './ledger.js';
import { readSources } from './read-sources.js';
import type { PageReading } from './reading.js';
import { resolveReadings } from './resolve-readings.js';

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

/** « DILA, LEGI, Licence Ouverte (known on 2020-10-28) », once for each source. */
const attributions = (texts: readonly Text[]): string[] =>
  [
    ...new Set(
      texts.flatMap(({ source, knownOn }) =>
        source === undefined ? [] : [knownOn === undefined ? source : `${source} (${knownOn})`],
      ),
    ),
  ].sort();

async function writeRest(
  readings: readonly PageReading[],
  { ledger, diagnostics }: { ledger: Ledger; diagnostics: readonly Diagnostic[] },
  { options, writer }: { options: BuildOptions; writer: IndexWriter },
) {
  const articles = [...articleRecords(readings, ledger.keys, ledger.marks)];
  const texts = ledger.book.texts(articles.map((article) => splitArticleKey(article.key).text));
  const { program, sources } = options;
  return writer.finish({
    meta: { program, sources, attribution: attributions(texts) },
    ...{ texts, articles, diagnostics },
    evidence: ledger.evidence,
    openReferences: ledger.open,
  });
}

/** Hands a version on unless another file has claimed it. */
const keeping =
  (claims: Claims, writer: IndexWriter) =>
  async (record: VersionRecord): Promise<boolean> => {
    const accepted = claims.accept(record);
    if (accepted) await writer.version(record);
    return accepted;
  };

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
  const ledger = createLedger(tallies);
  const claims = createClaims();
  const progress = options.progress ?? (() => undefined);
  try {
    const pass = {
      ...{ engine, ledger, diagnostics, day: options.day, keep: keeping(claims, writer) },
      aliases: readAliases(options, engine, diagnostics),
      progress: (done: number, total: number) => progress('read', done, total),
    };
    const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
    const first = await run('read', () => readSources(sorted, pass));
    progress('resolve', 0, first.readings.length);
    await run('resolve', () => resolveReadings(first.readings, engine, ledger));
    diagnostics.push(...claims.diagnostics());
    progress('index', 0, ledger.evidence.count);
    const counts = await run('index', () => writeRest(first.readings, { ledger, diagnostics }, { options, writer }));
    const report: BuildReport = {
      ...{ index: options.index, built: true, bytes: first.bytes, times, diagnostics },
      counts: { files: first.files, documents: first.documents, ...counts },
      references: tallies.references(),
      bullets: tallies.bullets(),
    };
    return { report, hashes: first.hashes };
  } catch (error) {
    await writer.discard();
    throw error;
  }
}
