import { AT, LEVEL, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'components',
  references: 'one',
  figures: true,
  arguments: [],
  options: [LEVEL, WITHIN, RELATION, STATUS, AT, LIMIT],
  examples: [
    { line: 'cite-graph components', shows: 'the parts that nothing joins, largest first' },
    { line: 'cite-graph components --in css --format csv', shows: 'inside one text' },
  ],
});
