import { AT, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'stats',
  references: 'one',
  figures: true,
  arguments: [],
  options: [WITHIN, RELATION, STATUS, AT, LIMIT],
  examples: [
    { line: 'cite-graph stats', shows: 'the whole index: sizes, states, relations, how citations spread' },
    { line: 'cite-graph stats --in "code du travail"', shows: 'only what lies inside one text' },
    { line: 'cite-graph stats --format csv -o stats.csv', shows: 'the same figures for a spreadsheet' },
  ],
});
