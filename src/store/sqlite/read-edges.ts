import { RELATION } from '../rows/codes.js';
import { edgeRow, evidenceRow } from '../rows/edge-row.js';
import { placeOf } from '../rows/version-row.js';
import type { EdgeFilter, LawStore } from '../store.js';
import type { Database } from './database.js';
import { pageReader } from './page-blob.js';
import { NAME, NAME_JOINS } from './version-name.js';

const EDGE = 'e.source, e.target, e.relation, e.standing, e.origins, e.weight';
const ONLY = `(?2 IS NULL OR e.relation IN (SELECT value FROM json_each(?2)))`;
const CITING = `SELECT ${EDGE} FROM json_each(?1) k CROSS JOIN edge_in e ON e.target = k.value WHERE ${ONLY}
  ORDER BY e.target, e.source, e.relation`;
const CITED = `SELECT ${EDGE} FROM json_each(?1) k CROSS JOIN edge_out e ON e.source = k.value WHERE ${ONLY}
  ORDER BY e.source, e.target, e.relation`;
const EVIDENCE = `SELECT e.source, e.target, e.relation, e.version, e.start, e.length, e.origin, e.line, e.col, f.value,
  e.mark, e.date, e.date_kind, r.value, ${NAME}, p.value, v.block, v.start, v.length
  FROM json_each(?1) k CROSS JOIN evidence e ON e.source = k.value->>0 AND e.target = k.value->>1
  JOIN version v ON v.id = e.version ${NAME_JOINS} JOIN string p ON p.id = v.path JOIN string f ON f.id = e.form
  LEFT JOIN string r ON r.id = e.portion WHERE ${ONLY}
  ORDER BY e.source, e.target, e.relation, e.version, e.start, e.length, e.origin`;

const relationCodes = (filter: EdgeFilter | undefined): string | null =>
  filter?.relations === undefined ? null : JSON.stringify(filter.relations.map((name) => RELATION.code(name)));

/** The questions about edges and their proofs. */
export function edgeReader(database: Database): Pick<LawStore, 'citing' | 'cited' | 'evidence'> {
  return {
    citing: async (targets, filter) =>
      Promise.resolve(database.rows(CITING, JSON.stringify(targets), relationCodes(filter)).map(edgeRow)),
    cited: async (sources, filter) =>
      Promise.resolve(database.rows(CITED, JSON.stringify(sources), relationCodes(filter)).map(edgeRow)),
    evidence: async (pairs, filter) => {
      const asked = JSON.stringify(pairs.map(({ source, target }) => [source, target]));
      // Pages are inflated for their words alone, which takes longer than all the rest.
      const words = filter?.words === false ? () => '' : pageReader(database);
      const rows = database.rows(EVIDENCE, asked, relationCodes(filter));
      return Promise.resolve(rows.map((row) => evidenceRow(row, words(placeOf(row.slice(16))))));
    },
  };
}
