import type { Diagnostic } from '../../model/diagnostic.js';
import type { IndexContents, IndexMeta, IndexWriter, OpenReferenceRow, VersionRecord } from '../store.js';
import { bulk } from './bulk.js';
import { dayCode, OUTCOME } from './codes.js';
import { openForBuilding, type Database } from './database.js';
import { interned, type Interned } from './interned.js';
import { packSpans, pageBlocks, type Place } from './page-blob.js';
import { APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES } from './schema.js';
import { discard, publish, temporaryBeside } from './temporary.js';
import { packName } from './version-name.js';
import { statusColumns, writeArticles, type ArticleIds } from './write-articles.js';
import { writeEvidence } from './write-evidence.js';

/** What a version is without its page, which is written at once. */
type VersionCard = Omit<VersionRecord, 'page'> & { readonly words: Place; readonly spans: string };

function writeVersions(
  database: Database,
  versions: readonly VersionCard[],
  { articles, strings }: { readonly articles: ArticleIds; readonly strings: Interned },
): number[] {
  const columns =
    'id official suffix article cid since until estimate state path format line text_from status basis status_since bound actor block start length spans'.split(
      ' ',
    );
  const rows = bulk(database, 'version', columns);
  const articleOfVersion: number[] = [0];
  versions.forEach((version, index) => {
    const article = articles.ids.get(version.articleKey);
    if (article === undefined) throw new Error(`${version.id}: no article ${version.articleKey} among the articles`);
    articleOfVersion.push(article);
    const { official, suffix } = packName(version.id, version.articleKey);
    // prettier-ignore
    rows.add(
      index + 1, official, suffix, article, version.cid === articles.cids.get(article) ? null : (version.cid ?? null), dayCode(version.from), dayCode(version.until),
      version.dated === undefined ? null : 1, strings.optional(version.state),
      strings.id(version.path), strings.id(version.format), version.line, strings.id(version.textFrom),
      ...statusColumns(version.status, strings), version.words.block, version.words.start, version.words.length, version.spans,
    );
  });
  rows.flush();
  return articleOfVersion;
}

function writeOpenReferences(
  database: Database,
  references: Iterable<OpenReferenceRow>,
  known: { readonly versions: ReadonlyMap<string, number>; readonly strings: Interned },
): number {
  const columns = 'version start length form line col number portion outcome detail'.split(' ');
  const rows = bulk(database, 'open_reference', columns);
  const seen = new Set<string>();
  for (const { page, reference, outcome, line, column } of references) {
    const version = known.versions.get(page);
    if (version === undefined) throw new Error(`an open reference names the page ${page}, which is not in the index`);
    const { span, form } = reference;
    const key = `${String(version)} ${String(span.start)} ${String(span.end)} ${form}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const detail = outcome.kind === 'ambiguous' ? JSON.stringify(outcome.candidates) : outcome.reason;
    const portion = reference.portion === undefined ? undefined : JSON.stringify(reference.portion);
    // prettier-ignore
    rows.add(
      version, span.start, span.end - span.start, known.strings.id(form), line, column, reference.number ?? null,
      known.strings.optional(portion), OUTCOME.code(outcome.kind), known.strings.id(detail),
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

function finish(
  database: Database,
  versions: readonly VersionCard[],
  contents: Omit<IndexContents, 'versions'>,
): IndexMeta['counts'] {
  const strings = interned(database);
  const heldKeys = new Set(versions.map((version) => version.articleKey));
  const articles = writeArticles(database, contents, { strings, heldKeys });
  const articleOfVersion = writeVersions(database, versions, { articles, strings });
  const names = new Map(versions.map((version, index) => [version.id, index + 1]));
  const known = { articles, versions: names, articleOfVersion, strings };
  const { evidence, edges } = writeEvidence(database, contents.evidence, known);
  const open = writeOpenReferences(database, contents.openReferences, known);
  writeDiagnostics(database, contents.diagnostics);
  strings.flush();
  const counts = {
    articles: articles.ids.size,
    held: heldKeys.size,
    stubs: articles.ids.size - heldKeys.size,
    versions: versions.length,
    edges,
    evidence,
    openReferences: open,
  };
  const { program, sources, attribution } = contents.meta;
  const meta = bulk(database, 'meta', ['name', 'value']);
  for (const [name, value] of Object.entries({ attribution, counts, program, sources }))
    meta.add(name, JSON.stringify(value));
  meta.flush();
  database.exec(INDEXES);
  return counts;
}

function seal(database: Database): void {
  database.exec(
    `PRAGMA application_id=${String(APPLICATION_ID)}; PRAGMA user_version=${String(SCHEMA_VERSION)}; COMMIT`,
  );
  // A file published in WAL mode, with a log left beside it, would silently serve the old rows.
  database.exec('PRAGMA journal_mode=DELETE');
  database.close();
}

/**
 * A new index that is filled beside `path` and takes its place when finished; until then readers see the old one, and a
 * build that dies leaves only a file that the next one removes. @throws IndexError when the folder cannot be written
 */
export function createIndex(path: string): IndexWriter {
  const temporary = temporaryBeside(path);
  const database = openForBuilding(temporary);
  database.exec(TABLES);
  const pages = pageBlocks(bulk(database, 'page_block', ['id', 'words']));
  const versions: VersionCard[] = [];
  let over = false;
  const abandon = (): void => {
    if (over) return;
    over = true;
    database.close();
    discard(temporary);
  };
  return {
    version: ({ page, ...card }) => {
      versions.push({ ...card, words: pages.put(page.text), spans: packSpans(page) });
      return Promise.resolve();
    },
    finish: async (contents) => {
      let counts;
      try {
        pages.flush();
        counts = finish(database, versions, contents);
        seal(database);
        over = true;
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

/** Writes a whole index at once. */
export async function saveIndex(path: string, contents: IndexContents): Promise<IndexMeta['counts']> {
  const writer = createIndex(path);
  try {
    for (const version of contents.versions) await writer.version(version);
  } catch (cause) {
    await writer.discard();
    throw cause;
  }
  return writer.finish(contents);
}
