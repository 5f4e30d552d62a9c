import { AT, LIMIT, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'list',
  references: 'one',
  figures: true,
  arguments: [{ usage: '[text...]', summary: 'list the articles of this text: css, "loi 93-8"', completes: 'texts' }],
  options: [WITHIN, AT, LIMIT],
  examples: [
    { line: 'cite-graph list', shows: 'the texts of the index' },
    { line: 'cite-graph list css', shows: 'the articles of one text, in official order' },
    { line: 'cite-graph list css --format ndjson', shows: 'one article a line, for a program' },
  ],
});
