import { DOCUMENT_FORMAT_NAMES } from '../read/citing/registry.js';
import type { OptionSpec } from './command.js';

/** Options of every command that reads references out of files. */
export const REFERRED_OPTIONS: readonly OptionSpec[] = [
  { flags: '--text <text>', summary: 'the text the words belong to: what a bare "article L. 1" means' },
  {
    flags: '--input-format <name>',
    summary: 'how to read it (else by content and name)',
    choices: DOCUMENT_FORMAT_NAMES,
  },
  { flags: '--resolve', summary: 'say what each reference comes to in the index (else where there is one)' },
  { flags: '--no-resolve', summary: 'ask no index, even where there is one' },
];

/** Options of commands that read many files. */
export const INPUT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--stdin-name <file>', summary: 'the name that stdin goes by: how it is read, and what is told of it' },
  { flags: '--changed-since <revision>', summary: 'only files that changed since this branch left it (git)' },
];

/** For commands that read Markdown as people write it. */
export const CODE_FENCES: OptionSpec = {
  flags: '--code-fences',
  summary: 'read what stands between the code fences of Markdown, too',
};

/** For commands that say something of a place. */
export const CHANGED_LINES: OptionSpec = {
  flags: '--changed-lines',
  summary: 'with --changed-since: only what stands on lines that changed',
};
