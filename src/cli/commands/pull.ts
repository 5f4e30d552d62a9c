import { resolve } from 'node:path';
import { UsageError } from '../../model/errors.js';
import { isAddress } from '../../store/address.js';
import type { Call, Command } from '../command.js';
import { DEFAULT_INDEX, findConfiguration } from '../configuration-file.js';
import { EXIT } from '../exit-codes.js';
import { addressAsked } from '../law.js';
import { notice } from '../output.js';
import { startProgress } from '../progress.js';

/** The file to write: never, unasked, the one that a configuration builds. */
function fileOf({ io, options }: Call): string {
  const asked = options.text('index');
  if (asked !== undefined && isAddress(asked))
    throw new UsageError('pull: --index names the file to write', { hint: 'the address is the word after pull' });
  if (asked !== undefined) return resolve(io.cwd, asked);
  if (findConfiguration(io.cwd, options.text('config')) === undefined) return resolve(io.cwd, DEFAULT_INDEX);
  throw new UsageError('pull: the index of this folder is built by its configuration', {
    hint: 'name another file: --index law.sqlite',
  });
}

export const command: Command = {
  arguments: [{ usage: '<address>', summary: 'postgres://user@host:5432/database, without a password' }],
  options: [],
  examples: [
    { line: 'cite-graph pull postgres://law@db.example/law --index law.sqlite', shows: 'the current generation' },
    {
      line: 'cite-graph pull postgres://law@db.example/law --generation 3 --index then.sqlite',
      shows: 'an older one, for check --since',
    },
  ],
  async run(call) {
    const [word = ''] = call.words;
    if (!isAddress(word))
      throw new UsageError(`pull: "${word}" is no address of a server`, {
        hint: 'write postgres://user@host:5432/database',
      });
    const index = fileOf(call);
    const { pullIndex } = await import('../../store/postgres/pull.js');
    const progress = startProgress(call.io, call.settings);
    try {
      const { generation, rows } = await pullIndex({
        address: addressAsked(call, word),
        index,
        progress: (table, count) => {
          progress.say(`${table}: ${String(count)} rows`);
        },
      });
      progress.end();
      if (!call.settings.quiet)
        await notice(call.io, `generation ${String(generation)} is in ${index}: ${String(rows)} rows`);
    } finally {
      progress.end();
    }
    return EXIT.done;
  },
};
