import { parentPort } from 'node:worker_threads';
import { rememberBullets } from './build/remember-bullets.js';
import { rememberNames } from './build/remember-names.js';
import type { Parcel } from './build/parcel.js';
import { buffersOf } from './build/parcel-sections.js';
import { loadGroup } from './build/load-group.js';
import { readGroup, type Desk } from './build/read-group.js';
import { loadEngine } from './load-engine.js';
import { received } from './read/own-json.js';
import { openReader } from './read/reader.js';
import { rawPacker } from './store/sqlite/page-blob.js';
import type { Answer, Orders, Task } from './worker-crew.js';

/** What reads, but for what this build is told: it loads at once, orders come later. */
async function loadParts(): Promise<Omit<Desk, keyof Orders>> {
  const engine = rememberNames(rememberBullets(await loadEngine()));
  return { engine, reader: await openReader(), packer: rawPacker };
}

function answer(task: Task, desk: Desk): Answer {
  try {
    const group = 'room' in task.group ? task.group : loadGroup(task.group);
    const parcel: Parcel = readGroup(group, desk);
    return { id: task.id, parcel };
  } catch (failure) {
    return { id: task.id, failure };
  }
}

async function reply(task: Task, desk: Promise<Desk>): Promise<void> {
  const done = answer(task, await desk);
  parentPort?.postMessage(done, done.parcel === undefined ? [] : buffersOf(done.parcel));
}

/** A worker of a build: told its orders first, it reads groups of files as they are handed over. */
const parts = loadParts();
let desk: Promise<Desk> | undefined;
parentPort?.on('message', (message: unknown) => {
  if (desk !== undefined) return void reply(received<Task>(message), desk);
  const { aliases, day } = received<Orders>(message);
  desk = parts.then((ready): Desk => ({ ...ready, aliases, day }));
});
