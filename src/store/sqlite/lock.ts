import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { BusyError } from '../../model/errors.js';
import { errorCode } from '../error-code.js';

/** Indexes that this very process is building: its own number in a lock may be left from one that had the same. */
const building = new Set<string>();

/** Whether a process of this machine is there. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process is alive too.
    return errorCode(cause) === 'EPERM';
  }
}

const lockOf = (index: string): string => `${index}.lock`;

function owner(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8').trim());
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    try {
      writeSync(file, `${String(process.pid)}\n`);
    } catch (cause) {
      // A disk that is full has room for a name but not for what is in the file.
      rmSync(lock, { force: true });
      throw cause;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/**
 * Makes this process the only one that builds an index; readers need no lock. A lock whose process is gone is taken over.
 * @throws BusyError when another build is under way
 */
export function lockIndex(index: string): void {
  const lock = lockOf(index);
  const busy = (who: string): BusyError =>
    new BusyError(`${index}: ${who} is building this index`, {
      hint: `wait until it is done; if nothing is, remove ${lock}`,
    });
  if (building.has(index)) throw busy('this program already');
  if (!take(lock)) {
    const pid = owner(lock);
    if (pid !== undefined && pid !== process.pid && alive(pid)) throw busy(`another process (${String(pid)})`);
    rmSync(lock, { force: true });
    // Two that find the same old lock: the one that comes second meets the other's new one.
    if (!take(lock)) throw busy('another process');
  }
  building.add(index);
}

/** Lets others build. */
export function unlockIndex(index: string): void {
  if (building.delete(index)) rmSync(lockOf(index), { force: true });
}
