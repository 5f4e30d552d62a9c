import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../model/errors.js';
import { commitOn, LOG_FORMAT, readLog, type Commit } from '../git/commits.js';
import { blobReader, readTree, type TreeEntry } from '../git/tree.js';

/** A commit of a repository on the disk, as it is to be read. */
export interface FoundCommit extends Commit {
  /** The repository's own folder (`.git`), absolute: what changes when a commit is added. */
  readonly place: string;
  /** Bytes of all its files. */
  readonly size: number;
}

/** Which commit is asked for: a revision as git understands it (HEAD unless said), or the one in force on a day. */
export interface AskedCommit {
  readonly revision?: string;
  readonly at?: string;
}

/** The environment without what a hook of another repository left in it, and without any download. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name));
  // Days are the author's own; words come in English, whatever the language here.
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
}

const LARGEST_OUTPUT = 1 << 30;

function run(folder: string, ...words: readonly string[]): SpawnSyncReturns<string> {
  const done = spawnSync('git', ['-C', folder, ...words], {
    ...{ encoding: 'utf8', env: environment(), maxBuffer: LARGEST_OUTPUT, windowsHide: true },
  });
  if (done.error === undefined) return done;
  const missing = 'code' in done.error && done.error.code === 'ENOENT';
  throw new InputError(missing ? 'git is needed to read a revision, and it is not there' : done.error.message, {
    ...(missing && { hint: 'install git, or read the folder as it lies there, without --revision and --at' }),
    cause: done.error,
  });
}

const firstLine = ({ stderr }: SpawnSyncReturns<string>): string =>
  (stderr.split('\n').find((line) => line.trim() !== '') ?? 'git does not say why').replace(/^fatal: /, '');

function answer(folder: string, shown: string, ...words: readonly string[]): string {
  const done = run(folder, ...words);
  if (done.status === 0) return done.stdout;
  throw new InputError(`${shown}: git cannot read it: ${firstLine(done)}`);
}

function placeOf(folder: string, shown: string): string {
  const done = run(folder, 'rev-parse', '--absolute-git-dir');
  if (done.status === 0) return realpathSync(done.stdout.trim());
  const owned = done.stderr.includes('dubious ownership');
  throw new InputError(
    `${shown}: ${owned ? 'git does not trust this repository: it belongs to somebody else' : 'no git repository'}`,
    {
      hint: owned
        ? `git config --global --add safe.directory ${resolve(folder)}`
        : 'a revision or a day can only be picked out of a repository',
    },
  );
}

/** Whether only the end of the history is there. */
const isShallow = (folder: string, shown: string): boolean =>
  answer(folder, shown, 'rev-parse', '--is-shallow-repository').trim() === 'true';

function commitsOf(folder: string, shown: string, revision: string): readonly Commit[] {
  // A word that begins with a dash would be an option of git.
  const named = revision.startsWith('-')
    ? undefined
    : run(folder, 'rev-parse', '--verify', '-q', `${revision}^{commit}`);
  if (named?.status !== 0) {
    const nothing = run(folder, 'rev-parse', '--verify', '-q', 'HEAD').status !== 0;
    const shallow = isShallow(folder, shown)
      ? 'the repository is shallow; git fetch --unshallow brings the rest'
      : undefined;
    const hint = nothing ? 'it has no commit yet' : (shallow ?? 'git log --oneline lists what there is');
    throw new InputError(`${shown}: git knows no revision “${revision}” there`, { hint });
  }
  return readLog(answer(folder, shown, 'log', '--date=format:%Y-%m-%d', `--format=${LOG_FORMAT}`, named.stdout.trim()));
}

/**
 * The commit that is asked for.
 * @throws InputError when git is missing, or has no such repository, revision or day
 */
export function findCommit(folder: string, { revision = 'HEAD', at }: AskedCommit, shown: string): FoundCommit {
  const place = placeOf(folder, shown);
  const commits = commitsOf(folder, shown, revision);
  const found = at === undefined ? commits[0] : commitOn(commits, at);
  if (found === undefined) {
    const first = commits.reduce((least, { day }) => (day < least ? day : least), commits[0]?.day ?? '');
    throw new InputError(`${shown}: no commit of ${at ?? ''} or before; the first is of ${first}`, {
      ...(isShallow(folder, shown) && { hint: 'the repository is shallow; git fetch --unshallow brings the rest' }),
    });
  }
  const size = listTree(folder, found.id).reduce((sum, entry) => sum + entry.size, 0);
  return { ...found, place, size };
}

/** Every entry of a commit below the folder, in git's order. */
export const listTree = (folder: string, commit: string): readonly TreeEntry[] =>
  readTree(answer(folder, folder, 'ls-tree', '-r', '-z', '-l', commit));

/**
 * The bytes of blobs, one after the other in the order asked; `undefined` for one that is not there.
 * @throws InputError when git ends before it has given all
 */
export async function* readBlobs(folder: string, ids: readonly string[]): AsyncGenerator<Uint8Array | undefined> {
  if (ids.length === 0) return;
  const git = spawn('git', ['-C', folder, 'cat-file', '--batch', '--buffer'], {
    ...{ env: environment(), stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  });
  // A git that is gone says so by the end of what it writes.
  git.on('error', () => undefined);
  git.stdin.on('error', () => undefined);
  git.stdin.end(`${ids.join('\n')}\n`);
  const blobs = blobReader();
  let count = 0;
  try {
    for await (const chunk of git.stdout as AsyncIterable<Uint8Array>) {
      for (const blob of blobs.push(chunk)) {
        count += 1;
        yield blob;
      }
    }
  } finally {
    git.kill();
  }
  if (count < ids.length)
    throw new InputError(`${folder}: git ended after ${String(count)} of ${String(ids.length)} files`);
}
