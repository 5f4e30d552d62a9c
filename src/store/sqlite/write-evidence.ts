import type { Evidence } from '../../model/citation.js';
import { emptyEdge, standingOf, type FoldedEdge } from '../fold-edges.js';
import { intRows, orderRows, type IntRows } from '../../model/int-rows.js';
import { bulk } from './bulk.js';
import { DATE_KIND, dayCode, MARK, ORIGIN, originBits, RELATION, STANDING } from './codes.js';
import type { Database } from './database.js';
import type { Interned } from './interned.js';
import type { ArticleIds } from './write-articles.js';

const EVIDENCE = 'source target relation version start length origin line col form mark date date_kind portion';
const [SOURCE, TARGET, REL, VERSION, START, LENGTH, FROM] = [0, 1, 2, 3, 4, 5, 6] as const;
const KEY = [SOURCE, TARGET, REL, VERSION, START, LENGTH, FROM] as const;

/** What writing evidence needs to know of the rest. */
export interface Known {
  readonly articles: ArticleIds;
  /** Version names to ids, and by version id the article it belongs to. */
  readonly versions: ReadonlyMap<string, number>;
  readonly articleOfVersion: readonly number[];
  readonly strings: Interned;
}

function encode(evidence: Iterable<Evidence>, known: Known): IntRows {
  const rows = intRows(14);
  const idOf = (ids: ReadonlyMap<string, number>, name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`evidence names ${name}, which is not in the index`);
    return id;
  };
  for (const one of evidence) {
    // prettier-ignore
    rows.push(
      idOf(known.articles.ids, one.source), idOf(known.articles.ids, one.target), RELATION.code(one.relation),
      idOf(known.versions, one.page), one.span.start, one.span.end - one.span.start, ORIGIN.code(one.origin), one.line, one.column,
      known.strings.id(one.form), one.mark === undefined ? -1 : MARK.code(one.mark),
      dayCode(one.date?.on) ?? -1, one.date === undefined ? -1 : DATE_KIND.code(one.date.kind),
      one.portion === undefined ? -1 : known.strings.id(JSON.stringify(one.portion)),
    );
  }
  return rows;
}

/** Edges as integer rows, folded from evidence in key order. */
interface Folding {
  add(row: number): void;
  finish(): IntRows;
}

function folding(rows: IntRows, known: Known): Folding {
  const edges = intRows(6);
  let [source, target, relation] = [-1, -1, -1];
  let edge: FoldedEdge = emptyEdge();
  const close = (): void => {
    // « Le présent article » is kept as evidence and is no edge.
    if (edge.weight === 0 || source === target) return;
    const standing = standingOf(edge, RELATION.name(relation), known.articles.held[source] === 1);
    edges.push(source, relation, target, STANDING.code(standing), originBits(edge.origins), edge.weight);
  };
  return {
    add: (row) => {
      if (rows.at(row, SOURCE) !== source || rows.at(row, TARGET) !== target || rows.at(row, REL) !== relation) {
        close();
        [source, target, relation] = [rows.at(row, SOURCE), rows.at(row, TARGET), rows.at(row, REL)];
        edge = emptyEdge();
      }
      edge.weight += 1;
      edge.own ||= known.articleOfVersion[rows.at(row, VERSION)] === source;
      edge.origins.add(ORIGIN.name(rows.at(row, FROM)));
    },
    finish: () => {
      close();
      return edges;
    },
  };
}

function writeEdges(database: Database, edges: IntRows, limit: number): void {
  const [source, relation, target] = [0, 1, 2];
  const tables = [
    { table: 'edge_out', order: [source, relation, target] as const },
    { table: 'edge_in', order: [target, relation, source] as const },
  ];
  for (const { table, order } of tables) {
    const out = bulk(database, table, 'source relation target standing origins weight'.split(' '));
    for (const row of orderRows(edges, [...order], limit)) {
      out.add(...[0, 1, 2, 3, 4, 5].map((column) => edges.at(row, column)));
    }
    out.flush();
  }
}

/** Writes evidence in key order and both tables of edges; a piece given twice is one. Returns how many of each. */
export function writeEvidence(
  database: Database,
  evidence: Iterable<Evidence>,
  known: Known,
): { readonly evidence: number; readonly edges: number } {
  const rows = encode(evidence, known);
  const limit = known.articles.ids.size;
  const out = bulk(database, 'evidence', EVIDENCE.split(' '));
  const fold = folding(rows, known);
  let previous = -1;
  for (const row of orderRows(rows, [...KEY], limit)) {
    const again = previous >= 0 && KEY.every((column) => rows.at(row, column) === rows.at(previous, column));
    previous = row;
    if (again) continue;
    fold.add(row);
    out.add(...Array.from({ length: 14 }, (_, column) => nullable(rows.at(row, column))));
  }
  out.flush();
  const edges = fold.finish();
  writeEdges(database, edges, limit);
  return { evidence: out.count, edges: edges.count };
}

const nullable = (value: number): number | null => (value < 0 ? null : value);
