import { strongComponents } from '../../graph/compressed/components.js';
import { shortestCycles } from '../../graph/compressed/shortest-cycle.js';
import type { Query } from '../query.js';
import { levelOf } from './level.js';
import { membersOf, partsTable } from './parts.js';
import { scopeFor } from './scope.js';
import { measureWords } from './words/words.js';

/** Groups shown unless `--limit` says, as for other parts. */
const MOST = 20;

export const query: Query = {
  name: 'cycles',
  summary: 'articles whose citations lead back to themselves, with a shortest circle',
  subjects: 0,
  async run(store, _subjects, options) {
    const words = measureWords(options.language);
    const scope = await scopeFor(store, options);
    const { graph } = levelOf(scope, options);
    const parts = strongComponents(graph);
    const sizes = parts.sizes.filter((size) => size > 1);
    const shown = Math.min(sizes.length, options.limit ?? MOST);
    const shortest = shortestCycles(graph, parts.part);
    const circles = membersOf(parts, shown).map((members) => shortest(members));
    const inside = sizes.reduce((sum, size) => sum + size, 0);
    const table = await partsTable(store, {
      ...{ scope, options, parts, shown: sizes.length },
      about: { nodes: graph.nodes, edges: graph.edges, groups: sizes.length, inside },
      head: [words.cycles({ groups: sizes.length, inside, largest: sizes[0] ?? 0 })],
      naming: circles.flat(),
      columns: [
        { name: 'length', label: words.columns['length'] ?? 'length', role: 'count' },
        { name: 'circle', label: words.columns['circle'] ?? 'circle', role: 'remark' },
      ],
      more: (row, label) => {
        const circle = circles[row] ?? [];
        const way = [...circle, ...circle.slice(0, 1)].map(label).join(' → ');
        return { length: circle.length, circle: way };
      },
    });
    return { table };
  },
};
