import { IndexError, InputError } from '../model/errors.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CheckReport } from '../model/finding.js';
import type { ReferredFile } from '../model/found.js';
import type { SourceFile } from '../read/input-format.js';
import type { LawStore } from '../store/store.js';
import { diagnosticLine } from './build-summary.js';
import type { Call } from './command.js';
import { listInputs, type Input } from './inputs.js';
import { openExistingIndex, openLaw } from './law.js';
import { notice } from './output.js';
import { startProgress } from './progress.js';
import { openReading, readInputs, type Reading, type Referred } from './reading.js';

/** Everything that was read, and how many files could not be. */
export interface ReferredFiles {
  readonly documents: readonly Referred[];
  readonly failed: number;
  /** Whether an index was asked. */
  readonly resolved: boolean;
}

/** The index to ask: what `--resolve` says, else the one that is there; one that cannot be read is told and left. */
export async function indexToAsk(call: Call): Promise<LawStore | undefined> {
  const asked = call.options.flag('resolve');
  if (asked === true) return openLaw(call);
  if (asked === false) return undefined;
  try {
    return await openExistingIndex(call);
  } catch (error) {
    if (!(error instanceof IndexError) || call.options.text('index') !== undefined) throw error;
    if (!call.settings.quiet) await notice(call.io, `no index asked: ${error.message}`);
    return undefined;
  }
}

/** Tells what could not be read. A file that gave nothing at all, when it is the only one, is an error. */
export async function complain(
  call: Call,
  diagnostics: readonly Diagnostic[],
  files: number,
): Promise<CheckReport['unread']> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first !== undefined && (files === 1 || errors.length >= files))
    throw new InputError(`${first.path}: ${first.message}`, first.hint === undefined ? {} : { hint: first.hint });
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === 'error' || !call.settings.quiet) await notice(call.io, diagnosticLine(diagnostic));
  return errors.map(({ path, message }) => ({ path, message }));
}

/** Reads one of the files again, from other bytes. */
export const rereading =
  (reading: Reading, files: readonly Input[], store: LawStore) =>
  async (file: SourceFile): Promise<readonly ReferredFile[]> => {
    const hints = files.find(({ path }) => path === file.path)?.hints ?? {};
    const input = { path: file.path, hints, load: () => Promise.resolve(file) };
    return (await readInputs(reading, [input], { store })).documents.map(({ referred }) => referred);
  };

/** Tells of files on the terminal, one after the other, until it is ended. */
export function readingProgress(
  call: Call,
  count: number,
): { readonly say: (input: Input) => void; readonly end: () => void } {
  const progress = startProgress(call.io, call.settings);
  let place = 0;
  return {
    say: ({ path }) => progress.say(`reading ${String(++place)} of ${String(count)} files: ${path}`),
    end: progress.end,
  };
}

/**
 * Reads every file that the words name and finds its references, with progress on a terminal; the index that `--resolve` says
 * is asked.
 */
export async function readReferred(call: Call, explained: boolean): Promise<ReferredFiles> {
  const { files, diagnostics } = await listInputs(call);
  const reading = await openReading(call, { explained });
  const store = await indexToAsk(call);
  const progress = readingProgress(call, files.length);
  try {
    const read = await readInputs(reading, files, { store, say: progress.say });
    progress.end();
    const unread = await complain(call, [...diagnostics, ...read.diagnostics], files.length);
    return { documents: read.documents, failed: unread.length, resolved: store !== undefined };
  } finally {
    progress.end();
    await store?.close();
  }
}
