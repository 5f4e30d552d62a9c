import { RANKINGS } from '../../query/query.js';
import { AT, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'rank',
  references: 'one',
  figures: true,
  arguments: [],
  options: [
    { flags: '--by <measure>', summary: 'what makes an article matter', choices: RANKINGS, byDefault: 'citations' },
    ...[WITHIN, RELATION, STATUS, AT, LIMIT],
  ],
  examples: [
    { line: 'cite-graph rank', shows: 'the twenty most cited articles' },
    {
      line: 'cite-graph rank --by pagerank --in css --status in-force',
      shows: 'inside one code, dead articles left out',
    },
    {
      line: 'cite-graph rank --by betweenness --limit 100 --format csv',
      shows: 'what ties the law together, as a table',
    },
  ],
});
