import { weakComponents } from '../../graph/compressed/components.js';
import type { Query } from '../query.js';
import { levelOf } from './level.js';
import { partsTable } from './parts.js';
import { scopeFor } from './scope.js';
import { measureWords } from './words/words.js';

export const query: Query = {
  name: 'components',
  summary: 'the parts of the law that no citation joins',
  subjects: 0,
  async run(store, _subjects, options) {
    const words = measureWords(options.language);
    const scope = await scopeFor(store, options);
    const { graph } = levelOf(scope, options);
    const parts = weakComponents(graph);
    // What stands alone is no part worth a row: `orphans` lists it.
    const shown = parts.sizes.filter((size) => size > 1).length;
    const alone = parts.sizes.length - shown;
    const table = await partsTable(store, {
      ...{ scope, options, parts, shown },
      about: { nodes: graph.nodes, edges: graph.edges, components: parts.sizes.length, alone },
      head: [words.components({ parts: shown, alone, nodes: graph.nodes, largest: parts.sizes[0] ?? 0 })],
    });
    return { table };
  },
};
