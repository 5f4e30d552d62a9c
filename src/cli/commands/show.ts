import { AT } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'show',
  references: 'one',
  arguments: [REFERENCE],
  options: [AT, { flags: '--versions', summary: 'only its wordings, with their days' }],
  examples: [
    { line: 'cite-graph show L162-5', shows: 'status, versions, relations and wording' },
    { line: 'cite-graph show L162-12-17 --at 2001-01-01', shows: 'as it read on that day' },
    { line: 'cite-graph show L162-12-17 --versions', shows: 'since when each wording holds' },
    { line: 'cite-graph show "loi 93-8, art. 8" --format markdown', shows: 'for a document' },
  ],
});
