import { InputError } from '../../model/errors.js';
import type { JsonBytes } from './json-bytes.js';
import type { JsonText, JsonValue } from './json-value.js';
import { unescapedWords } from './json-words.js';

interface Parse {
  readonly json: JsonBytes;
  readonly bytes: Uint8Array;
  at: number;
  depth: number;
  /** The next backslash and the next line break from here on, each looked for only when passed. */
  backslash: number;
  lineBreak: number;
  /** One string for each name, however often it stands in the file. */
  readonly names: Map<string, string>;
}

/** No law is divided so often. */
const DEEPEST = 200;
const NUMBER = /^-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,3})?$/;
const LONGEST_PLAIN = 1000;
const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
/** The card of a node in a tree of articles. */
const LATER = 'data';
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function broken({ json, at }: Parse, reason: string): InputError {
  const { line, column } = json.positionOf(json.unitsTo(at));
  return new InputError(`not valid JSON at line ${String(line)}, column ${String(column)}: ${reason}`, {
    hint: 'the file may be cut short: fetch it again',
  });
}

/** The next byte that is no space, `undefined` at the end. */
function skipSpace(parse: Parse): number | undefined {
  const { bytes } = parse;
  let code = bytes[parse.at];
  while (code === 32 || code === 10 || code === 13 || code === 9) code = bytes[(parse.at += 1)];
  return code;
}

function nextOf(bytes: Uint8Array, sign: number, from: number): number {
  const found = bytes.indexOf(sign, from);
  return found < 0 ? bytes.length : found;
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(bytes: Uint8Array, start: number, at: number): boolean {
  let from = at;
  while (from > start && bytes[from - 1] === BACKSLASH) from -= 1;
  return (at - from) % 2 === 1;
}

function readText(parse: Parse): JsonText {
  const { bytes } = parse;
  const start = parse.at + 1;
  let end = nextOf(bytes, QUOTE, start);
  while (end < bytes.length && isEscaped(bytes, start, end)) end = nextOf(bytes, QUOTE, end + 1);
  if (parse.backslash < start) parse.backslash = nextOf(bytes, BACKSLASH, start);
  if (parse.lineBreak < start) parse.lineBreak = nextOf(bytes, 10, start);
  if (parse.lineBreak < end) throw broken(parse, 'a string is not closed on its line');
  if (end >= bytes.length) throw broken(parse, 'it ends inside a string');
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
      if (code !== COMMA) throw broken(parse, code === undefined ? 'it ends too early' : 'a comma is missing');
      parse.at += 1;
    }
  }
  parse.at += 1;
  parse.depth -= 1;
}

function nameOf({ json, names }: Parse, text: JsonText): string {
  const name = unescapedWords(json, text);
  const known = names.get(name);
  if (known === undefined) names.set(name, name);
  return known ?? name;
}

/** Passes over an object without keeping anything of it; what is wrong inside is said when it is read. */
function skipObject(parse: Parse): void {
  const { bytes } = parse;
  let open = 0;
  do {
    const code = bytes[parse.at];
    if (code === undefined) throw broken(parse, 'it ends too early');
    if (code === QUOTE) readText(parse);
    else {
      if (code === 123 || code === 91) open += 1;
      else if (code === 125 || code === 93) open -= 1;
      parse.at += 1;
    }
  } while (open > 0);
}

function readMember(parse: Parse, name: string): JsonValue {
  const start = parse.at;
  if (name !== LATER || skipSpace(parse) !== 123) return readValue(parse);
  skipObject(parse);
  const read = (): JsonValue => readValue({ ...parse, at: start, backslash: -1, lineBreak: -1 });
  return { kind: 'later', start, read };
}

function readObject(parse: Parse): JsonValue {
  const start = parse.at;
  const members = new Map<string, JsonValue>();
  readItems(parse, 125, () => {
    if (skipSpace(parse) !== QUOTE) throw broken(parse, 'a name in quotes is missing');
    const name = nameOf(parse, readText(parse));
    if (skipSpace(parse) !== 58) throw broken(parse, 'a colon is missing');
    parse.at += 1;
    members.set(name, readMember(parse, name));
  });
  return { kind: 'object', start, members };
}

function readList(parse: Parse): JsonValue {
  const start = parse.at;
  const items: JsonValue[] = [];
  readItems(parse, 93, () => void items.push(readValue(parse)));
  return { kind: 'list', start, items };
}

/** Whether a number or word goes on with this byte: letters, figures, signs. */
const isPlain = (code: number | undefined): boolean =>
  code !== undefined && code > 32 && code !== COMMA && code !== 93 && code !== 125;

function readPlain(parse: Parse): JsonValue {
  const { bytes, json } = parse;
  let end = parse.at;
  while (end - parse.at < LONGEST_PLAIN && isPlain(bytes[end])) end += 1;
  const words = json.slice(parse.at, end);
  const known = WORDS.find(([word]) => word === words);
  if (known === undefined && !NUMBER.test(words))
    throw broken(parse, parse.at >= bytes.length ? 'it ends too early' : 'a value is missing');
  parse.at = end;
  return known === undefined ? Number(words) : known[1];
}

function readValue(parse: Parse): JsonValue {
  const code = skipSpace(parse);
  if (code === QUOTE) return readText(parse);
  if (code === 123) return readObject(parse);
  return code === 91 ? readList(parse) : readPlain(parse);
}

/**
 * A JSON source with the place of every string in it, which the platform's own parser does not tell.
 * @throws InputError naming line and column where it is no JSON, or nested beyond reason
 */
export function parseJson(json: JsonBytes): JsonValue {
  const { bytes } = json;
  const parse: Parse = { json, bytes, at: 0, depth: 0, backslash: -1, lineBreak: -1, names: new Map() };
  const value = readValue(parse);
  skipSpace(parse);
  if (parse.at < bytes.length) throw broken(parse, 'something stands behind its end');
  return value;
}
