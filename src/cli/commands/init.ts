import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { InputError, UsageError } from '../../model/errors.js';
import type { Call, Command } from '../command.js';
import { CONFIGURATION_NAMES, DEFAULT_INDEX } from '../configuration-file.js';
import { outlineCorpus, type OutlineEntry } from '../corpus-outline.js';
import { EXIT } from '../exit-codes.js';
import { notice, writeAll } from '../output.js';

const plural = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;

/** A YAML scalar for words of any kind. */
const scalar = (words: string): string =>
  /^[\p{L}\d.][\p{L}\d ./()_-]*$/u.test(words) ? words : JSON.stringify(words);

function sourceLines(entry: OutlineEntry): string {
  const what = `${plural(entry.files, 'file')} (${entry.formats.join(', ')}), ${plural(entry.articles, 'article')} seen`;
  const text =
    entry.text === undefined
      ? '    # text: code du travail              # say which text it is, when its files do not'
      : `    text: ${scalar(entry.text)}`;
  return `  # ${what}\n  - path: ${scalar(entry.path)}\n${text}\n`;
}

/** The file that `init` writes: what was found, and every other key as a comment. */
function configurationFor(entries: readonly OutlineEntry[]): string {
  const sources =
    entries.length === 0
      ? '  # nothing was found here that can be read\n  - path: .\n'
      : entries.map(sourceLines).join('\n');
  return `# What cite-graph reads here. Editors complete this file with the schema in the package: cite-graph/schema.json
sources:
${sources}
  # More that an entry may say:
  #   format: markdown                      # when content and name do not show it
  #   version: { from: 2008-05-01, until: 2016-08-10 }   # the days of the wording
  #   known: 2025-01-01                     # up to which day the source knew the law
  #   state: 2025-01-01                     # the day it was consolidated to
  #   source: DILA, LEGI, Licence Ouverte   # the attribution printed with answers
  #   ignore: ['drafts/']                   # as in .gitignore

# ignore: ['*.bak.md']

# House names of texts:
# aliases:
#   la loi Teulade: loi n° 93-8 du 4 janvier 1993

# index: ${DEFAULT_INDEX}
`;
}

async function run({ io, words, options, settings }: Call): Promise<number> {
  const folder = resolve(io.cwd, words[0] ?? '.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new InputError(`${words[0] ?? '.'}: there is no such folder`);
  const dry = options.flag('dryRun') === true;
  const existing = CONFIGURATION_NAMES.find((name) => existsSync(join(folder, name)));
  if (existing !== undefined && !dry && options.flag('force') !== true)
    throw new UsageError(`${relative(io.cwd, join(folder, existing))} exists already`, {
      hint: '--force replaces it; --dry-run only prints what would be written',
    });
  const content = configurationFor(await outlineCorpus(folder));
  if (dry) {
    await writeAll(io.stdout, [content]);
    return EXIT.done;
  }
  const path = join(folder, existing ?? 'cite-graph.yml');
  writeFileSync(path, content);
  if (!settings.quiet) await notice(io, `wrote ${relative(io.cwd, path)}; next: cite-graph list`);
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '[folder]', summary: 'the folder to look at (else this one)', completes: 'files' }],
  options: [
    { flags: '--force', summary: 'replace a configuration that exists' },
    { flags: '--dry-run', summary: 'only print it' },
  ],
  examples: [
    { line: 'cite-graph init', shows: 'writes cite-graph.yml for this folder' },
    { line: 'cite-graph init accords --dry-run', shows: 'what it would write for another one' },
  ],
  run,
};
