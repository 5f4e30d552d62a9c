import { parentPort, workerData } from 'node:worker_threads';
import { rememberBullets } from './build/remember-bullets.js';
import { rememberNames } from './build/remember-names.js';
import type { Parcel } from './build/parcel.js';
import { buffersOf } from './build/parcel-sections.js';
import { readGroup, type Desk } from './build/read-group.js';
import { loadEngine } from './load-engine.js';
import { received } from './read/own-json.js';
import { openReader } from './read/reader.js';
import { pagePacker } from './store/sqlite/page-blob.js';
import type { Answer, Orders, Task } from './worker-crew.js';

/** A worker of a build: reads groups of files as they are handed over and hands back what they come to. */
async function openDesk({ aliases, day }: Orders): Promise<Desk> {
  const engine = rememberNames(rememberBullets(await loadEngine()));
  return { engine, reader: await openReader(), packer: pagePacker, aliases, day };
}

function answer(task: Task, desk: Desk): Answer {
  try {
    const parcel: Parcel = readGroup(task.group, desk);
    return { id: task.id, parcel };
  } catch (failure) {
    return { id: task.id, failure };
  }
}

const desk = openDesk(received<Orders>(workerData));
parentPort?.on('message', (task: Task) => {
  void desk.then((ready) => {
    const reply = answer(task, ready);
    parentPort?.postMessage(reply, reply.parcel === undefined ? [] : buffersOf(reply.parcel));
  });
});
