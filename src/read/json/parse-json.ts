import { InputError } from '../../model/errors.js';
import { lastNotAfter, lineStarts } from '../source-map.js';
import type { JsonText, JsonValue } from './json-value.js';
import { unescapedWords } from './json-words.js';

interface Parse {
  readonly source: string;
  at: number;
  depth: number;
  /** The next backslash and the next line break from here on, each looked for only when passed. */
  backslash: number;
  lineBreak: number;
}

/** No law is divided so often. */
const DEEPEST = 200;
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,3})?/y;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function broken(parse: Parse, reason: string, at = parse.at): InputError {
  const starts = lineStarts(parse.source);
  const line = lastNotAfter(starts, at);
  const column = at - (starts[line] ?? 0) + 1;
  return new InputError(`not valid JSON at line ${String(line + 1)}, column ${String(column)}: ${reason}`, {
    hint: 'the file may be cut short: fetch it again',
  });
}

function skipSpace(parse: Parse): number {
  const { source } = parse;
  let code = source.charCodeAt(parse.at);
  while (code === 32 || code === 10 || code === 13 || code === 9) code = source.charCodeAt((parse.at += 1));
  return code;
}

function nextOf(source: string, sign: string, from: number): number {
  const found = source.indexOf(sign, from);
  return found < 0 ? source.length : found;
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(source: string, start: number, at: number): boolean {
  let from = at;
  while (from > start && source.charCodeAt(from - 1) === 92) from -= 1;
  return (at - from) % 2 === 1;
}

function readText(parse: Parse): JsonText {
  const { source } = parse;
  const start = parse.at + 1;
  let end = nextOf(source, '"', start);
  while (end < source.length && isEscaped(source, start, end)) end = nextOf(source, '"', end + 1);
  if (parse.backslash < start) parse.backslash = nextOf(source, '\\', start);
  if (parse.lineBreak < start) parse.lineBreak = nextOf(source, '\n', start);
  if (parse.lineBreak < end) throw broken(parse, 'a string is not closed on its line');
  if (end >= source.length) throw broken(parse, 'it ends inside a string');
  parse.at = end + 1;
  return { kind: 'text', start, end, escaped: parse.backslash < end };
}

/** Takes what stands between opening and closing sign, item by item. */
function readItems(parse: Parse, close: number, item: () => void): void {
  if (parse.depth >= DEEPEST) throw broken(parse, `nested more than ${String(DEEPEST)} deep`);
  parse.depth += 1;
  parse.at += 1;
  if (skipSpace(parse) !== close) {
    for (;;) {
      item();
      const code = skipSpace(parse);
      if (code === close) break;
      if (code !== 44) throw broken(parse, Number.isNaN(code) ? 'it ends too early' : 'a comma is missing');
      parse.at += 1;
    }
  }
  parse.at += 1;
  parse.depth -= 1;
}

function readObject(parse: Parse): JsonValue {
  const start = parse.at;
  const members = new Map<string, JsonValue>();
  readItems(parse, 125, () => {
    if (skipSpace(parse) !== 34) throw broken(parse, 'a name in quotes is missing');
    const name = unescapedWords(parse.source, readText(parse));
    if (skipSpace(parse) !== 58) throw broken(parse, 'a colon is missing');
    parse.at += 1;
    members.set(name, readValue(parse));
  });
  return { kind: 'object', start, members };
}

function readList(parse: Parse): JsonValue {
  const start = parse.at;
  const items: JsonValue[] = [];
  readItems(parse, 93, () => void items.push(readValue(parse)));
  return { kind: 'list', start, items };
}

function readPlain(parse: Parse): JsonValue {
  NUMBER.lastIndex = parse.at;
  const number = NUMBER.exec(parse.source)?.[0];
  if (number !== undefined) {
    parse.at += number.length;
    return Number(number);
  }
  for (const [word, value] of WORDS) {
    if (!parse.source.startsWith(word, parse.at)) continue;
    parse.at += word.length;
    return value;
  }
  throw broken(parse, parse.at >= parse.source.length ? 'it ends too early' : 'a value is missing');
}

function readValue(parse: Parse): JsonValue {
  const code = skipSpace(parse);
  if (code === 34) return readText(parse);
  if (code === 123) return readObject(parse);
  return code === 91 ? readList(parse) : readPlain(parse);
}

/**
 * A JSON source with the place of every string in it, which the platform's own parser does not tell.
 * @throws InputError naming line and column where it is no JSON, or nested beyond reason
 */
export function parseJson(source: string): JsonValue {
  const parse: Parse = { source, at: 0, depth: 0, backslash: -1, lineBreak: -1 };
  const value = readValue(parse);
  skipSpace(parse);
  if (parse.at < source.length) throw broken(parse, 'something stands behind its end');
  return value;
}
