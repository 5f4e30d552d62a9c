import { spawnSync } from 'node:child_process';
import { UsageError } from '../model/errors.js';

/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

const MOST_OUTPUT = 256 * 1024 * 1024;

/** What git answers in a folder, or `undefined` where it refuses. @throws UsageError without git */
function git(cwd: string, words: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', ['-c', 'core.quotePath=false', ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  if (error !== undefined) throw new UsageError(`--changed-since needs git: ${error.message}`);
  return status === 0 ? stdout : undefined;
}

/** The commit that this work began at: where its branch left the revision, or the revision itself in a cut history. */
function startOf(cwd: string, revision: string): string {
  const known = revision.startsWith('-')
    ? undefined
    : git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim();
  if (known === undefined || known === '') {
    if (git(cwd, ['rev-parse', '--git-dir']) === undefined)
      throw new UsageError('--changed-since: this folder is in no git repository');
    throw new UsageError(`--changed-since: git knows no revision “${revision}” here`, {
      hint: 'fetch it first: a checkout of one commit knows no other (fetch-depth: 0)',
    });
  }
  return git(cwd, ['merge-base', known, 'HEAD'])?.trim() ?? known;
}

const paths = (answer: string | undefined): readonly string[] =>
  (answer ?? '').split('\0').filter((path) => path !== '');

/**
 * Files below a folder that this work touches, relative to it: changed, renamed or new since it left the revision, and those
 * that git does not know yet. Deleted ones are not among them.
 * @throws UsageError for a revision that git does not know
 */
export function changedFiles(cwd: string, revision: string): ReadonlySet<string> {
  const start = startOf(cwd, revision);
  const changed = git(cwd, [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--find-renames',
    '--diff-filter=d',
    start,
    '--',
  ]);
  const fresh = git(cwd, ['ls-files', '-z', '--others', '--exclude-standard']);
  return new Set([...paths(changed), ...paths(fresh)]);
}

const FILE = /^(?:rename to |\+\+\+ b\/)(?<path>[^\t]+)/;
const HUNK = /^@@ -\d+(?:,\d+)? \+(?<first>\d+)(?:,(?<count>\d+))? @@/;

/**
 * The lines that this work touches, by file; none for one that was only renamed. A file that is not among them is new, or
 * git tells no lines of it (a PDF).
 * @throws UsageError for a revision that git does not know
 */
export function changedLines(cwd: string, revision: string): ReadonlyMap<string, readonly LineRange[]> {
  const how = ['--no-color', '--no-ext-diff', '--dst-prefix=b/', '-U0', '--find-renames', '--relative'];
  const answer = git(cwd, ['diff', ...how, startOf(cwd, revision), '--']) ?? '';
  const files = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  for (const line of answer.split('\n')) {
    const path = FILE.exec(line)?.groups?.['path'];
    if (path !== undefined) files.set(path, (ranges = []));
    const { first, count = '1' } = HUNK.exec(line)?.groups ?? {};
    if (first !== undefined && count !== '0')
      ranges.push({ first: Number(first), last: Number(first) + Number(count) - 1 });
  }
  return files;
}
