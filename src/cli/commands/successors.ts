import { concordanceCommand } from '../concordance.js';

export const command = concordanceCommand('successors', [
  { line: 'cite-graph successors L4134-4', shows: 'where the rule went, step by step' },
  { line: 'cite-graph successors "L. 122-14" "R. 122-2" --text "code du travail"', shows: 'several at once' },
  { line: 'cite-graph successors - --format csv < numbers.txt', shows: 'a concordance table, one reference a line' },
]);
