import { AT, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'similar',
  references: 'one',
  figures: true,
  arguments: [REFERENCE],
  options: [RELATION, WITHIN, STATUS, AT, LIMIT],
  examples: [
    { line: 'cite-graph similar L162-5', shows: 'what is cited beside it, and what cites the same' },
    { line: 'cite-graph similar "L. 162-5 CSS" --limit 30 --format csv', shows: 'more of them, for a spreadsheet' },
  ],
});
