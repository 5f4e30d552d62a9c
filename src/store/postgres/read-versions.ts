import { openRow, placeOf, versionRow } from '../rows/version-row.js';
import { unpackPage } from '../sqlite/page-blob.js';
import type { LawStore } from '../store.js';
import { pageWords, type Asking } from './read-pages.js';
import { repeated } from './repeated.js';

/** The questions about wordings and what stands in them. */
export function versionReader(asking: Asking): Pick<LawStore, 'versions' | 'page' | 'openReferences'> {
  const { session, sql } = asking;
  return {
    versions: async (articles) => {
      if (articles.length === 0) return [];
      const rows = (await session.rows(sql.versions, articles)).map(versionRow);
      return repeated(rows, articles, ({ article }) => article);
    },
    page: async (versionId) => {
      const [row] = await session.rows(sql.pages, versionId);
      // No spans: a version that a source lists without its words.
      if (row === undefined || row[3] === '') return undefined;
      const place = placeOf(row);
      return unpackPage((await pageWords(asking, [place]))(place), String(row[3]));
    },
    openReferences: async (versionIds) => {
      if (versionIds.length === 0) return [];
      const pages = await session.rows(sql.versionsByName, versionIds);
      const known = new Map(
        pages.map(([id, name, path, ...place]) => [Number(id), { name, path, place: placeOf(place) }]),
      );
      const rows = await session.rows(sql.openReferences, [...known.keys()]);
      const words = await pageWords(
        asking,
        [...new Set(rows.map(([id]) => known.get(Number(id))?.place))].flatMap((place) => place ?? []),
      );
      const found = rows.flatMap(([id, ...columns]) => {
        const page = known.get(Number(id));
        return page === undefined
          ? []
          : [openRow([page.name as string, page.path as string, ...columns], words(page.place))];
      });
      return repeated(found, versionIds, ({ page }) => page);
    },
  };
}
