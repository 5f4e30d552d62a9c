import { CommanderError } from 'commander';
import { CiteGraphError } from '../model/errors.js';
import { PROGRAM } from '../model/program.js';
import { EXIT } from './exit-codes.js';
import { ENGLISH, type Voice } from './help/voice.js';
import { ClosedPipe } from './output.js';

/** What a person reads of an error, and the exit status it ends in. */
export interface Failure {
  readonly code: number;
  readonly lines: readonly string[];
}

/** What the operating system says no to: the same few words people know from other tools. */
export const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  ELOOP: 'too many symbolic links',
  EEXIST: 'it already exists',
  EBUSY: 'it is in use',
};

// By its fields, not by its class: an error of Node may come from another realm.
function systemFailure(error: unknown, { refuse }: Voice): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  const meaning = Object.hasOwn(SYSTEM, error.code) ? SYSTEM[error.code] : undefined;
  if (meaning === undefined) return undefined;
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${refuse(meaning)}` : refuse(meaning);
}

/** What to do about it; near misses and candidates are in the message already. */
const hints = ({ hint }: CiteGraphError, { refuse }: Voice): string[] =>
  (hint ?? '').split('\n').flatMap((line) => (line === '' ? [] : [`  ${refuse(line)}`]));

/** The last word on anything thrown: exit status and lines for stderr, in the words of a voice. */
export function explainFailure(error: unknown, voice: Voice = ENGLISH): Failure {
  if (error instanceof ClosedPipe) return { code: EXIT.done, lines: [] };
  // commander has already said what is wrong; help and version are successes.
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? EXIT.done : EXIT.failed, lines: [] };
  if (error instanceof CiteGraphError)
    return { code: error.exitCode, lines: [`cite-graph: ${voice.refuse(error.message)}`, ...hints(error, voice)] };
  const system = systemFailure(error, voice);
  if (system !== undefined) return { code: EXIT.failed, lines: [`cite-graph: ${system}`] };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: EXIT.bug,
    lines: [`cite-graph: ${voice.refuse(`this is a fault of ${PROGRAM}; please report it with these lines`)}`, trace],
  };
}
