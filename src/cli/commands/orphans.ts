import { ORPHAN_KINDS } from '../../query/query.js';
import { AT, LIMIT, RELATION, STATUS, WITHIN } from '../options.js';
import { questionCommand } from '../question.js';

export const command = questionCommand({
  query: 'orphans',
  references: 'one',
  figures: true,
  arguments: [],
  options: [
    { flags: '--kind <kind>', summary: 'which ones', choices: ORPHAN_KINDS, byDefault: 'uncited' },
    ...[WITHIN, RELATION, STATUS, AT, LIMIT],
  ],
  examples: [
    { line: 'cite-graph orphans --in css', shows: 'articles of one text that nobody cites' },
    { line: 'cite-graph orphans --kind alone --format csv -o alone.csv', shows: 'those that cite nothing either' },
  ],
});
