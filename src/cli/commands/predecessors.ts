import { concordanceCommand } from '../concordance.js';

export const command = concordanceCommand('predecessors', [
  { line: 'cite-graph predecessors L4134-4', shows: 'where the rule stood before' },
  { line: 'cite-graph predecessors - --format csv < numbers.txt', shows: 'a concordance table, one reference a line' },
]);
