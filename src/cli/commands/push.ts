import { UsageError } from '../../model/errors.js';
import { isAddress } from '../../store/address.js';
import type { PushReport } from '../../store/postgres/push.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { lawIndex } from '../law.js';
import { wholeNumber } from '../options.js';
import { notice } from '../output.js';
import { startProgress } from '../progress.js';

/** How many states of a shared index are kept unless something else is said. */
const KEPT = 3;

function addressOf({ words }: Call): string {
  const [address] = words;
  if (address !== undefined && isAddress(address)) return address;
  throw new UsageError(`push: "${address ?? ''}" is no address of a server`, {
    hint: 'write postgres://user@host:5432/database',
  });
}

const plural = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

function summary({ generation, pushed, resumed, rows, removed }: PushReport): string {
  if (!pushed) return `generation ${String(generation)} holds this index already`;
  const on = resumed > 0 ? `, going on after ${plural(resumed, 'table')} of an interrupted push` : '';
  const gone = removed.length > 0 ? `; removed generation ${removed.map(String).join(', ')}` : '';
  return `generation ${String(generation)} is current: ${plural(rows, 'row')} sent${on}${gone}`;
}

/** Puts a local index on a server, with a line of progress, and says what it came to. */
export async function pushTo(call: Call, index: string, address: string): Promise<void> {
  if (isAddress(index))
    throw new UsageError('push: the index is on a server already', { hint: '--index names a file' });
  const { pushIndex } = await import('../../store/postgres/push.js');
  const progress = startProgress(call.io, call.settings);
  try {
    const report = await pushIndex({
      index,
      address,
      keep: call.options.number('keep') ?? KEPT,
      grants: call.options.texts('grants') ?? [],
      distribute: call.options.flag('distribute') === true,
      progress: (table, rows) => {
        progress.say(`${table}: ${String(rows)} rows`);
      },
    });
    progress.end();
    if (!call.settings.quiet) await notice(call.io, summary(report));
  } finally {
    progress.end();
  }
}

export const command: Command = {
  arguments: [{ usage: '<address>', summary: 'postgres://user@host:5432/database, without a password' }],
  options: [
    { flags: '--keep <generations>', summary: 'how many states are kept', parse: wholeNumber(1), byDefault: KEPT },
    { flags: '--grants <role>', summary: 'let this role read, and nothing else (may be repeated)', repeats: true },
    { flags: '--distribute', summary: 'spread the rows over the servers of Citus' },
  ],
  examples: [
    { line: 'cite-graph push postgres://law@db.example/law', shows: 'the index of this folder, as a new generation' },
    {
      line: 'cite-graph push postgres://law@db.example/law --grants reader --keep 5',
      shows: 'others may ask it; five states are kept',
    },
  ],
  async run(call) {
    const address = addressOf(call);
    await pushTo(call, await lawIndex(call), address);
    return EXIT.done;
  },
};
