import { dirname, join } from 'node:path';
import { PROGRAM } from '../../model/program.js';
import type { CheckReport } from '../../model/finding.js';
import type { Call } from '../command.js';
import { findConfiguration } from '../configuration-file.js';
import { listInputs, type Input, type Inputs } from '../inputs.js';
import { diskShelf, type CheckCache, type KnownFile, type Shelf } from './cache-file.js';
import { joined, split } from './file-results.js';
import { inspectNow, type Inspected, type Inspecting, type Read } from './inspect.js';
import { glimpse, keptOf, type Glimpse } from './known-files.js';

/** Runs of which everything that findings depend on is known: no old index beside, no edits, no stdin, whole files. */
export const isKeepable = ({ options, words }: Call, shelf?: Shelf): boolean =>
  (shelf !== undefined || options.flag('cache') !== false) &&
  !['fix', 'changedLines'].some((name) => options.flag(name) === true) &&
  options.text('since') === undefined &&
  (words.length > 0 || options.text('changedSince') !== undefined) &&
  !words.includes('-');

/** Where results are kept on the disk: beside the configuration, else in this folder. */
export function shelfOf({ io, options }: Call): Shelf {
  const configuration = findConfiguration(io.cwd, options.text('config'));
  return diskShelf(join(configuration === undefined ? io.cwd : dirname(configuration), '.cite-graph', 'cache'));
}

/** An input with what was seen of it before it was read, and what is known of it. */
interface Looked {
  readonly input: Input;
  readonly seen: Glimpse | undefined;
  readonly known: KnownFile | undefined;
  readonly atOnce: boolean;
}

async function look(call: Call, { files }: Inputs, cache: CheckCache | undefined): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const input of files) {
    const seen = glimpse(call.io.cwd, input);
    const kept = cache === undefined || seen === undefined ? undefined : await keptOf(cache, input, seen);
    looked.push({ input, seen, known: kept?.known, atOnce: kept?.atOnce === true });
  }
  return looked;
}

/** What each file that was read now came to; a file of which something was told is read, and told, every time. */
function freshFiles(
  looked: readonly Looked[],
  { read, hashes, report, outcomes }: Read,
): ReadonlyMap<string, KnownFile> {
  const results = split(report, read, outcomes);
  return new Map(
    looked.flatMap(({ input: { path }, seen }): [string, KnownFile][] => {
      const [result, hash] = [results.get(path), hashes.get(path)];
      if (seen === undefined || result === undefined || hash === undefined) return [];
      return [[path, { ...seen, hash, result }]];
    }),
  );
}

const nothingToReread = (): Promise<never> => Promise.reject(new Error('what is kept is not read again'));

/** Everything that was looked at, as known now: from before, or read just now. */
function knownNow(looked: readonly Looked[], now: Read | undefined): ReadonlyMap<string, KnownFile> {
  const fresh = now === undefined ? undefined : freshFiles(looked, now);
  return new Map(
    looked.flatMap(({ input: { path }, known }): [string, KnownFile][] => {
      const file = known ?? fresh?.get(path);
      return file === undefined ? [] : [[path, file]];
    }),
  );
}

const headOf = ({ rules, law }: Pick<CheckReport, 'rules' | 'law'>) => ({ rules, law });

/** The same as `inspectNow`, but only what changed since it was last inspected in the same way is read. */
export async function inspectChanged(
  call: Call,
  inspecting: Inspecting,
  { shelf, key }: { readonly shelf: Shelf; readonly key: string },
): Promise<Inspected> {
  const inputs = await listInputs(call);
  const cache = await shelf.read(key);
  const looked = await look(call, inputs, cache);
  const files = looked.filter(({ known }) => known === undefined).map(({ input }) => input);
  const asked = { inputs: { ...inputs, files }, known: looked.length - files.length, hashed: true };
  const isWhole = cache !== undefined && files.length === 0 && inputs.diagnostics.length === 0;
  const now = isWhole ? undefined : await inspectNow(call, inspecting, asked);
  const all = knownNow(looked, now);
  const head = headOf(now?.report ?? cache?.head ?? { rules: [], law: { attribution: [] } });
  const told = now?.told;
  const changed = looked.some(({ atOnce }) => !atOnce) || cache?.files.size !== looked.length;
  if (changed) await shelf.write(key, { head, files: new Map([...all].filter(([path]) => told?.has(path) !== true)) });
  const unread = now?.report.unread ?? [];
  return {
    documents: now?.documents ?? [],
    reread: now?.reread ?? nothingToReread,
    report: joined(
      [...all.values()].map(({ result }) => result),
      { rules: head.rules, unread, law: head.law, today: call.io.today(), program: PROGRAM },
    ),
    paths: [...all.keys()],
    close: () => now?.close() ?? Promise.resolve(),
  };
}
