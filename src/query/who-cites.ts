import { citationTable } from './citation-table.js';
import { findCitations } from './citations.js';
import type { Query } from './query.js';

export const query: Query = {
  name: 'who-cites',
  summary: 'what cites an article, or acts on it',
  subjects: 1,
  async run(store, subjects, options) {
    const citations = await findCitations(store, subjects, { side: 'in', options });
    return {
      table: citationTable(citations),
      graph: async () => {
        const { citationGraph } = await import('./citation-graph.js');
        return citationGraph(citations);
      },
    };
  },
};
