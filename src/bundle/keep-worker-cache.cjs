'use strict';
// node keep-worker-cache.cjs FOLDER: reads the folder's pages in a thread of a build, and puts V8's code cache of what that
// thread ran beside it. The thread is this file again, so that the cache is made where the functions were needed.
const { readdirSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread, parentPort, Worker } = require('node:worker_threads');

const file = join(__dirname, '../../dist/build-worker');

/** Reads the pages twice: what the first reading prepared is used by the second; then asks for the cache. */
function read(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const listed = names.map((name) => ({ path: name, absolute: join(folder, name), hints: {} }));
  const group = { files: listed.map((each) => ({ ...each, size: statSync(each.absolute).size })) };
  const worker = new Worker(__filename);
  worker.on('message', ({ id, failure }) => {
    if (failure !== undefined) throw failure;
    if (id === 1) worker.postMessage({ id: 2, group });
    else if (id === 2) worker.postMessage({ id: 3, group: { files: [] }, keep: true });
    else void worker.terminate();
  });
  worker.postMessage({ aliases: new Map(), day: '2000-01-01' });
  worker.postMessage({ id: 1, group });
}

/** In the thread: listens beside the program, whose answer goes out after this. */
function keep() {
  const { script } = require(`${file}.cjs`);
  parentPort.on('message', (task) => {
    if (task.keep === true) writeFileSync(`${file}.js.cache`, script.createCachedData());
  });
}

if (isMainThread) read(process.argv[2]);
else keep();
