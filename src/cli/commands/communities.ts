import { AT, LEVEL, LIMIT, NATURE, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'communities',
  references: 'one',
  figures: true,
  arguments: [],
  options: [LEVEL, NATURE, WITHIN, RELATION, STATUS, AT, LIMIT],
  examples: [
    { line: 'cite-graph communities', shows: 'groups of articles, with the texts they are mostly of' },
    { line: 'cite-graph communities --level text --nature code', shows: 'groups of codes' },
    { line: 'cite-graph communities --in css --format json', shows: 'inside one code, for a program' },
  ],
});
