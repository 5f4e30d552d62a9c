import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IndexError } from '../../model/errors.js';
import { errorCode } from '../error-code.js';
import { alive, lockIndex, unlockIndex } from './lock.js';

const SUFFIX = '.building';

/** The files that builds left when they were killed: `index.sqlite.<pid>.building` of a process that is gone. */
function leftovers(path: string): string[] {
  const name = basename(path);
  return readdirSync(dirname(path))
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith(SUFFIX))
    .filter((file) => {
      // `<pid>.building` of an index, `<pid>.parcels.building` of what is kept beside it.
      const pid = Number(file.slice(name.length + 1).split('.')[0]);
      return !Number.isInteger(pid) || pid === process.pid || !alive(pid);
    })
    .map((file) => join(dirname(path), file));
}

const unwritable = (path: string, cause: unknown): IndexError => {
  const code = errorCode(cause);
  return new IndexError(`${path}: the index cannot be written here (${code})`, {
    hint: 'choose another place with --index',
    cause,
  });
};

/**
 * The name under which a build of this process writes, beside the index, so that the rename at the end stays on one
 * disk. Makes the folder, keeps other builds out and removes what killed ones left.
 * @throws IndexError when the folder cannot be written, or another build is under way
 */
export function temporaryBeside(path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    lockIndex(path);
    for (const file of leftovers(path)) rmSync(file, { force: true });
    const temporary = `${path}.${String(process.pid)}${SUFFIX}`;
    closeSync(openSync(temporary, 'wx'));
    return temporary;
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    unlockIndex(path);
    throw unwritable(path, cause);
  }
}

/** Puts a finished file in the index's place; readers of the old one finish on the old one. @throws IndexError */
export function publish(temporary: string, path: string): void {
  try {
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw unwritable(path, cause);
  } finally {
    unlockIndex(path);
  }
}

/** A file that is being written: given up once, unless it was finished before. */
export function unfinished(
  database: { close(): void },
  temporary: string,
  path: string,
): { readonly finished: () => void; readonly abandon: () => void } {
  let over = false;
  return {
    finished: (): void => {
      over = true;
    },
    abandon: (): void => {
      if (over) return;
      over = true;
      database.close();
      discard(temporary, path);
    },
  };
}

/** Removes an unfinished file and lets others build. */
export function discard(temporary: string, path: string): void {
  rmSync(temporary, { force: true });
  unlockIndex(path);
}
