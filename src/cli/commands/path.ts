import { AT, DEPTH, RELATION } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'path',
  references: 'each',
  arguments: [
    { usage: '<from>', summary: `the article to start from; ${REFERENCE.summary}`, completes: 'references' },
    { usage: '<to>', summary: 'the article to arrive at', completes: 'references' },
  ],
  options: [DEPTH, RELATION, AT],
  examples: [
    { line: 'cite-graph path L162-12-20 L6325-1', shows: 'which citations lead from one to the other' },
    { line: 'cite-graph path "loi 93-8, art. 8" "L. 162-5 CSS"', shows: 'quoted, when a reference has several words' },
  ],
});
