import { EVIDENCE_COLUMN } from '../../model/evidence-rows.js';
import type { IntColumn } from '../../model/int-column.js';
import { intRows, type IntRows } from '../../model/int-rows.js';
import { standingOf } from '../fold-edges.js';
import { RELATION, STANDING } from '../rows/codes.js';
import { EDGE_WIDTH } from './table-file.js';

const { source: SOURCE, target: TARGET, relation: REL, version: VERSION, origin: FROM } = EVIDENCE_COLUMN;

/** Edges as rows of `edge_out`, folded from evidence whose rows come in the order of its key. */
export interface FoldedRows {
  /** A row of evidence in the index's own numbers, from a place in a typed array. */
  add(cells: Int32Array, at: number): void;
  /** The edges, in order of source, target and relation. */
  finish(): IntRows;
}

/** What folding needs to know: by version number its article, by article id 1 where it has a version. */
export interface Owners {
  readonly articleOfVersion: IntColumn;
  readonly articles: { readonly held: IntColumn };
}

/** No edges yet. */
export function foldedRows({ articleOfVersion, articles }: Owners): FoldedRows {
  const edges = intRows(EDGE_WIDTH);
  const edge = { source: -1, target: -1, relation: -1, own: false, origins: 0, weight: 0 };
  const close = (): void => {
    const { source, target, relation, origins, weight } = edge;
    // « Le présent article » is kept as evidence and is no edge.
    if (weight === 0 || source === target) return;
    const standing = standingOf(edge, RELATION.name(relation), articles.held.at(source) === 1);
    const at = edges.grow(1);
    const cells = edges.cells();
    cells[at] = source;
    cells[at + 1] = relation;
    cells[at + 2] = target;
    cells[at + 3] = STANDING.code(standing);
    cells[at + 4] = origins;
    cells[at + 5] = weight;
  };
  return {
    add: (cells, at) => {
      const [source, target, relation] = [cells[at + SOURCE]!, cells[at + TARGET]!, cells[at + REL]!];
      if (source !== edge.source || target !== edge.target || relation !== edge.relation) {
        close();
        edge.source = source;
        edge.target = target;
        edge.relation = relation;
        edge.own = false;
        edge.origins = edge.weight = 0;
      }
      edge.weight += 1;
      edge.own ||= articleOfVersion.at(cells[at + VERSION]!) === source;
      edge.origins |= 1 << cells[at + FROM]!;
    },
    finish: () => {
      close();
      return edges;
    },
  };
}
