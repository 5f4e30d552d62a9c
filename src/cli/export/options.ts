import { GROUPINGS } from '../../export/group.js';
import type { OptionSpec } from '../command.js';
import { wholeNumber } from '../options.js';

/** What shapes a graph before it leaves. */
export const SHAPING: readonly OptionSpec[] = [
  {
    flags: '--direction <which>',
    summary: 'around an article: who cites it, what it cites, both',
    choices: ['in', 'out', 'both'],
    byDefault: 'both',
  },
  { flags: '--unit <what>', summary: 'a node is an article, or one wording of it', choices: ['article', 'version'] },
  { flags: '--merge', summary: 'fold all evidence of one relation between two nodes (as without this option)' },
  { flags: '--no-merge', summary: 'every piece of evidence is an edge, with its file, line and words' },
  { flags: '--group-by <what>', summary: 'one node for each text, or division of a text', choices: GROUPINGS },
  {
    flags: '--max-nodes <number>',
    summary: 'keep the nearest, then the most cited; says what is left out',
    parse: wholeNumber(1),
  },
];

/** Where the data card goes. */
export const CARD: OptionSpec = {
  flags: '--card <file>',
  summary: 'data card: sources, days, how things are counted (.json, else Markdown; else beside -o; "none": none)',
};
