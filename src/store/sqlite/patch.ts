import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { articleKey, splitArticleKey } from '../../model/article.js';
import { IndexError } from '../../model/errors.js';
import type { LinkMark } from '../../model/mark.js';
import { errorCode } from '../error-code.js';
import type { IndexPatch, NumberedVersion } from '../index-patch.js';
import { MARK } from '../rows/codes.js';
import { openForBuilding, type Database } from './database.js';
import { knownStrings } from './known-strings.js';
import { reading } from './open.js';
import { insertArticles, removeArticles } from './patch-articles.js';
import { patchEvidence } from './patch-evidence.js';
import { patchPages } from './patch-pages.js';
import { patchTable } from './patch-table.js';
import { discard, publish, temporaryBeside, unfinished } from './temporary.js';
import { findVersions, NAME, NAME_JOINS } from './version-name.js';
import { statusColumns } from './write-articles.js';
import { seal, writeOpenReferences } from './writer.js';

const VERSIONS = `SELECT ${NAME}, v.id, s.value FROM json_each(?) k CROSS JOIN version v ON v.id = k.value
  ${NAME_JOINS} JOIN string s ON s.id = v.path`;
// The other end of a link is the one that is not the page's own article.
const MARKED = `SELECT mark, count(*) FROM (
  SELECT p.mark FROM evidence p JOIN version v ON v.id = p.version WHERE p.source = ?1 AND v.article <> ?1
  UNION ALL SELECT p.mark FROM edge_in e
    JOIN evidence p ON p.source = e.source AND p.target = e.target AND p.relation = e.relation
    JOIN version v ON v.id = p.version WHERE e.target = ?1 AND v.article = p.source
  UNION ALL SELECT p.mark FROM evidence p JOIN version v ON v.id = p.version
    WHERE p.source = ?1 AND p.target = ?1 AND v.article = ?1)
  WHERE mark IS NOT NULL GROUP BY mark`;

async function copied(path: string): Promise<{ readonly temporary: string; readonly database: Database }> {
  const temporary = temporaryBeside(path);
  try {
    await copyFile(path, temporary, constants.COPYFILE_FICLONE);
    return { temporary, database: openForBuilding(temporary) };
  } catch (cause) {
    discard(temporary, path);
    const code = errorCode(cause);
    if (cause instanceof IndexError || code === '') throw cause;
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be copied (${code})`;
    throw new IndexError(`${path}: ${why}`, { hint: 'free some space, or choose another place with --index', cause });
  }
}

function count(database: Database, table: string): number {
  return Number(database.rows(`SELECT count(*) FROM ${table}`)[0]?.[0] ?? 0);
}

const versions = (database: Database, names: readonly string[]): ReadonlyMap<string, NumberedVersion> =>
  new Map(
    database
      .rows(VERSIONS, JSON.stringify(findVersions(database, names)))
      .map(([name, number, path]) => [String(name), { number: Number(number), path: String(path) }]),
  );

/** How many there are of each, now that the rows are in; what a patch leaves alone is not counted again. */
function counted(database: Database): Readonly<Record<string, number>> {
  const before = JSON.parse(
    String(database.rows(`SELECT value FROM meta WHERE name = 'counts'`)[0]?.[0] ?? '{}'),
  ) as Readonly<Record<string, number>>;
  const [articles, edges, evidence] = [
    count(database, 'article'),
    count(database, 'edge_out'),
    count(database, 'evidence'),
  ];
  const stubs = articles - (before['held'] ?? 0);
  return { ...before, articles, stubs, edges, evidence, openReferences: count(database, 'open_reference') };
}

const BY_KEY = `SELECT t.key, a.number, a.id FROM json_each(?) k CROSS JOIN text t ON t.key = k.value->>0
  CROSS JOIN article a ON a.number = k.value->>1 AND a.text = t.id`;

/** Ids of those articles that are there, by key. */
function articleIds(database: Database, keys: readonly string[]): ReadonlyMap<string, number> {
  const pairs = keys.map((key) => splitArticleKey(key)).map(({ text, number }) => [text, number]);
  const rows = database.rows(BY_KEY, JSON.stringify(pairs));
  return new Map(rows.map(([text, number, id]) => [articleKey(String(text), String(number)), Number(id)]));
}

/** Questions and changes of a copy that is open. */
function patching(database: Database): Omit<IndexPatch, 'finish' | 'discard'> {
  const { articles, texts, diagnostics } = reading(database);
  let known: ReturnType<typeof knownStrings> | undefined;
  const strings = (): ReturnType<typeof knownStrings> => (known ??= knownStrings(database));
  return {
    ...{ articles, texts, diagnostics },
    versions: (names) => versions(database, names),
    has: (key) => articleIds(database, [key]).size > 0,
    ...patchTable(database),
    pages: (again) => patchPages(database, again),
    marks: (article) =>
      new Map<LinkMark, number>(
        database.rows(MARKED, article).map(([code, times]) => [MARK.name(Number(code)), Number(times)]),
      ),
    insert: (keys) => insertArticles(database, keys, strings()),
    remove: (keys) => removeArticles(database, [...articleIds(database, keys).values()]),
    evidence: (again) => {
      const keys = [...new Set([...again.before.keys, ...again.now.keys])];
      return patchEvidence(database, again, { ids: articleIds(database, keys), strings: strings() });
    },
    status: (article, report) =>
      database.run('UPDATE article SET status = ?, basis = ?, since = ?, bound = ?, actor = ? WHERE id = ?', [
        ...statusColumns(report, strings()),
        article,
      ]),
    open: (numbers, references) => {
      for (const version of numbers) database.run('DELETE FROM open_reference WHERE version = ?', [version]);
      writeOpenReferences(database, references, strings());
    },
  };
}

/**
 * Opens a copy of an index to be mended; from the call on other builds are kept out until it is finished or discarded. The
 * copy is made off this thread.
 * @throws IndexError when it cannot be copied, or another build is under way
 */
export async function openPatch(path: string): Promise<IndexPatch> {
  const { temporary, database } = await copied(path);
  const { finished, abandon } = unfinished(database, temporary, path);
  return {
    ...patching(database),
    finish: async ({ sources, met }) => {
      const counts = counted(database);
      for (const [name, value] of Object.entries({ counts, sources, met }))
        database.run('UPDATE meta SET value = ? WHERE name = ?', [JSON.stringify(value), name]);
      seal(database);
      finished();
      publish(temporary, path);
      return Promise.resolve(counts);
    },
    discard: abandon,
  };
}
