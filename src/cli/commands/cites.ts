import { DEPTH, NARROWING } from '../options.js';
import { questionCommand, REFERENCE } from '../question.js';

export const command = questionCommand({
  query: 'cites',
  references: 'one',
  arguments: [REFERENCE],
  options: [DEPTH, ...NARROWING],
  examples: [
    { line: 'cite-graph cites L162-5', shows: 'every article it cites, by wording' },
    { line: 'cite-graph cites L162-12-17 --in css --format json', shows: 'only targets in that code, for a program' },
    { line: 'cite-graph cites L162-5 --depth 2 --format dot', shows: 'two steps, as a picture for Graphviz' },
  ],
});
