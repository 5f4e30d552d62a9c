import type { RowSource } from '../../model/evidence-rows.js';
import { intRows, stableOrder, type IntRows } from '../../model/int-rows.js';
import { RELATION_NAMES } from '../../model/relation.js';
import type { PageTree } from './page-tree.js';
import { ranges, type Range } from './row-ranges.js';

// Columns of `edge_out`; `edge_in` has the first and the third the other way round.
const [SOURCE, REL, TARGET] = [0, 1, 2] as const;
const RELATIONS = RELATION_NAMES.length;

/** Edges in the order of `edge_out`, out of that of source, target and relation, where sources go from 0 to `limit`. */
export function inOutgoingOrder(edges: IntRows, limit: number): IntRows {
  const cells = edges.cells();
  const ordered = intRows(edges.width);
  ordered.grow(edges.count);
  const to = ordered.cells();
  let at = 0;
  const columns = [
    { at: SOURCE, limit },
    { at: REL, limit: RELATIONS },
  ];
  for (const row of stableOrder(edges, columns))
    for (let from = row * edges.width, end = from + edges.width; from < end; from += 1) to[at++] = cells[from]!;
  return ordered;
}

function countTargets(edges: RowSource, limit: number): Uint32Array {
  const counts = new Uint32Array(limit + 1);
  for (const cells of edges.chunks())
    for (let at = 0; at < cells.length; at += edges.width) counts[cells[at + TARGET]!]! += 1;
  return counts;
}

/** Edges to the targets of a range, with target and source in each other's place. */
function turned(edges: RowSource, { first, last, rows }: Range): IntRows {
  const { width } = edges;
  const loaded = intRows(width);
  loaded.grow(rows);
  const own = loaded.cells();
  let to = 0;
  for (const cells of edges.chunks())
    for (let at = 0; at < cells.length; at += width) {
      const target = cells[at + TARGET]!;
      if (target < first || target > last) continue;
      for (let column = 0; column < width; column += 1) own[to + column] = cells[at + column]!;
      own[to] = target;
      own[to + TARGET] = cells[at]!;
      to += width;
    }
  return loaded;
}

/**
 * Writes the edges of `edge_out`, which come in its order, by their targets, whose ids go to `limit`. Of more than are
 * sorted at once (`most`) a stretch of targets is taken at a time, and all looked through for each.
 */
export function writeIncoming(
  table: Pick<PageTree, 'add'>,
  edges: RowSource,
  { limit, most }: { readonly limit: number; readonly most: number },
): void {
  for (const range of ranges(countTargets(edges, limit), most)) {
    const rows = turned(edges, range);
    const cells = rows.cells();
    // Those of one target and relation are in order of their sources already.
    const columns = [
      { at: SOURCE, limit },
      { at: REL, limit: RELATIONS },
    ];
    for (const row of stableOrder(rows, columns)) table.add(cells, row * rows.width);
  }
}
