import { AT, LIMIT, NARROWING } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'applied-by',
  references: 'one',
  arguments: [REFERENCE],
  options: [...NARROWING.filter(({ flags }) => /^--(?:in|status) /.test(flags)), AT, LIMIT],
  examples: [
    { line: 'cite-graph applied-by L162-5', shows: 'decrees, arrêtés and regulatory articles, each with its reason' },
    { line: 'cite-graph applied-by L162-5 --status in-force --format csv', shows: 'for a spreadsheet' },
  ],
});
