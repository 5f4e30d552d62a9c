import type { Diagnostic } from '../../model/diagnostic.js';
import type { Evidence } from '../../model/citation.js';
import { evidencePacker, type EvidenceRows } from '../../model/evidence-rows.js';
import type { IndexContents, IndexMeta, IndexWriter, OpenReferenceRow, PackedContents, VersionCard } from '../store.js';
import { bulk } from './bulk.js';
import { dayCode, OUTCOME } from '../rows/codes.js';
import { openForBuilding, type Database } from './database.js';
import { interned, type Interned } from './interned.js';
import { pagePacker } from './page-blob.js';
import { APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES } from './schema.js';
import { discard, publish, temporaryBeside } from './temporary.js';
import { packName } from './version-name.js';
import { markHeld, statusColumns, writeArticles, type ArticleIds } from './write-articles.js';
import { writeEvidence } from './write-evidence.js';

/** What listing versions needs to know, and where their names are asked for. */
interface Listed {
  readonly articles: ArticleIds;
  readonly strings: Interned;
  /** Numbers by name, of those versions that open references stand on; filled here. */
  readonly named: Map<string, number>;
}

function writeVersions(
  database: Database,
  versions: Iterable<VersionCard>,
  { articles, strings, named }: Listed,
): number[] {
  const columns =
    'id official suffix article cid since until estimate state path format line text_from status basis status_since bound actor block start length spans'.split(
      ' ',
    );
  const rows = bulk(database, 'version', columns);
  const articleOfVersion: number[] = [0];
  for (const version of versions) {
    const number = articleOfVersion.length;
    const article = articles.ids.get(version.articleKey);
    if (article === undefined) throw new Error(`${version.id}: no article ${version.articleKey} among the articles`);
    articleOfVersion.push(article);
    if (named.has(version.id)) named.set(version.id, number);
    const { official, suffix } = packName(version.id, version.articleKey);
    // prettier-ignore
    rows.add(
      number, official, suffix, article, version.cid === articles.cids.get(article) ? null : (version.cid ?? null), dayCode(version.from), dayCode(version.until),
      version.dated === undefined ? null : 1, strings.optional(version.state),
      strings.id(version.path), strings.id(version.format), version.line, strings.id(version.textFrom),
      ...statusColumns(version.status, strings), version.place.block, version.place.start, version.place.length, version.spans,
    );
  }
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
    const version = known.versions.get(page) ?? 0;
    if (version === 0) throw new Error(`an open reference names the page ${page}, which is not in the index`);
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

function writeMeta(
  database: Database,
  { program, sources, attribution, profile, met }: IndexContents['meta'],
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
  const open = [...contents.openReferences];
  const named = new Map(open.map(({ page }) => [page, 0]));
  const articleOfVersion = writeVersions(database, contents.versions, { articles, strings, named });
  const held = markHeld(database, articleOfVersion, articles);
  const { evidence, edges } = writeEvidence(database, contents.evidence, { articles, articleOfVersion, strings });
  const openReferences = writeOpenReferences(database, open, { versions: named, strings });
  writeDiagnostics(database, contents.diagnostics);
  strings.flush();
  const all = articles.ids.size;
  const versions = articleOfVersion.length - 1;
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
  let over = false;
  const abandon = (): void => {
    if (over) return;
    over = true;
    database.close();
    discard(temporary, path);
  };
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

/** Evidence as rows of integers, its pages by their numbers. */
function packed(evidence: Iterable<Evidence>, numbers: ReadonlyMap<string, number>): EvidenceRows {
  const packer = evidencePacker();
  for (const { page, ...one } of evidence) {
    const version = numbers.get(page);
    if (version === undefined) throw new Error(`evidence names ${page}, which is not in the index`);
    packer.add(one, version);
  }
  return packer;
}

/** Writes a whole index at once. */
export async function saveIndex(path: string, contents: IndexContents): Promise<IndexMeta['counts']> {
  const writer = createIndex(path);
  try {
    const pages = pagePacker();
    const cards = [...contents.versions].map(({ page, ...card }) => ({ ...card, ...pages.put(page) }));
    const blocks = pages.finish().map(writer.block);
    const versions = cards.map(({ place, ...card }) => ({
      ...card,
      place: { ...place, block: blocks[place.block] ?? 0 },
    }));
    const numbers = new Map(versions.map(({ id }, index) => [id, index + 1]));
    return await writer.finish({ ...contents, versions, evidence: packed(contents.evidence, numbers) });
  } catch (cause) {
    await writer.discard();
    throw cause;
  }
}
