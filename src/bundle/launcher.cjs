'use strict';
// dist/cli.cjs: loads the program, which is in packs (many pieces in one file) and in pieces of their own. Both are compiled
// here, since Node's own loader asks the file system a dozen times for each, and packs come with V8's code cache: V8 checks
// itself whether it fits this Node, and compiles as usual where it does not. Compiling is otherwise the largest part of a start.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const makers = Object.create(null);
const made = Object.create(null);
/** Packs that are loaded, by name, for whoever makes their caches. */
const scripts = {};

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

/** Makes the pieces of a pack known; none of them runs yet. */
function pack(name) {
  const filename = `${__dirname}/${name}.js`;
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cacheOf(filename) });
  scripts[name] = script;
  Object.assign(makers, script.runInThisContext());
}

/** A piece that is a file of its own. */
function alone(name) {
  const filename = __dirname + name.slice(1);
  const words = `(function (module, exports, require, __filename) {${readFileSync(filename, 'latin1')}\n})`;
  return new Script(words, { filename }).runInThisContext();
}

/** The exports of a piece, which runs once; of `x.json` the words; everything else is Node's. */
function piece(name) {
  const known = made[name];
  if (known !== undefined) return known.exports;
  if (!name.startsWith('./')) return require(name);
  if (name.endsWith('.json')) return readFileSync(__dirname + name.slice(1), 'utf8');
  if (makers[name] === undefined && PACK_OF[name] !== undefined) pack(PACK_OF[name]);
  const make = makers[name] ?? alone(name);
  const module = (made[name] = { exports: {} });
  make(module, module.exports, piece, __dirname + name.slice(1));
  return module.exports;
}

/** One of Node's modules, loaded when something of it is first used: most answers hash nothing and inflate nothing. */
piece.late = (name) => new Proxy({}, { get: (_, word) => require(name)[word] });

module.exports = { scripts, made, piece };
piece('./main.cjs');
