import { DEPTH, NARROWING } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'who-cites',
  references: 'one',
  arguments: [REFERENCE],
  options: [DEPTH, ...NARROWING],
  examples: [
    { line: 'cite-graph who-cites L162-5', shows: 'every article that cites it, with the words' },
    { line: 'cite-graph who-cites "art. L. 162-5 CSS" --proof text', shows: 'only where the wording itself says so' },
    { line: 'cite-graph who-cites loi 93-8 --format csv -o citing.csv', shows: 'for a spreadsheet' },
  ],
});
