import type { Diagnostic } from '../model/diagnostic.js';
import { houseName } from '../model/house-name.js';
import type { Text, TextName } from '../model/text.js';
import type { SourceListing } from '../read/discovery.js';
import type { Spool } from '../store/spool.js';
import type { IndexWriter, Met } from '../store/store.js';
import { articleRecords, textsInOrder, versionRecords } from './article-records.js';
import { articleStates } from './article-states.js';
import { createStopwatch, type BuildReport, type Progress } from './build-report.js';
import type { Crew } from './crew.js';
import type { Engine } from './engine.js';
import { createLedger, type Ledger } from './ledger.js';
import { besideOf, type Beside } from './patch/beside.js';
import { readSources } from './read-sources.js';
import { resolveWaiting } from './resolve-waiting.js';

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

/** A finished build, a hash of each file's bytes by path, and what the next one must know beside the index. */
export interface Built {
  readonly report: BuildReport;
  readonly hashes: ReadonlyMap<string, string>;
  readonly beside: Beside;
}

/** What a build uses: the grammar and resolver, who reads files, and the index to fill. */
export interface BuildParts {
  readonly engine: Engine;
  readonly crew: (aliases: ReadonlyMap<string, TextName>) => Crew;
  readonly writer: IndexWriter;
  /** Where references wait for the second pass; closed when the build is over. */
  readonly spool: Spool;
}

/** The texts that the house's names stand for; a name of none is a diagnostic. */
export function readAliases(
  options: Pick<BuildOptions, 'aliases' | 'sources'>,
  engine: Engine,
  diagnostics: Diagnostic[],
): Map<string, TextName> {
  const aliases = new Map<string, TextName>();
  for (const [alias, words] of options.aliases ?? []) {
    const text = engine.identifyText(words);
    if (text !== undefined) aliases.set(houseName(alias), text);
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
  { ledger, diagnostics, met }: { ledger: Ledger; diagnostics: readonly Diagnostic[]; met: Met },
  { options, writer }: { options: BuildOptions; writer: IndexWriter },
) {
  const states = articleStates(ledger);
  const keys = textsInOrder(ledger);
  const texts = ledger.book.texts(keys);
  const { program, sources } = options;
  return writer.finish({
    meta: { program, sources, attribution: attributions(texts), met },
    ...{ texts, diagnostics },
    articles: articleRecords(ledger, states, keys),
    versions: versionRecords(ledger, states),
    evidence: { ...ledger.evidence, keys: { at: ledger.table.key } },
    openReferences: ledger.open,
  });
}

/**
 * Builds an index from sources: read → extract → resolve → index. One bad file is a diagnostic, never the end.
 * @throws IndexError when the index cannot be written
 */
export async function buildIndex(
  sources: readonly SourceListing[],
  options: BuildOptions,
  { engine, crew: assemble, writer, spool }: BuildParts,
): Promise<Built> {
  const { run, times } = createStopwatch();
  const diagnostics: Diagnostic[] = [...(options.diagnostics ?? [])];
  const ledger = createLedger(spool);
  const progress = options.progress ?? (() => undefined);
  const crew = assemble(readAliases(options, engine, diagnostics));
  try {
    const reading = (done: number, total: number): void => progress('read', done, total);
    const pass = { crew, ledger, writer, diagnostics, progress: reading };
    const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
    const first = await run('read', () => readSources(sorted, pass));
    // Threads take a while to end, and nobody waits for them here.
    const closed = crew.close();
    progress('resolve', 0, ledger.shelf.count());
    await run('resolve', () => resolveWaiting(ledger, engine));
    diagnostics.push(...ledger.claims.diagnostics());
    progress('index', 0, ledger.evidence.rows.count);
    const { files, documents, bytes } = first;
    const [references, bullets] = [ledger.tallies.references(), ledger.tallies.bullets()];
    const met = { files, documents, references, bullets };
    const counts = await run('index', () => writeRest({ ledger, diagnostics, met }, { options, writer }));
    const report = {
      ...{ index: options.index, built: true, sources: sorted.map(({ absolute }) => absolute), bytes },
      ...{ times, diagnostics, references, bullets, counts: { files, documents, ...counts } },
    };
    await closed;
    return { report, hashes: first.hashes, beside: besideOf(ledger) };
  } catch (error) {
    await crew.close();
    await writer.discard();
    throw error;
  } finally {
    spool.close();
  }
}
