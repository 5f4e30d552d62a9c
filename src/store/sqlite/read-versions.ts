import { openRow, placeOf, versionRow } from '../rows/version-row.js';
import type { LawStore, PageText } from '../store.js';
import type { Database } from './database.js';
import { pageReader, unpackPage } from './page-blob.js';
import { findVersions, NAME, NAME_JOINS } from './version-name.js';

const VERSIONS = `SELECT ${NAME}, v.article, v.cid, v.since, v.until, v.estimate, st.value, p.value, f.value, v.line, tf.value,
  v.status, v.basis, v.status_since, v.bound, s.value,
  CASE WHEN v.spans = '' THEN 1 WHEN instr(v.spans, '"nota":[') + instr(v.spans, '"gone":[') = 0 THEN 2 ELSE 0 END
  FROM json_each(?) k CROSS JOIN version v ON v.article = k.value ${NAME_JOINS}
  JOIN string p ON p.id = v.path JOIN string f ON f.id = v.format JOIN string tf ON tf.id = v.text_from
  LEFT JOIN string st ON st.id = v.state LEFT JOIN string s ON s.id = v.actor
  ORDER BY v.article, v.since, v.official, v.suffix`;
const PAGE = `SELECT block, start, length, spans FROM version WHERE id = ?`;
const OPEN = `SELECT ${NAME}, p.value, o.line, o.col, f.value, o.start, o.length, o.number, r.value, o.outcome, d.value,
  v.block, v.start, v.length
  FROM json_each(?) k CROSS JOIN version v ON v.id = k.value ${NAME_JOINS} CROSS JOIN open_reference o ON o.version = v.id
  JOIN string p ON p.id = v.path JOIN string f ON f.id = o.form LEFT JOIN string r ON r.id = o.portion
  JOIN string d ON d.id = o.detail
  ORDER BY v.id, o.start, o.length, f.value`;

/** Blocks of words kept of pages that are asked for one by one: some megabyte, and the pages of a chapter share a few. */
const BLOCKS = 64;

/** The questions about wordings and what stands in them. */
export function versionReader(database: Database): Pick<LawStore, 'versions' | 'page' | 'openReferences'> {
  const wordsOf = pageReader(database, BLOCKS);
  return {
    versions: async (articles) =>
      Promise.resolve(database.manyRows({ sql: VERSIONS, columns: 17 }, JSON.stringify(articles)).map(versionRow)),
    page: async (versionId): Promise<PageText | undefined> => {
      const [id] = findVersions(database, [versionId]);
      const row = id === undefined ? undefined : database.rows(PAGE, id)[0];
      // No spans: a version that a source lists without its words.
      if (row === undefined || row[3] === '') return Promise.resolve(undefined);
      return Promise.resolve(unpackPage(wordsOf(placeOf(row)), String(row[3])));
    },
    openReferences: async (versionIds) => {
      const words = pageReader(database);
      const rows = database.rows(OPEN, JSON.stringify(findVersions(database, versionIds)));
      return Promise.resolve(rows.map((row) => openRow(row, words(placeOf(row.slice(11))))));
    },
  };
}
