import { Worker } from 'node:worker_threads';
import type { Crew } from './build/crew.js';
import type { FileGroup, Parcel } from './build/parcel.js';
import type { Desk } from './build/read-group.js';

/** What every worker is told once. */
export type Orders = Pick<Desk, 'aliases' | 'day'>;

/** A group to be read. */
export interface Task {
  readonly id: number;
  readonly group: FileGroup;
}

/** What it came to, or what was thrown. */
export interface Answer {
  readonly id: number;
  readonly parcel?: Parcel;
  readonly failure?: unknown;
}

interface Waiter {
  readonly done: (parcel: Parcel) => void;
  readonly failed: (reason: unknown) => void;
}

/** One thread and what it still owes. */
interface Hand {
  readonly worker: Worker;
  readonly owed: Map<number, Waiter>;
}

// A page’s references live no longer than its group: room for a few groups keeps most of them out of the old space. Twice and
// four times as much took up to 7 % more CPU and 25 to 100 MB more, half as much won nothing.
const YOUNG_MEGABYTES = 24;
// Far more than the largest file needs: without a bound, what is left over from it is kept as long as the machine has room.
const OLD_MEGABYTES = 512;
// A file that comes to some ten times its size in memory: of two at once nobody would know where they end.
const HEAVY_BYTES = 16_000_000;
/** Groups a worker may owe: one under way, and the next ones at hand. */
const OWED = 3;

function hire(file: URL, orders: Orders): Hand {
  const limits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES };
  const worker = new Worker(file, { workerData: orders, resourceLimits: limits });
  const owed = new Map<number, Waiter>();
  const fail = (reason: unknown): void => {
    for (const { failed } of owed.values()) failed(reason);
    owed.clear();
  };
  worker.on('message', ({ id, parcel, failure }: Answer) => {
    const waiter = owed.get(id);
    owed.delete(id);
    if (parcel === undefined) waiter?.failed(failure);
    else waiter?.done(parcel);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a worker of the build ended with code ${String(code)}`)));
  return { worker, owed };
}

/**
 * The file of a worker, which stands beside the bundles. Run from its sources the program has none, and reads everything
 * in its own thread.
 */
export const workerFile = (): URL | undefined =>
  import.meta.url.endsWith('.ts') ? undefined : new URL('./build-worker.cjs', import.meta.url);

const isHeavy = ({ files }: FileGroup): boolean =>
  files.reduce((sum, { bytes, size = 0 }) => sum + (bytes?.length ?? size), 0) >= HEAVY_BYTES;

/**
 * So many threads, each group handed to the one that owes least; all that are heavy to one, which reads them in turn. They are
 * hired when there is something to read.
 */
export function workerCrew(file: URL, count: number, orders: Orders): Crew {
  const hands: Hand[] = [];
  let tasks = 0;
  const idlest = (): Hand | undefined => [...hands].sort((a, b) => a.owed.size - b.owed.size)[0];
  return {
    window: count * OWED,
    read: (group) =>
      new Promise((done, failed) => {
        if (tasks === 0) hands.push(...Array.from({ length: count }, () => hire(file, orders)));
        const hand = isHeavy(group) ? hands[0] : idlest();
        if (hand === undefined) throw new RangeError('a crew of no workers');
        tasks += 1;
        hand.owed.set(tasks, { done, failed });
        hand.worker.postMessage({ id: tasks, group } satisfies Task);
      }),
    close: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}
