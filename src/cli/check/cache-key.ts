import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VERSION } from '../../model/program.js';
import { isAddress } from '../../store/address.js';
import type { Call } from '../command.js';
import { findConfiguration } from '../configuration-file.js';

/** Raise it when a kept result would be misread, or when what is kept changes. */
const CACHE_VERSION = 1;

/** What says how findings are told, counted or kept: two runs that differ in nothing else find the same. */
const OF_THE_ANSWER = new Set([
  ...['format', 'output', 'failOn', 'maxWarnings', 'show', 'baseline', 'updateBaseline', 'maxAge'],
  ...['cache', 'watch', 'quiet', 'color', 'lang', 'config', 'index'],
]);

/** Size and time of a file, as far as they tell whether it is the same; `undefined` where there is none. */
function identity(path: string): readonly (string | number)[] | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : [path, found.size, found.mtimeMs];
}

/** The code that runs: while it is worked on, every build of it has the same version. */
function program(): readonly unknown[] {
  const [, script] = process.argv;
  try {
    const front = script === undefined ? undefined : join(dirname(realpathSync(script)), '..', 'dist', 'front.js');
    return [VERSION, front && identity(front)];
  } catch {
    // Started in some other way, as by a test.
    return [VERSION];
  }
}

/**
 * Under what a run's results are kept: whatever they depend on beside the files. `undefined` where that cannot be known
 * without asking: an index on a server whose generation nobody named.
 */
export function cacheKey(call: Call, index: string): string | undefined {
  const { options, io, settings, words } = call;
  const remote = isAddress(index);
  if (remote && options.number('generation') === undefined) return undefined;
  const law = remote ? [index] : identity(index);
  if (law === undefined) return undefined;
  const configuration = findConfiguration(io.cwd, options.text('config'));
  const said = Object.entries(call.said).filter(([name]) => !OF_THE_ANSWER.has(name));
  const parts = [
    CACHE_VERSION,
    program(),
    law,
    configuration === undefined ? '' : [configuration, readFileSync(configuration, 'utf8')],
    [io.cwd, io.today(), settings.language, words],
    said.sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
