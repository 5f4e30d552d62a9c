import { AT } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'history',
  references: 'one',
  arguments: [REFERENCE],
  options: [AT],
  examples: [
    { line: 'cite-graph history L4134-4', shows: 'creation, codification, changes, repeal' },
    { line: 'cite-graph history L162-12-17 --format ndjson', shows: 'one event a line' },
  ],
});
