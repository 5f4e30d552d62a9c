import { closeSync, openSync, writeSync } from 'node:fs';
import { EVIDENCE_WIDTH } from '../../model/evidence-rows.js';
import { guarded, openForBuilding, PAGE_SIZE } from './database.js';
import { pageTree, rowTree, type Pages, type PageTree, type RowTree } from './page-tree.js';
import { TABLES } from './schema.js';

export const EDGE_WIDTH = 6;

/** Tables without ids that hold nothing but integers, and their widths; tables with ids. */
const INTEGERS = { evidence: EVIDENCE_WIDTH, edge_out: EDGE_WIDTH, edge_in: EDGE_WIDTH } as const;
const NUMBERED = ['string', 'text', 'article', 'version', 'page_block'] as const;

/** Tables of an index that are laid out row by row, each in its order, as the pages of its file. */
export type LaidTables = Readonly<Record<keyof typeof INTEGERS, PageTree>> &
  Readonly<Record<(typeof NUMBERED)[number], RowTree>>;

/** A file whose tables are being laid out; no database may have it open. */
export interface TableFile {
  readonly tables: LaidTables;
  /** Writes what is left and closes the file, which is then a whole database. */
  finish(): void;
  /** Closes it as it is. */
  close(): void;
}

// SQLite keeps the page that has this byte for its locks.
const LOCK_BYTE = 0x40000000;
const PAGE_COUNT_AT = 28;
/** Pages that are written at once: a megabyte. */
const RUN = 64;

/** The number of the page behind one. */
export const pageAfter = (page: number, size = PAGE_SIZE): number =>
  page + 1 === LOCK_BYTE / size + 1 ? page + 2 : page + 1;

/** Makes a file of empty tables; comes back with the topmost page of each, and how many pages there are. */
function emptyTables(path: string) {
  const database = openForBuilding(path);
  try {
    database.exec(`${TABLES} COMMIT`);
    const found = database.rows(`SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'`);
    const roots = new Map(found.map(([name, root]) => [String(name), Number(root)]));
    return { roots, pages: Number(database.rows('PRAGMA page_count')[0]?.[0]) };
  } finally {
    database.close();
  }
}

/** The pages of a file, to be written behind those that it has. */
function filePages(path: string, file: number, had: number): Pages & { readonly end: () => void } {
  const run = new Uint8Array(RUN * PAGE_SIZE);
  let [last, first, held] = [had, 0, 0];
  const put = (bytes: Uint8Array, at: number): void =>
    guarded(path, () => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
    });
  const flush = (): void => {
    if (held > 0) put(run.subarray(0, held * PAGE_SIZE), (first - 1) * PAGE_SIZE);
    held = 0;
  };
  const end = (): void => {
    flush();
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, last);
    put(count, PAGE_COUNT_AT);
  };
  return {
    ...{ size: PAGE_SIZE, end },
    next: () => (last = pageAfter(last)),
    write: (page, bytes) => {
      if (held === RUN || page !== first + held) flush();
      if (held === 0) first = page;
      run.set(bytes, held * PAGE_SIZE);
      held += 1;
    },
  };
}

const named = <Tree>(names: readonly string[], tree: (name: string) => Tree) =>
  Object.fromEntries(names.map((name) => [name, tree(name)]));

/**
 * Makes an index of empty tables of a file, and begins to lay its tables out: rows that the database is given one by one
 * take twenty times as long. What it has no use for (few rows, indexes) it is given when the file is finished.
 * @throws IndexError when the file cannot be written
 */
export function layTables(path: string): TableFile {
  const { roots, pages: had } = emptyTables(path);
  let file: number | undefined = guarded(path, () => openSync(path, 'r+'));
  const pages = filePages(path, file, had);
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const widths: Readonly<Record<string, number>> = INTEGERS;
  const trees: Readonly<Record<string, PageTree | RowTree>> = {
    ...named(Object.keys(INTEGERS), (name) => pageTree(pages, widths[name]!)),
    ...named(NUMBERED, () => rowTree(pages)),
  };
  return {
    tables: trees as LaidTables,
    finish: () => {
      for (const [name, tree] of Object.entries(trees)) tree.finish(roots.get(name)!);
      pages.end();
      close();
    },
    close,
  };
}
