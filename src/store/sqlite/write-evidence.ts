import {
  DATE_KINDS,
  EVIDENCE_COLUMN,
  EVIDENCE_WIDTH,
  MARKS,
  ORIGINS,
  type EvidenceRows,
} from '../../model/evidence-rows.js';
import type { IntColumn } from '../../model/int-column.js';
import { intRows, orderRows, type IntRows } from '../../model/int-rows.js';
import { RELATION_NAMES } from '../../model/relation.js';
import { emptyEdge, standingOf, type FoldedEdge } from '../fold-edges.js';
import { DATE_KIND, MARK, ORIGIN, originBits, RELATION, STANDING } from '../rows/codes.js';
import type { Database } from './database.js';
import type { Interned } from './interned.js';
import type { PageTree } from './page-tree.js';
import { sortedRows } from './sorted-rows.js';
import type { ArticleIds } from './write-articles.js';

// The table's columns stand in the order of `EVIDENCE_COLUMN`: rows are written as they are once their numbers are the
// index's own.
const EDGE = 'source,relation,target,standing,origins,weight';
const EDGE_WIDTH = 6;
const { source: SOURCE, target: TARGET, relation: REL, version: VERSION, origin: FROM } = EVIDENCE_COLUMN;
const KEY = [SOURCE, TARGET, REL, VERSION, EVIDENCE_COLUMN.start, EVIDENCE_COLUMN.length, FROM] as const;
/** Rows that are sorted at once: 56 MB of them. */
const MOST_ROWS = 1_000_000;

/** What writing evidence needs to know of the rest. */
export interface Known {
  readonly articles: ArticleIds;
  /** By version number, the article it belongs to. */
  readonly articleOfVersion: IntColumn;
  readonly strings: Interned;
}

/** What a first look at all rows tells. */
interface Survey {
  /** How many rows an article is the source of, by its id. */
  readonly counts: Uint32Array;
  /** Ids of the words, by their places. */
  readonly words: Int32Array;
}

function survey({ rows, keys, words }: EvidenceRows, { articles, strings }: Known): Survey {
  const counts = new Uint32Array(articles.count + 1);
  const ids = new Int32Array(words.length);
  for (const cells of rows.chunks())
    for (let cell = 0; cell < cells.length; cell += rows.width) {
      for (const column of [SOURCE, TARGET])
        if (articles.ids.at(cells[cell + column]!) === 0)
          throw new Error(`evidence names ${String(keys.at(cells[cell + column]!))}, which is not in the index`);
      counts[articles.ids.at(cells[cell + SOURCE]!)]! += 1;
      // Words get their ids in order of use: which list they came in must not show in the index.
      for (const column of [EVIDENCE_COLUMN.form, EVIDENCE_COLUMN.portion]) {
        const word = cells[cell + column]!;
        if (word >= 0 && ids[word] === 0) ids[word] = strings.id(words[word]!);
      }
    }
  return { counts, words: ids };
}

/** Turns the numbers that rows come with into the index's own. */
type Translate = (cells: Int32Array, from: number) => void;

function translator({ words }: Survey, { articles }: Known): Translate {
  const lists: readonly (readonly [number, Int32Array])[] = [
    [REL, Int32Array.from(RELATION_NAMES, (name) => RELATION.code(name))],
    [FROM, Int32Array.from(ORIGINS, (name) => ORIGIN.code(name))],
    [EVIDENCE_COLUMN.form, words],
    [EVIDENCE_COLUMN.mark, Int32Array.from(MARKS, (name) => MARK.code(name))],
    [EVIDENCE_COLUMN.dayKind, Int32Array.from(DATE_KINDS, (name) => DATE_KIND.code(name))],
    [EVIDENCE_COLUMN.portion, words],
  ];
  return (cells, from) => {
    cells[from + SOURCE] = articles.ids.at(cells[from + SOURCE]!);
    cells[from + TARGET] = articles.ids.at(cells[from + TARGET]!);
    for (const [column, list] of lists) {
      const value = cells[from + column]!;
      if (value >= 0) cells[from + column] = list[value]!;
    }
  };
}

/** Sources from one id to another, and how many rows they have. */
interface Range {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

/** All sources in ranges with no more rows than are sorted at once, where one alone has not more. */
function* ranges(counts: Uint32Array, most: number): Generator<Range> {
  let [first, rows] = [1, 0];
  for (let id = 1; id < counts.length; id += 1) {
    const more = counts[id]!;
    if (rows > 0 && rows + more > most) {
      yield { first, last: id - 1, rows };
      [first, rows] = [id, 0];
    }
    rows += more;
  }
  if (rows > 0) yield { first, last: counts.length - 1, rows };
}

/** The rows of a range, in the index's own numbers. */
function load({ rows }: EvidenceRows, range: Range, { known, translate }: { known: Known; translate: Translate }) {
  const { width } = rows;
  const loaded = intRows(width);
  loaded.grow(range.rows);
  const own = loaded.cells();
  let to = 0;
  for (const cells of rows.chunks())
    for (let cell = 0; cell < cells.length; cell += width) {
      const source = known.articles.ids.at(cells[cell + SOURCE]!);
      if (source < range.first || source > range.last) continue;
      for (let column = 0; column < width; column += 1) own[to + column] = cells[cell + column]!;
      translate(own, to);
      to += width;
    }
  return loaded;
}

/** Edges as integer rows, folded from evidence in key order. */
interface Folding {
  add(row: number): void;
  finish(): IntRows;
}

function folding(rows: IntRows, known: Known): Folding {
  const edges = intRows(EDGE_WIDTH);
  let [source, target, relation] = [-1, -1, -1];
  let edge: FoldedEdge = emptyEdge();
  const close = (): void => {
    // « Le présent article » is kept as evidence and is no edge.
    if (edge.weight === 0 || source === target) return;
    const standing = standingOf(edge, RELATION.name(relation), known.articles.held.at(source) === 1);
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
      edge.own ||= known.articleOfVersion.at(rows.at(row, VERSION)) === source;
      edge.origins.add(ORIGIN.name(rows.at(row, FROM)));
    },
    finish: () => {
      close();
      return edges;
    },
  };
}

/** The tables that a range of sources goes to. */
interface Tables {
  readonly evidence: PageTree;
  readonly edge_out: PageTree;
}

/** Writes one range in key order, and its edges. */
function writeRange(rows: IntRows, tables: Tables, known: Known): void {
  const limit = known.articles.count;
  const fold = folding(rows, known);
  const cells = rows.cells();
  let previous = -1;
  for (const row of orderRows(rows, [...KEY], limit)) {
    const again = previous >= 0 && KEY.every((column) => rows.at(row, column) === rows.at(previous, column));
    previous = row;
    if (again) continue;
    fold.add(row);
    tables.evidence.add(cells, row * rows.width);
  }
  const edges = fold.finish();
  const [source, relation, target] = [0, 1, 2] as const;
  for (const row of orderRows(edges, [source, relation, target], limit))
    tables.edge_out.add(edges.cells(), row * edges.width);
}

/**
 * Writes evidence in key order and both tables of edges; a piece given twice is one. Returns how many of each. Of more rows
 * than are sorted at once (`most`) a stretch of sources is taken at a time, and all rows looked through for each.
 */
export function writeEvidence(
  database: Database,
  evidence: EvidenceRows,
  known: Known & { readonly most?: number },
): { readonly evidence: number; readonly edges: number } {
  const seen = survey(evidence, known);
  const translate = translator(seen, known);
  const sorted = sortedRows(database, { evidence: EVIDENCE_WIDTH, edge_out: EDGE_WIDTH });
  try {
    for (const range of ranges(seen.counts, known.most ?? MOST_ROWS))
      writeRange(load(evidence, range, { known, translate }), sorted.tables, known);
    sorted.moveIn();
  } finally {
    sorted.remove();
  }
  // Sorted inside, the rows need not cross into the database a second time.
  database.exec(`INSERT INTO edge_in(${EDGE}) SELECT ${EDGE} FROM edge_out ORDER BY target, relation, source`);
  return { evidence: sorted.tables.evidence.count, edges: sorted.tables.edge_out.count };
}
