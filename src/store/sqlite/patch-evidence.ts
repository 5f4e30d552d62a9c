import { DATE_KINDS, EVIDENCE_COLUMN, MARKS, ORIGINS } from '../../model/evidence-rows.js';
import { RELATION_NAMES } from '../../model/relation.js';
import { emptyEdge, standingOf } from '../fold-edges.js';
import type { EvidenceAgain, PageRows } from '../index-patch.js';
import { DATE_KIND, MARK, ORIGIN, originBits, RELATION, STANDING } from '../rows/codes.js';
import type { Value } from '../rows/value.js';
import type { Database } from './database.js';
import type { Interned } from './interned.js';

const { source, target, relation, version, start, length, origin, form, mark, dayKind, portion } = EVIDENCE_COLUMN;
const KEY = [source, target, relation, version, start, length, origin] as const;

/** What a copy of an index needs to know to take evidence. */
export interface Known {
  /** Ids of articles by key. */
  readonly ids: ReadonlyMap<string, number>;
  readonly strings: Interned;
}

type Row = readonly (number | null)[];

/** Rows as the table has them, those of one key once; `undefined` where one names an article that is not there. */
function encode({ rows, keys, words }: PageRows, { ids, strings }: Known): Map<string, Row> | undefined {
  const found = new Map<string, Row>();
  const cells = rows.cells();
  for (let at = 0; at < cells.length; at += rows.width) {
    const row: (number | null)[] = Array.from(cells.subarray(at, at + rows.width), (cell) => (cell < 0 ? null : cell));
    const cell = (column: number): number => cells[at + column]!;
    const [from, to] = [ids.get(keys[cell(source)]!), ids.get(keys[cell(target)]!)];
    if (from === undefined || to === undefined) return undefined;
    row[source] = from;
    row[target] = to;
    row[relation] = RELATION.code(RELATION_NAMES[cell(relation)]!);
    row[origin] = ORIGIN.code(ORIGINS[cell(origin)]!);
    row[form] = strings.id(words[cell(form)]!);
    if (cell(mark) >= 0) row[mark] = MARK.code(MARKS[cell(mark)]!);
    if (cell(dayKind) >= 0) row[dayKind] = DATE_KIND.code(DATE_KINDS[cell(dayKind)]!);
    if (cell(portion) >= 0) row[portion] = strings.id(words[cell(portion)]!);
    const key = KEY.map((column) => row[column]).join(' ');
    // As where a whole index is written, the first of those given twice stands.
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}

const REMOVE = `DELETE FROM evidence
  WHERE source = ? AND target = ? AND relation = ? AND version = ? AND start = ? AND length = ? AND origin = ?`;
const INSERT = `INSERT INTO evidence(source, target, relation, version, start, length, origin, line, col, form, mark, date,
  date_kind, portion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const PROOFS = `SELECT p.origin, v.article = p.source, count(*) FROM evidence p JOIN version v ON v.id = p.version
  WHERE p.source = ? AND p.target = ? AND p.relation = ? GROUP BY 1, 2`;
const HELD = 'SELECT held FROM article WHERE id = ?';
const LINKED = `SELECT EXISTS(SELECT 1 FROM article WHERE id = ?1 AND held = 1)
  OR EXISTS(SELECT 1 FROM edge_out WHERE source = ?1) OR EXISTS(SELECT 1 FROM edge_in WHERE target = ?1)`;

const number = (database: Database, sql: string, ...parameters: Value[]): number =>
  Number(database.rows(sql, ...parameters)[0]?.[0] ?? 0);

/** Folds the evidence of one edge anew. */
function refold(database: Database, edge: readonly [source: number, relation: number, target: number]): void {
  const [from, kind, to] = edge;
  database.run('DELETE FROM edge_out WHERE source = ? AND relation = ? AND target = ?', [from, kind, to]);
  database.run('DELETE FROM edge_in WHERE target = ? AND relation = ? AND source = ?', [to, kind, from]);
  // « Le présent article » is kept as evidence and is no edge.
  if (from === to) return;
  const folded = emptyEdge();
  for (const [code, own, count] of database.rows(PROOFS, from, to, kind)) {
    folded.weight += Number(count);
    folded.own ||= own === 1;
    folded.origins.add(ORIGIN.name(Number(code)));
  }
  if (folded.weight === 0) return;
  const standing = STANDING.code(standingOf(folded, RELATION.name(kind), number(database, HELD, from) === 1));
  const row = [from, kind, to, standing, originBits(folded.origins), folded.weight];
  for (const table of ['edge_out', 'edge_in'])
    database.run(
      `INSERT INTO ${table}(source, relation, target, standing, origins, weight) VALUES (?, ?, ?, ?, ?, ?)`,
      row,
    );
}

/**
 * Puts the evidence of some pages in the place of what there was and mends the edges between its articles. Returns the
 * keys of articles that are then neither held nor cited; `undefined` where the table had other rows than it should.
 */
export function patchEvidence(
  database: Database,
  { before, now }: EvidenceAgain,
  known: Known,
): readonly string[] | undefined {
  const [old, fresh] = [encode(before, known), encode(now, known)];
  if (old === undefined || fresh === undefined) return undefined;
  const total = (): number => number(database, 'SELECT total_changes()');
  const gone = [...old.values()];
  const first = total();
  for (const row of gone)
    database.run(
      REMOVE,
      KEY.map((column) => row[column] ?? null),
    );
  if (total() - first !== gone.length) return undefined;
  for (const row of fresh.values())
    database.run(
      INSERT,
      row.map((cell) => cell),
    );
  const edges = new Map<string, readonly [number, number, number]>();
  for (const row of [...gone, ...fresh.values()]) {
    const edge = [row[source] ?? 0, row[relation] ?? 0, row[target] ?? 0] as const;
    edges.set(edge.join(' '), edge);
  }
  for (const edge of edges.values()) refold(database, edge);
  const ends = new Set([...edges.values()].flatMap(([from, , to]) => [from, to]));
  const idle = new Set([...ends].filter((article) => number(database, LINKED, article) !== 1));
  return idle.size === 0 ? [] : [...known.ids].filter(([, id]) => idle.has(id)).map(([key]) => key);
}
