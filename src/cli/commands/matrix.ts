import { AT, LIMIT, NATURE, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'matrix',
  references: 'one',
  figures: true,
  arguments: [],
  options: [
    NATURE,
    {
      flags: '--pairs',
      summary: 'a row for each text that cites another, instead of a row and a column for each text',
    },
    {
      flags: '--club',
      summary:
        'a row for each text with pages, those that both cite and are cited by most others first, and how densely they are joined',
    },
    ...[WITHIN, RELATION, STATUS, AT, LIMIT],
  ],
  examples: [
    { line: 'cite-graph matrix', shows: 'the ten texts with most citations, each against each' },
    {
      line: 'cite-graph matrix --nature code --limit 60 --format csv -o codes.csv',
      shows: 'every code against every other',
    },
    {
      line: 'cite-graph matrix --pairs --format csv -o pairs.csv',
      shows: 'from, to, citations: for any other program',
    },
    {
      line: 'cite-graph matrix --club --nature code',
      shows: 'the rich club of the codes, beside chance, and their communities',
    },
    { line: 'cite-graph matrix --status in-force', shows: 'dead articles left out' },
  ],
});
