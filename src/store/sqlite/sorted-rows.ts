import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { attached, declared, rowsBeside } from './attached.js';
import { guarded, PAGE_SIZE, type Database } from './database.js';
import { pageTree, type PageTree, type Pages } from './page-tree.js';

/** Tables of an index that are laid out row by row, in a file beside it, and then taken over. */
export interface SortedRows<Name extends string> {
  readonly tables: Readonly<Record<Name, PageTree>>;
  /** Puts all rows into the index's own tables, which are empty. */
  moveIn(): void;
  /** Removes the file; to be called in any case. */
  remove(): void;
}

// SQLite keeps the page that has this byte for its locks.
const LOCK_BYTE = 0x40000000;
const PAGE_COUNT_AT = 28;

/** The number of the page behind one. */
export const pageAfter = (page: number, size = PAGE_SIZE): number =>
  page + 1 === LOCK_BYTE / size + 1 ? page + 2 : page + 1;

/** Makes a file of empty tables; comes back with the topmost page of each, and how many pages there are. */
function emptyTables(database: Database, path: string, names: readonly string[]) {
  return attached(database, path, () => {
    database.exec(declared(names));
    const roots = database.rows(`SELECT name, rootpage FROM sorted.sqlite_schema WHERE type = 'table'`);
    const pages = Number(database.rows('PRAGMA sorted.page_count')[0]?.[0]);
    return { roots: new Map(roots.map(([name, root]) => [String(name), Number(root)])), pages };
  });
}

/** The pages of a file, to be written behind those that it has. */
function filePages(path: string, file: number, had: number): Pages & { readonly end: () => void } {
  let last = had;
  const write = (bytes: Uint8Array, at: number): void =>
    guarded(path, () => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
    });
  const end = (): void => {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, last);
    write(count, PAGE_COUNT_AT);
  };
  return {
    ...{ size: PAGE_SIZE, end },
    next: () => (last = pageAfter(last)),
    write: (page, bytes) => write(bytes, (page - 1) * PAGE_SIZE),
  };
}

/**
 * Empty tables of these names and widths, in a file beside the index that is being built: rows of integers in the order of
 * the table's key are laid out there at once, where each by itself takes ten times as long on its way into a database.
 * @throws IndexError when the file cannot be written
 */
export function sortedRows<Name extends string>(
  database: Database,
  names: Readonly<Record<Name, number>>,
): SortedRows<Name> {
  const path = rowsBeside(database);
  rmSync(path, { force: true });
  const { roots, pages: had } = emptyTables(database, path, Object.keys(names));
  let file: number | undefined = guarded(path, () => openSync(path, 'r+'));
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const pages = filePages(path, file, had);
  const widths = Object.entries<number>(names);
  const trees = widths.map(([name, width]) => [name, pageTree(pages, width)] as const);
  const finish = (): void => {
    for (const [name, tree] of trees) tree.finish(roots.get(name)!);
    pages.end();
    close();
  };
  return {
    tables: Object.fromEntries(trees) as Record<Name, PageTree>,
    moveIn: () => {
      finish();
      // Of tables that are declared alike SQLite moves the rows as they lie.
      attached(database, path, () => {
        for (const name of Object.keys(names)) database.exec(`INSERT INTO main.${name} SELECT * FROM sorted.${name}`);
      });
    },
    remove: () => {
      close();
      rmSync(path, { force: true });
    },
  };
}
