import type { Diagnostic } from '../../model/diagnostic.js';
import { intColumn, type IntColumn } from '../../model/int-column.js';
import type { IndexMeta, IndexWriter, PackedContents, PackedOpenReference, PlacedVersion } from '../store.js';
import { bulk } from './bulk.js';
import { dayCode, OUTCOME } from '../rows/codes.js';
import { openForBuilding, type Database } from './database.js';
import { interned, type Interned } from './interned.js';
import { APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES } from './schema.js';
import { discard, publish, temporaryBeside, unfinished } from './temporary.js';
import { packName } from './version-name.js';
import { statusColumns, writeArticles, type ArticleIds } from './write-articles.js';
import { writeEvidence } from './write-evidence.js';

function writeVersions(
  database: Database,
  versions: Iterable<PlacedVersion>,
  { articles, strings }: { readonly articles: ArticleIds; readonly strings: Interned },
): IntColumn {
  const columns =
    'id official suffix article cid since until estimate state path format line text_from status basis status_since bound actor block start length spans'.split(
      ' ',
    );
  const rows = bulk(database, 'version', columns);
  const articleOfVersion = intColumn();
  articleOfVersion.push(0);
  for (const version of versions) {
    const article = articles.ids.at(version.keyPlace);
    if (article === 0) throw new Error(`${version.id}: no article ${version.articleKey} among the articles`);
    const number = articleOfVersion.push(article);
    const { official, suffix } = packName(version.id, version.articleKey);
    // prettier-ignore
    rows.add(
      number, official, suffix, article, version.cid ?? null, dayCode(version.from), dayCode(version.until),
      version.dated === undefined ? null : 1, strings.optional(version.state),
      strings.id(version.path), strings.id(version.format), version.line, strings.id(version.textFrom),
      ...statusColumns(version.status, strings), version.place.block, version.place.start, version.place.length, version.spans,
    );
  }
  rows.flush();
  return articleOfVersion;
}

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

function finish(database: Database, contents: PackedContents): IndexMeta['counts'] {
  const strings = interned(database);
  const articles = writeArticles(database, contents, strings);
  const articleOfVersion = writeVersions(database, contents.versions, { articles, strings });
  const { evidence, edges } = writeEvidence(database, contents.evidence, { articles, articleOfVersion, strings });
  const openReferences = writeOpenReferences(database, contents.openReferences, strings);
  writeDiagnostics(database, contents.diagnostics);
  strings.flush();
  const [all, held] = [articles.count, articles.holding];
  const versions = articleOfVersion.count - 1;
  const counts = { articles: all, held, stubs: all - held, versions, edges, evidence, openReferences };
  writeMeta(database, contents.meta, counts);
  database.exec(INDEXES);
  return counts;
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

/** A new file with empty tables, under its temporary name. @throws IndexError when it cannot be written */
export function openNew(temporary: string, path: string): Database {
  try {
    const database = openForBuilding(temporary);
    database.exec(TABLES);
    return database;
  } catch (cause) {
    discard(temporary, path);
    throw cause;
  }
}

/**
 * A new index that is filled beside `path` and takes its place when finished; until then readers see the old one, and a
 * build that dies leaves only a file that the next one removes. @throws IndexError when the folder cannot be written
 */
export function createIndex(path: string): IndexWriter {
  const temporary = temporaryBeside(path);
  const database = openNew(temporary, path);
  const blocks = bulk(database, 'page_block', ['id', 'words']);
  const { finished, abandon } = unfinished(database, temporary, path);
  return {
    block: (words) => {
      blocks.add(blocks.count + 1, words);
      return blocks.count;
    },
    finish: async (contents) => {
      let counts;
      try {
        blocks.flush();
        counts = finish(database, contents);
        seal(database);
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
