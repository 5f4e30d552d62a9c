import type { Diagnostic } from '../../model/diagnostic.js';
import type { IndexMeta, IndexWriter, PackedContents, PackedOpenReference } from '../store.js';
import { openSpool, type Spool } from '../spool.js';
import { bulk } from './bulk.js';
import { OUTCOME } from '../rows/codes.js';
import { openForBuilding, type Database } from './database.js';
import { interned, type Interned } from './interned.js';
import { APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES } from './schema.js';
import { layTables, type LaidTables, type TableFile } from './table-file.js';
import { discard, publish, temporaryBeside, unfinished } from './temporary.js';
import { writeArticles } from './write-articles.js';
import { writeEvidence } from './write-evidence.js';
import { writeVersions } from './write-versions.js';

/** Writes references that came to nothing certain, those of one place and form once, version by version; returns how many. */
export function writeOpenReferences(
  database: Database,
  references: Iterable<PackedOpenReference>,
  strings: Interned,
): number {
  const columns = 'version start length form line col number portion outcome detail'.split(' ');
  const rows = bulk(database, 'open_reference', columns);
  let page = 0;
  const seen = new Set<string>();
  for (const { version, reference, outcome, line, column } of references) {
    if (version !== page) seen.clear();
    page = version;
    const { span, form } = reference;
    const key = `${String(span.start)} ${String(span.end)} ${form}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const detail = outcome.kind === 'ambiguous' ? JSON.stringify(outcome.candidates) : outcome.reason;
    const portion = reference.portion === undefined ? undefined : JSON.stringify(reference.portion);
    // prettier-ignore
    rows.add(
      version, span.start, span.end - span.start, strings.id(form), line, column, reference.number ?? null,
      strings.optional(portion), OUTCOME.code(outcome.kind), strings.id(detail),
    );
  }
  rows.flush();
  return rows.count;
}

function writeDiagnostics(database: Database, diagnostics: Iterable<Diagnostic>): void {
  const rows = bulk(database, 'diagnostic', 'id code severity message path line col hint'.split(' '));
  for (const one of diagnostics)
    // prettier-ignore
    rows.add(
      rows.count + 1, one.code, one.severity, one.message, one.path, one.line ?? null, one.column ?? null, one.hint ?? null,
    );
  rows.flush();
}

function writeMeta(
  database: Database,
  { program, sources, attribution, profile, met }: PackedContents['meta'],
  counts: IndexMeta['counts'],
) {
  const meta = bulk(database, 'meta', ['name', 'value']);
  for (const [name, value] of Object.entries({
    attribution,
    counts,
    program,
    sources,
    ...(profile && { profile }),
    ...(met && { met }),
  }))
    meta.add(name, JSON.stringify(value));
  meta.flush();
}

/** What rows are turned into numbers with, and where they wait. */
interface Means {
  readonly strings: Interned;
  readonly spool: Pick<Spool, 'rows'>;
}

/** Lays out the large tables; returns how many there are of each. */
function layOut(tables: LaidTables, contents: PackedContents, { strings, spool }: Means): IndexMeta['counts'] {
  const articles = writeArticles(tables, contents, strings);
  const articleOfVersion = writeVersions(tables.version, contents.versions, { articles, strings });
  const known = { articles, articleOfVersion, strings, spool };
  const { evidence, edges } = writeEvidence(tables, contents.evidence, known);
  const [all, held] = [articles.count, articles.holding];
  return { articles: all, held, stubs: all - held, versions: articleOfVersion.count - 1, edges, evidence };
}

/** Writes what is little, which the database is given row by row, and has it make its indexes. */
function complete(database: Database, contents: PackedContents, { laid, strings }: Laid): IndexMeta['counts'] {
  const openReferences = writeOpenReferences(database, contents.openReferences, strings);
  writeDiagnostics(database, contents.diagnostics);
  const counts = { ...laid, openReferences };
  writeMeta(database, contents.meta, counts);
  return counts;
}

/** What was laid out. */
interface Laid {
  readonly laid: IndexMeta['counts'];
  readonly strings: Interned;
}

/** What is being built, and under which name meanwhile. */
interface Draft {
  readonly path: string;
  readonly temporary: string;
}

/** Writes everything into a file of which blocks of words are laid out already. */
function writeAll(file: TableFile, { path, temporary }: Draft, contents: PackedContents): IndexMeta['counts'] {
  // Strings are laid out with the rest; those that only small tables have come behind them, row by row.
  let addString: (id: number, words: string) => void = (id, words) => file.tables.string.add(id, [null, words]);
  const strings = interned((id, words) => addString(id, words));
  const spool = openSpool(path, undefined, 'edges');
  let laid;
  try {
    laid = layOut(file.tables, contents, { strings, spool });
    file.finish();
  } finally {
    spool.close();
  }
  const database = openForBuilding(temporary);
  try {
    const more = bulk(database, 'string', ['id', 'value']);
    addString = more.add;
    const counts = complete(database, contents, { laid, strings });
    more.flush();
    database.exec(INDEXES);
    seal(database);
    return counts;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Ends a new file: what it is stands in its header, and it is closed. */
export function seal(database: Database): void {
  database.exec(
    `PRAGMA application_id=${String(APPLICATION_ID)}; PRAGMA user_version=${String(SCHEMA_VERSION)}; COMMIT`,
  );
  // A file published in WAL mode, with a log left beside it, would silently serve the old rows.
  database.exec('PRAGMA journal_mode=DELETE');
  database.close();
}

function orDiscarded<Begun>(temporary: string, path: string, begin: () => Begun): Begun {
  try {
    return begin();
  } catch (cause) {
    discard(temporary, path);
    throw cause;
  }
}

/** A new file with empty tables, under its temporary name. @throws IndexError when it cannot be written */
export const openNew = (temporary: string, path: string): Database =>
  orDiscarded(temporary, path, () => {
    const database = openForBuilding(temporary);
    database.exec(TABLES);
    return database;
  });

/**
 * A new index that is filled beside `path` and takes its place when finished; until then readers see the old one, and a
 * build that dies leaves only a file that the next one removes. @throws IndexError when the folder cannot be written
 */
export function createIndex(path: string): IndexWriter {
  const temporary = temporaryBeside(path);
  const file = orDiscarded(temporary, path, () => layTables(temporary));
  const { finished, abandon } = unfinished(file, temporary, path);
  const blocks = file.tables.page_block;
  return {
    block: (words) => {
      blocks.add(blocks.count + 1, [null, words]);
      return blocks.count;
    },
    finish: async (contents) => {
      let counts;
      try {
        counts = writeAll(file, { path, temporary }, contents);
        finished();
      } catch (cause) {
        abandon();
        throw cause;
      }
      publish(temporary, path);
      return Promise.resolve(counts);
    },
    discard: () => Promise.resolve(abandon()),
  };
}
