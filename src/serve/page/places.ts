import type { GraphView } from '../view.js';

/** Where an article stands: columns to the left cite, columns to the right are cited. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** A name for each place. */
export const cellOf = ({ column, row }: Place): string => `${String(column)} ${String(row)}`;

/** Rows of one column above and below the article that it was expanded from. */
const REACH = 14;

/** Rows from the nearest outwards: 0, 1, -1, 2, -2 … */
const outwards = (count: number): number[] =>
  Array.from({ length: count * 2 + 1 }, (_, i) => (i % 2 === 0 ? -i / 2 : (i + 1) / 2));

/**
 * Gives places to the articles of a graph that have none yet: those that cite the article that was expanded in the
 * columns to its left, those that it cites to its right, each as near to its row as there is room. The same articles in
 * the same order always get the same places.
 */
export function placeAround(key: string, graph: GraphView, places: Map<string, Place>): void {
  const centre = places.get(key) ?? { column: 0, row: 0 };
  places.set(key, centre);
  const taken = new Set([...places.values()].map(cellOf));
  const put = (name: string, side: number): void => {
    for (let step = 1; ; step += 1) {
      const column = centre.column + side * step;
      for (const away of outwards(REACH)) {
        const row = centre.row + away;
        const cell = cellOf({ column, row });
        if (taken.has(cell)) continue;
        taken.add(cell);
        places.set(name, { column, row });
        return;
      }
    }
  };
  const cites = new Set(graph.edges.filter((edge) => edge.target === key).map((edge) => edge.source));
  for (const node of graph.nodes) if (!places.has(node.key)) put(node.key, cites.has(node.key) ? -1 : 1);
}
