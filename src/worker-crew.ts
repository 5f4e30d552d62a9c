import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Crew } from './build/crew.js';
import { loadGroup, type LoadedGroup } from './build/load-group.js';
import type { FileGroup, Parcel } from './build/parcel.js';
import type { Desk } from './build/read-group.js';
import { deflateBlock } from './store/sqlite/page-blob.js';

/** What every worker is told first, and once. */
export type Orders = Pick<Desk, 'aliases' | 'day'>;

/** A group to be read, with its bytes unless it is heavy. */
export interface Task {
  readonly id: number;
  readonly group: FileGroup | LoadedGroup;
}

/** What it came to, its words as they are, or what was thrown. */
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
  /** Whether it ended, which may be before anything was asked of it. */
  readonly isGone: () => boolean;
  /** Fails what it owes, for the reason that it ended for. */
  readonly fail: () => void;
}

// A page’s references live no longer than its group: room for a few groups keeps most of them out of the old space. Twice and
// four times as much took up to 7 % more CPU and 25 to 100 MB more, half as much won nothing.
const YOUNG_MEGABYTES = 24;
// Far more than the largest file needs: without a bound, what is left over from it is kept as long as the machine has room.
const OLD_MEGABYTES = 512;
// A file that comes to some ten times its size in memory: of two at once nobody would know where they end.
const HEAVY_BYTES = 16_000_000;
// Each takes a hundred megabytes, and no disk feeds more.
const MOST_WORKERS = 64;
/** Bytes to read from which on threads are worth starting: loading the grammar takes one as long as a megabyte or two. */
export const WORTH_WORKERS = 6_000_000;
/** Groups a worker may owe: one under way, and the next ones at hand while this thread does something else. */
const OWED = 6;

function hire(file: URL): Hand {
  const limits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES };
  const worker = new Worker(file, { resourceLimits: limits });
  const owed = new Map<number, Waiter>();
  let reason: unknown;
  const fail = (): void => {
    for (const { failed } of owed.values()) failed(reason);
    owed.clear();
  };
  const end = (why: unknown): void => {
    reason ??= why;
    fail();
  };
  worker.on('message', ({ id, parcel, failure }: Answer) => {
    const waiter = owed.get(id);
    owed.delete(id);
    if (parcel === undefined) waiter?.failed(failure);
    else waiter?.done(parcel);
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`a worker of the build ended with code ${String(code)}`)));
  return { worker, owed, isGone: () => reason !== undefined, fail };
}

/**
 * The file of a worker, which stands beside the bundles. Run from its sources the program has none, and reads everything
 * in its own thread.
 */
export const workerFile = (): URL | undefined =>
  import.meta.url.endsWith('.ts') ? undefined : new URL('./build-worker.cjs', import.meta.url);

const isHeavy = ({ files }: FileGroup): boolean =>
  files.reduce((sum, { bytes, size = 0 }) => sum + (bytes?.length ?? size), 0) >= HEAVY_BYTES;

/** Threads that read for one build; they load the grammar while somebody else still looks for files. */
export interface Team {
  readonly count: number;
  /** Starts them, once. */
  hire(): readonly Hand[];
  dismiss(): Promise<void>;
}

/** So many threads of this file, none of them started yet. */
export function openTeam(file: URL, count: number): Team {
  const hands: Hand[] = [];
  return {
    count,
    hire: () => {
      if (hands.length === 0) hands.push(...Array.from({ length: count }, () => hire(file)));
      return hands;
    },
    dismiss: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

/**
 * The threads of a build where it wants any: as many as are asked for, else one for each core but that of this thread, which
 * feeds them. One more compiles the grammar once more, and read 66 to 132 MB no faster on two cores.
 */
export function teamFor(workers: number | undefined): Team | undefined {
  const file = workerFile();
  const count = Math.min(workers ?? Math.max(1, availableParallelism() - 1), MOST_WORKERS);
  return file === undefined || count === 0 ? undefined : openTeam(file, count);
}

/** What a worker read, with its words deflated: that is left to the thread that has the time. */
const sealed = (parcel: Parcel): Parcel => ({ ...parcel, blocks: parcel.blocks.map(deflateBlock) });

/** Hands a group over with its bytes, which nobody need open files for there; one that is heavy is opened where it is read. */
function handOver(worker: Worker, id: number, group: FileGroup): void {
  if (isHeavy(group)) return void worker.postMessage({ id, group } satisfies Task);
  const loaded = loadGroup(group);
  worker.postMessage({ id, group: loaded } satisfies Task, [loaded.room.buffer]);
}

/**
 * A team at work: each group is handed to the one that owes least; all that are heavy to one, which reads them in turn. They
 * are hired when there is something to read, if they are not there yet.
 */
export function workerCrew(team: Team, orders: Orders): Crew {
  let hands: readonly Hand[] = [];
  let tasks = 0;
  const begin = (): void => {
    hands = team.hire();
    for (const { worker } of hands) worker.postMessage(orders);
  };
  const idlest = (): Hand | undefined => [...hands].sort((a, b) => a.owed.size - b.owed.size)[0];
  return {
    window: team.count * OWED,
    read: (group) =>
      new Promise<Parcel>((done, failed) => {
        if (tasks === 0) begin();
        const hand = isHeavy(group) ? hands[0] : idlest();
        if (hand === undefined) throw new RangeError('a crew of no workers');
        tasks += 1;
        hand.owed.set(tasks, { done, failed });
        if (hand.isGone()) return void hand.fail();
        handOver(hand.worker, tasks, group);
      }).then(sealed),
    close: () => team.dismiss(),
  };
}
