import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import Driver from 'libsql';
import { IndexError } from '../../model/errors.js';
import type { SearchPlace, SearchTable, SearchWriter } from '../search.js';

/**
 * The search table is a file of its own beside the index (`index.sqlite.search`): whoever only asks by number never pays
 * for it. Two FTS5 tables without content, whose row ids are the articles' own ids, so that answers in the order of row
 * ids are in (text key, number) order. Words come folded already: the tokenizer only cuts at spaces.
 */

/** Raised whenever the tables, or the way words are cut, change. */
const SEARCH_VERSION = 1;

const TABLES = ['names', 'words']
  .map(
    (name) =>
      `CREATE VIRTUAL TABLE ${name} USING fts5(w, content='', columnsize=0, detail=none, tokenize="unicode61 remove_diacritics 0");`,
  )
  .join('\n');

/** Which index, and which state of it, a table was made from. */
function stampOf(index: string): string {
  const { mtimeMs, size } = statSync(index);
  return `${String(SEARCH_VERSION)} ${String(mtimeMs)} ${String(size)}`;
}

/** Every word must be there; the last one may be longer. Words are letters and figures, so quoting them is enough. */
const match = (words: readonly string[]): string =>
  words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ');

function tableOf(driver: Driver.Database): SearchTable {
  const statements = {
    names: driver.prepare('SELECT rowid FROM names WHERE names MATCH ? ORDER BY rowid LIMIT ?').raw(),
    words: driver.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?').raw(),
  };
  return {
    find(where, words, limit) {
      if (words.length === 0) return [];
      return (statements[where].all(match(words), limit) as number[][]).flat();
    },
    close: () => {
      driver.close();
    },
  };
}

function openTable(path: string, stamp: string): SearchTable | undefined {
  if (!existsSync(path)) return undefined;
  const driver = new Driver(`file:${encodeURI(path).replace(/\?/g, '%3f').replace(/#/g, '%23')}?mode=ro`);
  try {
    const row = driver.prepare('SELECT value FROM stamp').raw().get() as string[] | undefined;
    if (row?.[0] === stamp) return tableOf(driver);
  } catch {
    // Damaged, or of another time: it is made again.
  }
  driver.close();
  return undefined;
}

function writeTable(path: string, stamp: string): SearchWriter {
  const building = `${path}.${String(process.pid)}`;
  rmSync(building, { force: true });
  const driver = new Driver(building);
  driver.exec('PRAGMA page_size=16384; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN');
  driver.exec(`CREATE TABLE stamp(value TEXT NOT NULL); ${TABLES}`);
  const names = driver.prepare('INSERT INTO names(rowid, w) VALUES (?, ?)');
  const words = driver.prepare('INSERT INTO words(rowid, w) VALUES (?, ?)');
  return {
    add(rows) {
      for (const row of rows) {
        names.run(row.id, row.names.join(' '));
        if (row.words.length > 0) words.run(row.id, row.words.join(' '));
      }
    },
    finish() {
      driver.prepare('INSERT INTO stamp(value) VALUES (?)').run(stamp);
      driver.exec('COMMIT');
      driver.close();
      renameSync(building, path);
      const table = openTable(path, stamp);
      if (table === undefined) throw new IndexError(`${path}: the search table cannot be read back`);
      return table;
    },
    discard() {
      driver.close();
      rmSync(building, { force: true });
    },
  };
}

/** The place of the search table of the index at this path. */
export function searchPlace(index: string): SearchPlace {
  const path = `${index}.search`;
  return {
    open: () => openTable(path, stampOf(index)),
    create() {
      try {
        return writeTable(path, stampOf(index));
      } catch (cause) {
        throw new IndexError(`${path}: the search table cannot be written here`, { cause });
      }
    },
  };
}
