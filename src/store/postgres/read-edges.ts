import { RELATION } from '../rows/codes.js';
import { edgeRow, evidenceRow } from '../rows/edge-row.js';
import { placeOf } from '../rows/version-row.js';
import type { EdgeFilter, LawStore } from '../store.js';
import { pageWords, type Asking } from './read-pages.js';
import { repeated } from './repeated.js';

const relationCodes = (filter: EdgeFilter | undefined): number[] | null =>
  filter?.relations === undefined ? null : filter.relations.map((name) => RELATION.code(name));

/** The questions about edges and their proofs. */
export function edgeReader(asking: Asking): Pick<LawStore, 'citing' | 'cited' | 'evidence'> {
  const { session, sql } = asking;
  return {
    citing: async (targets, filter) => {
      if (targets.length === 0) return [];
      const rows = (await session.rows(sql.citing, targets, relationCodes(filter))).map(edgeRow);
      return repeated(rows, targets, ({ target }) => target);
    },
    cited: async (sources, filter) => {
      if (sources.length === 0) return [];
      const rows = (await session.rows(sql.cited, sources, relationCodes(filter))).map(edgeRow);
      return repeated(rows, sources, ({ source }) => source);
    },
    evidence: async (pairs, filter) => {
      if (pairs.length === 0) return [];
      const [sources, targets] = [pairs.map(({ source }) => source), pairs.map(({ target }) => target)];
      const rows = await session.rows(sql.evidence, sources, relationCodes(filter), targets);
      const ids = [...new Set(rows.map((row) => Number(row[3])))];
      const versions = ids.length === 0 ? [] : await session.rows(sql.versionsById, ids);
      const pages = new Map(
        versions.map(([id, name = '', path = '', ...place]) => [
          Number(id),
          { named: [name, path], place: placeOf(place) },
        ]),
      );
      const places = filter?.words === false ? [] : [...pages.values()].map(({ place }) => place);
      const words = await pageWords(asking, places);
      return rows.flatMap((row) => {
        const page = pages.get(Number(row[3]));
        return page === undefined ? [] : [evidenceRow([...row, ...page.named], words(page.place))];
      });
    },
  };
}
