import type { EdgeFilter, EdgeRow, EvidenceRow, LawStore } from '../store.js';
import { surroundings } from '../surroundings.js';
import { bitOrigins, codeDay, DATE_KIND, MARK, ORIGIN, RELATION, STANDING } from './codes.js';
import type { Database, Value } from './database.js';
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

function edgeRow(row: readonly Value[]): EdgeRow {
  const [source, target, relation, standing, origins, weight] = row as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    source,
    target,
    relation: RELATION.name(relation),
    standing: STANDING.name(standing),
    origins: bitOrigins(origins),
    weight,
  };
}

type Figures = [number, number, number, number, number, number, number, number, number];
type Said = [string, number | null, number | null, number | null, string | null, string, string];

function evidenceRow(row: readonly Value[], text: string): EvidenceRow {
  const [source, target, relation, , start, length, origin, line, column] = row as Figures;
  const [form, mark, date, dateKind, portion, page, path] = row.slice(9) as Said;
  const span = { start, end: start + length };
  const on = codeDay(date);
  const from = ORIGIN.name(origin);
  return {
    source,
    target,
    relation: RELATION.name(relation),
    origin: from,
    page,
    span,
    line,
    column,
    ...(mark !== null && { mark: MARK.name(mark) }),
    ...(on !== undefined && dateKind !== null && { date: { on, kind: DATE_KIND.name(dateKind) } }),
    ...(portion !== null && { portion: JSON.parse(portion) as NonNullable<EvidenceRow['portion']> }),
    form,
    path,
    ...surroundings(text, span, { sameLine: from === 'list' }),
  };
}

/** The questions about edges and their proofs. */
export function edgeReader(database: Database): Pick<LawStore, 'citing' | 'cited' | 'evidence'> {
  return {
    citing: async (targets, filter) =>
      Promise.resolve(database.rows(CITING, JSON.stringify(targets), relationCodes(filter)).map(edgeRow)),
    cited: async (sources, filter) =>
      Promise.resolve(database.rows(CITED, JSON.stringify(sources), relationCodes(filter)).map(edgeRow)),
    evidence: async (pairs, filter) => {
      const asked = JSON.stringify(pairs.map(({ source, target }) => [source, target]));
      const words = pageReader(database);
      const rows = database.rows(EVIDENCE, asked, relationCodes(filter));
      return Promise.resolve(
        rows.map((row) => {
          const [block, start, length] = row.slice(16) as [number, number, number];
          return evidenceRow(row, words({ block, start, length }));
        }),
      );
    },
  };
}
