import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CiteGraphError, UsageError } from '../../model/errors.js';
import { isAddress } from '../../store/address.js';
import type { Call } from '../command.js';
import { findConfiguration } from '../configuration-file.js';
import { EXIT } from '../exit-codes.js';
import { explainFailure } from '../failure.js';
import { voiceOf } from '../help/voice.js';
import { listInputs } from '../inputs.js';
import { lawIndex } from '../law.js';
import { notice, writeAll } from '../output.js';
import { memoryShelf, type Shelf } from './cache-file.js';
import { follow, type Followed } from './follow.js';

/** Editors write a file in several steps, and builds write many. */
const SETTLE_MS = 120;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** What writes files that are watched, or looks at none. */
const AGAINST = [
  ['fix', '--fix'],
  ['law', '--law'],
  ['updateBaseline', '--update-baseline'],
] as const;

function refuse({ options, words }: Call): void {
  const against = AGAINST.find(([name]) => options.flag(name) === true)?.[1];
  if (against !== undefined) throw new UsageError(`--watch: not with ${against}`);
  if (words.length === 0 || words.includes('-'))
    throw new UsageError('--watch: what? name files or folders', { hint: 'cite-graph check --watch docs/' });
}

const seen = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? path : [path, found.size, found.mtimeMs].join(' ');
};

/** Everything that findings depend on, as the file system shows it: when it is the same, there is nothing new to say. */
async function state(call: Call): Promise<string> {
  const { io, options } = call;
  const configuration = findConfiguration(io.cwd, options.text('config'));
  const index = await lawIndex(call);
  const files = await listInputs(call).then(
    (inputs) => inputs.files.map(({ path }) => seen(resolve(io.cwd, path))),
    () => ['none'],
  );
  return [io.today(), configuration === undefined ? '' : seen(configuration), seen(index), ...files].join('\n');
}

/** The folders in which something may change: of what is named, of the configuration, of the index. */
async function followed(call: Call): Promise<readonly Followed[]> {
  const { io, options, words } = call;
  const named = words.map((word): Followed => {
    const plain = resolve(io.cwd, word.replace(/(?:^|\/)[^/]*[*?[{].*$/u, '') || '.');
    const found = statSync(plain, { throwIfNoEntry: false });
    return found?.isDirectory() === false ? { folder: dirname(plain), deep: false } : { folder: plain, deep: true };
  });
  const configuration = findConfiguration(io.cwd, options.text('config'));
  const index = await lawIndex(call);
  const beside = [...(configuration === undefined ? [] : [configuration]), ...(isAddress(index) ? [] : [index])];
  return [...named, ...beside.map((path): Followed => ({ folder: dirname(path), deep: false }))];
}

/** One look; what stands in its way is told, and may be gone at the next. */
async function once(call: Call, check: (shelf?: Shelf) => Promise<number>, shelf: Shelf | undefined): Promise<void> {
  if (call.io.isTTY.stdout) await writeAll(call.io.stdout, [CLEAR]);
  try {
    await check(shelf);
  } catch (error) {
    if (!(error instanceof CiteGraphError)) throw error;
    const voice = await voiceOf(call.settings.language);
    await writeAll(
      call.io.stderr,
      explainFailure(error, voice).lines.map((line) => `${line}\n`),
    );
  }
  if (!call.settings.quiet) await notice(call.io, 'watching for changes; Ctrl-C ends');
}

/**
 * Checks, and again whenever a document, the configuration or the index has changed, until it is interrupted: a second
 * interrupt ends what is under way.
 * @throws UsageError with options that write, or without files
 */
export async function watchAndCheck(call: Call, check: (shelf?: Shelf) => Promise<number>): Promise<number> {
  refuse(call);
  const shelf = call.options.flag('cache') === false ? memoryShelf() : undefined;
  let [changed, stopped] = [false, false];
  let wake = (): void => undefined;
  const stop = (): void => {
    stopped = true;
    wake();
  };
  const following = follow(await followed(call), () => {
    changed = true;
    wake();
  });
  process.once('SIGINT', stop);
  try {
    for (let before = ''; !stopped;) {
      changed = false;
      const now = await state(call);
      if (now !== before) await once(call, check, shelf);
      before = now;
      await new Promise<void>((done) => {
        wake = done;
        if (changed || stopped) done();
      });
      await pause(SETTLE_MS);
      following.refresh();
    }
  } finally {
    process.off('SIGINT', stop);
    following.close();
  }
  return EXIT.done;
}
