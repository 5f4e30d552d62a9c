import { DATE_KINDS, EVIDENCE_COLUMN, MARKS, ORIGINS, type EvidenceRows } from '../../model/evidence-rows.js';
import { intRows, orderRows, type IntRows } from '../../model/int-rows.js';
import { RELATION_NAMES } from '../../model/relation.js';
import { emptyEdge, standingOf, type FoldedEdge } from '../fold-edges.js';
import { bulk } from './bulk.js';
import { DATE_KIND, MARK, ORIGIN, originBits, RELATION, STANDING } from '../rows/codes.js';
import type { Database } from './database.js';
import type { Interned } from './interned.js';
import type { ArticleIds } from './write-articles.js';

// In the order of `EVIDENCE_COLUMN`: rows are written as they are once their numbers are the index's own.
const EVIDENCE = 'source target relation version start length origin line col form mark date date_kind portion';
const { source: SOURCE, target: TARGET, relation: REL, version: VERSION, origin: FROM } = EVIDENCE_COLUMN;
const KEY = [SOURCE, TARGET, REL, VERSION, EVIDENCE_COLUMN.start, EVIDENCE_COLUMN.length, FROM] as const;

/** What writing evidence needs to know of the rest. */
export interface Known {
  readonly articles: ArticleIds;
  /** By version number, the article it belongs to. */
  readonly articleOfVersion: readonly number[];
  readonly strings: Interned;
}

/** The index's own numbers, by column, for the numbers that rows come with. */
function translations({ keys, words, rows }: EvidenceRows, { articles, strings }: Known) {
  const ids = Int32Array.from(keys, (key) => articles.ids.get(key) ?? 0);
  const interned = new Int32Array(words.length);
  const cells = rows.cells();
  // Words get their ids in order of use: which list they came in must not show in the index.
  for (let cell = 0; cell < cells.length; cell += rows.width)
    for (const column of [EVIDENCE_COLUMN.form, EVIDENCE_COLUMN.portion]) {
      const word = cells[cell + column]!;
      if (word >= 0 && interned[word] === 0) interned[word] = strings.id(words[word]!);
    }
  return new Map<number, Int32Array>([
    [SOURCE, ids],
    [TARGET, ids],
    [REL, Int32Array.from(RELATION_NAMES, (name) => RELATION.code(name))],
    [FROM, Int32Array.from(ORIGINS, (name) => ORIGIN.code(name))],
    [EVIDENCE_COLUMN.form, interned],
    [EVIDENCE_COLUMN.mark, Int32Array.from(MARKS, (name) => MARK.code(name))],
    [EVIDENCE_COLUMN.dayKind, Int32Array.from(DATE_KINDS, (name) => DATE_KIND.code(name))],
    [EVIDENCE_COLUMN.portion, interned],
  ]);
}

/** Turns the rows' numbers into the index's own, where they lie: nobody asks for them again, and a copy would not fit. */
function encode(evidence: EvidenceRows, known: Known): IntRows {
  const { rows, keys } = evidence;
  const cells = rows.cells();
  for (const [column, table] of translations(evidence, known))
    for (let cell = column; cell < cells.length; cell += rows.width) {
      const value = cells[cell]!;
      if (value < 0) continue;
      cells[cell] = table[value]!;
      if ((column === SOURCE || column === TARGET) && cells[cell] === 0)
        throw new Error(`evidence names ${String(keys[value])}, which is not in the index`);
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
  const [source, relation, target] = [0, 1, 2] as const;
  const columns = 'source relation target standing origins weight'.split(' ');
  const out = bulk(database, 'edge_out', columns);
  const cells = edges.cells();
  for (const row of orderRows(edges, [source, relation, target], limit)) out.addCells(cells, row * edges.width);
  out.flush();
  // Sorted inside, the rows need not cross into the database a second time.
  const names = columns.join(',');
  database.exec(`INSERT INTO edge_in(${names}) SELECT ${names} FROM edge_out ORDER BY target, relation, source`);
}

/** Writes evidence in key order and both tables of edges; a piece given twice is one. Returns how many of each. */
export function writeEvidence(
  database: Database,
  evidence: EvidenceRows,
  known: Known,
): { readonly evidence: number; readonly edges: number } {
  const rows = encode(evidence, known);
  const limit = known.articles.ids.size;
  const out = bulk(database, 'evidence', EVIDENCE.split(' '));
  const fold = folding(rows, known);
  const cells = rows.cells();
  let previous = -1;
  for (const row of orderRows(rows, [...KEY], limit)) {
    const again = previous >= 0 && KEY.every((column) => rows.at(row, column) === rows.at(previous, column));
    previous = row;
    if (again) continue;
    fold.add(row);
    out.addCells(cells, row * rows.width);
  }
  out.flush();
  const edges = fold.finish();
  writeEdges(database, edges, limit);
  return { evidence: out.count, edges: edges.count };
}
