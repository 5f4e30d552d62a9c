import { basename } from 'node:path';
import { transform } from 'esbuild';

/** `import.meta.url` does not exist in CommonJS; pieces that use it get their own file's address instead. */
const FILE_URL = "const import_meta_url = require('node:url').pathToFileURL(__filename).href;\n";

/** Stands for the launcher's `require`, which gives the words of a file of plain values: esbuild must leave it alone. */
export const KEPT = '__kept';

/** As esbuild writes them: what a piece takes from another, at its top, and what it gives, at its end. */
const IMPORTS = /^import \{([^{}]+)\} from "\.\/([^"]+)";\n/gm;
const ANY_IMPORT = /^import [^;]*"\.\/([^"]+)";\n/gm;
const EXPORTS = /^export \{([^{}]+)\};\n/gm;

/** « a as b, c »: pairs of names. */
const pairs = (list) =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => each.split(' as '))
    .map(([from, to = from]) => [from, to]);

const escaped = (name) => name.replaceAll('$', '\\$');

/** Whether a name is given a value more than once, as far as words tell: rather one too many than one too few. */
function isAssignedAgain(text, name) {
  const plain = `(?<![\\w$.])${escaped(name)}(?![\\w$])`;
  const assigned = new RegExp(`${plain}\\s*(?:[-+*/%&|^?<>]{0,3}=(?![=>])|\\+\\+|--)|(?:\\+\\+|--)${plain}`, 'g');
  return (text.match(assigned) ?? []).length > 1;
}

/** The names that a piece gives and changes later, which must be looked up each time. */
const changing = (text) =>
  new Set(
    [...text.matchAll(EXPORTS)].flatMap(([, list]) =>
      pairs(list).flatMap(([own, given]) => (isAssignedAgain(text, own) ? [given] : [])),
    ),
  );

/** The pieces that a piece needs while it is itself not ready, in a ring: none of their names can be taken at once. */
function rings(pieces) {
  const needs = new Map(pieces.map(({ name, text }) => [name, [...text.matchAll(ANY_IMPORT)].map(([, one]) => one)]));
  const reached = (from) => {
    const seen = new Set();
    for (const open = [...(needs.get(from) ?? [])]; open.length > 0;) {
      const next = open.pop();
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return seen;
  };
  return new Set(pieces.map(({ name }) => name).filter((name) => reached(name).has(name)));
}

const list = (names, as) => names.map(([a, b]) => (a === b ? a : `${a}${as}${b}`)).join(', ');

/**
 * A piece that takes and gives plain values. esbuild's own way to CommonJS gives each name by a getter behind a getter, so
 * that it may change: V8 can look through neither, and a grammar whose constants stand in another piece took a fifth longer.
 */
function direct({ name, text }, { changes, ringed }) {
  if (ringed.has(name)) return text;
  const taking = text.replace(IMPORTS, (whole, names, from) => {
    if (ringed.has(from)) return whole;
    const live = pairs(names).filter(([given]) => changes.get(from)?.has(given) === true);
    const plain = pairs(names).filter((pair) => !live.some(([given]) => given === pair[0]));
    const taken = plain.length === 0 ? '' : `const { ${list(plain, ': ')} } = require("./${from}");\n`;
    return taken + (live.length === 0 ? '' : `import { ${list(live, ' as ')} } from "./${from}";\n`);
  });
  if (changes.get(name).size > 0) return taking;
  const record = (names) => ['__esModule: true', ...pairs(names).map(([own, given]) => `${given}: ${own}`)].join(', ');
  return taking.replace(EXPORTS, (_, names) => `module.exports = { ${record(names)} };\n`);
}

/**
 * Letters outside ASCII as escapes: V8 keeps a source that has one sign beyond Latin-1 in twice the room. esbuild has escaped
 * those of strings; what is left stands in patterns, and in `String.raw` that patterns are made of, where they mean the same.
 */
export const plain = (code) =>
  code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

async function transformed(name, text) {
  const usesUrl = text.includes('import.meta.url');
  const { code } = await transform(text.replaceAll('import.meta.url', 'import_meta_url'), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // `import()` becomes a deferred `require`.
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
  });
  // Pieces import each other by name; inside dist every one of them is now a .cjs file.
  const linked = code.replace(/(require\(")(\.\/[^"]+)\.js("\))/g, '$1$2.cjs$3').replaceAll(`${KEPT}(`, 'require(');
  return { name: name.replace(/\.js$/, '.cjs'), code: (usesUrl ? FILE_URL : '') + plain(linked) };
}

/** esbuild's ES modules as CommonJS, which starts faster and may be loaded in the middle of a function. */
export async function toCommonJs(files) {
  const pieces = files.map(({ path, text }) => ({ name: basename(path), text }));
  const known = { changes: new Map(pieces.map(({ name, text }) => [name, changing(text)])), ringed: rings(pieces) };
  return Promise.all(pieces.map((piece) => transformed(piece.name, direct(piece, known))));
}
