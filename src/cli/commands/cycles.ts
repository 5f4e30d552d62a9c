import { AT, LEVEL, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'cycles',
  references: 'one',
  figures: true,
  arguments: [],
  options: [LEVEL, WITHIN, RELATION, STATUS, AT, LIMIT],
  examples: [
    { line: 'cite-graph cycles', shows: 'groups whose citations lead in a circle, and a shortest circle of each' },
    {
      line: 'cite-graph cycles --in "code du travail" --status in-force',
      shows: 'inside one code, dead articles left out',
    },
  ],
});
