import { bfsFromNode } from 'graphology-traversal/bfs.js';
import type { LawGraph } from './law-graph.js';
import type { Direction } from './surroundings.js';

const MODES = { in: 'inbound', out: 'outbound' } as const;

/**
 * Writes on every article how many steps it is from the nearest of the articles asked about (`distance`, 0 for those
 * themselves), breadth first. Articles that no step reaches keep none.
 */
export function markDistances(graph: LawGraph, starts: readonly string[], direction: Direction): void {
  for (const start of starts) {
    if (!graph.hasNode(start)) continue;
    bfsFromNode(
      graph,
      start,
      (node, _attributes, depth) => {
        const known = graph.getNodeAttribute(node, 'distance');
        // Nearer to another of the articles asked about: so is everything beyond it.
        if (known !== undefined && known <= depth) return true;
        graph.setNodeAttribute(node, 'distance', depth);
        return false;
      },
      direction === 'both' ? {} : { mode: MODES[direction] },
    );
  }
}
