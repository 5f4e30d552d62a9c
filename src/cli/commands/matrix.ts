import { AT, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'matrix',
  references: 'one',
  figures: true,
  arguments: [],
  options: [
    { flags: '--nature <nature>', summary: 'only texts of this nature: code, loi, decret' },
    {
      flags: '--pairs',
      summary: 'a row for each text that cites another, instead of a row and a column for each text',
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
    { line: 'cite-graph matrix --status in-force', shows: 'dead articles left out' },
  ],
});
