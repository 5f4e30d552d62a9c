import { existsSync } from 'node:fs';
import { CiteGraphError } from '../../model/errors.js';
import { fillSearch } from '../../serve/fill-search.js';
import { searchPlace } from '../../store/sqlite/search-file.js';
import type { SearchTable, SearchWriter } from '../../store/search.js';
import type { LawStore } from '../../store/store.js';

/** The search table of an index as it comes to be: there at once, or filled while questions are answered. */
export interface Searching {
  readonly table: () => SearchTable | undefined;
  /** The share that is filled, while it is. */
  readonly prepared: () => number | undefined;
  /** Once the table is there, or never will be. */
  readonly done: Promise<void>;
  close(): Promise<void>;
}

function writerOf(index: string, warn: (words: string) => void): SearchWriter | undefined {
  try {
    return searchPlace(index).create();
  } catch (error) {
    if (!(error instanceof CiteGraphError)) throw error;
    warn(`${error.message}: articles are found by number only`);
    return undefined;
  }
}

/**
 * Opens the search table beside an index, or begins to fill one. An index that is no file has none: articles are then
 * found by reference only.
 */
export function startSearching(
  index: string,
  store: LawStore,
  on: { readonly warn: (words: string) => void; readonly fault: (error: unknown) => void },
): Searching {
  const isFile = existsSync(index);
  let table = isFile ? searchPlace(index).open() : undefined;
  let prepared: number | undefined;
  let stopped = false;
  const fill = async (): Promise<void> => {
    const writer = isFile && table === undefined ? writerOf(index, on.warn) : undefined;
    if (writer === undefined) return;
    prepared = 0;
    try {
      const say = (share: number): void => {
        prepared = share;
      };
      table = await fillSearch(store, writer, { say, stopped: () => stopped });
    } catch (error) {
      writer.discard();
      on.fault(error);
    } finally {
      prepared = undefined;
    }
  };
  const done = fill();
  return {
    table: () => table,
    prepared: () => prepared,
    done,
    async close() {
      stopped = true;
      await done;
      table?.close();
    },
  };
}
