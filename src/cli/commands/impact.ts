import { AT, DEPTH, LIMIT, RELATION, WITHIN } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'impact',
  references: 'one',
  arguments: [REFERENCE],
  options: [{ ...DEPTH, summary: 'how many steps to follow; 2 unless said' }, RELATION, WITHIN, AT, LIMIT],
  examples: [
    { line: 'cite-graph impact L162-5', shows: 'what cites or applies it, and what cites or applies that' },
    { line: 'cite-graph impact "L. 162-5 CSS" --depth 1 --format csv', shows: 'only what would be touched at once' },
    { line: 'cite-graph impact L4134-4 --in css', shows: 'only articles of one text' },
  ],
});
