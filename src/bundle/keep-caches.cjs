'use strict';
// node keep-caches.cjs FOLDER PACKS COMMAND…: runs the commands (each a JSON list of words) one after the other in this process,
// in FOLDER, and puts V8's code cache of each of these packs (with commas between) that they loaded beside it: V8 keeps the
// functions that were needed.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [folder, packs, ...commands] = process.argv.slice(2);
const dist = join(__dirname, '../../dist');
const questions = commands.map((words) => JSON.parse(words));
let failed = 0;

function ask() {
  process.argv = [process.execPath, join(dist, '../bin/cite-graph.cjs'), ...questions.shift()];
  const { made, piece } = require(join(dist, 'cli.cjs'));
  // The program starts when its first piece runs; the first time that is done by loading it.
  if (made['./main.cjs'].asked === true) {
    delete made['./main.cjs'];
    piece('./main.cjs');
  }
  made['./main.cjs'].asked = true;
}

function keep() {
  const { scripts } = require(join(dist, 'cli.cjs'));
  for (const [name, script] of Object.entries(scripts))
    if (packs.split(',').includes(name)) writeFileSync(join(dist, `${name}.js.cache`), script.createCachedData());
}

process.chdir(folder);
const { exit } = process;
/** A command that is done would end the process: the next one is asked instead. */
process.exit = () => {
  failed ||= process.exitCode;
  if (questions.length > 0) return setImmediate(ask);
  keep();
  return exit(failed);
};
process.on('beforeExit', () => process.exit());
ask();
