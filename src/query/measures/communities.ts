import { louvain } from '../../graph/compressed/louvain.js';
import type { Query } from '../query.js';
import { levelOf } from './level.js';
import { partsTable } from './parts.js';
import { scopeFor } from './scope.js';
import { measureWords } from './words/words.js';

export const query: Query = {
  name: 'communities',
  summary: 'groups of articles, or of texts, that cite one another more than others',
  subjects: 0,
  async run(store, _subjects, options) {
    const words = measureWords(options.language);
    const scope = await scopeFor(store, options);
    const { graph } = levelOf(scope, options);
    const parts = louvain(graph);
    const shown = parts.sizes.filter((size) => size > 1).length;
    const alone = parts.sizes.length - shown;
    const table = await partsTable(store, {
      ...{ scope, options, parts, shown },
      about: { nodes: graph.nodes, edges: graph.edges, communities: shown, alone, modularity: parts.modularity },
      head: [words.communities({ parts: shown, alone, modularity: parts.modularity.toFixed(3) })],
    });
    return { table };
  },
};
