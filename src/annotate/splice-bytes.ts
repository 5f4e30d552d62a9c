import { InputError } from '../model/errors.js';
import type { Span } from '../model/span.js';
import type { Insertion } from './link-syntax.js';

/** How offsets in the decoded words and bytes of a file belong together. */
interface Encoding {
  /** Bytes of a mark before the first character. */
  readonly mark: number;
  bytesIn(words: string): number;
  encode(words: string): Uint8Array;
  /** The same without loss; `undefined` where the encoding may not have room for the words. */
  encodeWhole(words: string): Uint8Array | undefined;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const encoder = new TextEncoder();

const isUtf8 = (bytes: Uint8Array, source: string, mark: number): boolean => {
  const encoded = encoder.encode(source);
  return encoded.length === bytes.length - mark && encoded.every((byte, at) => byte === bytes[at + mark]);
};

const ascii = (words: string): Uint8Array => Uint8Array.from(words, (character) => character.charCodeAt(0) & 0xff);

/** What an address or title says beyond ASCII, for files whose encoding has no room for it. */
const asciiOnly = (words: string): string => words.normalize('NFD').replace(/[^\x20-\x7e]/g, '');

function wide(words: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < words.length; at++) view.setUint16(at * 2, words.charCodeAt(at), little);
  return bytes;
}

/** Bytes of the characters that a file of one byte a character has itself, and of those that every such encoding has. */
function byBytes(bytes: Uint8Array, source: string): (words: string) => Uint8Array | undefined {
  let known: Map<string, number> | undefined;
  return (words) => {
    known ??= new Map(Array.from(bytes, (byte, at) => [source.charAt(at), byte]));
    const codes: number[] = [];
    for (const character of words) {
      const code = known.get(character) ?? character.charCodeAt(0);
      if (character.length > 1 || code > 0xff || (!known.has(character) && code > 0x7e && code < 0xa0))
        return undefined;
      codes.push(code);
    }
    return Uint8Array.from(codes);
  };
}

function encodingOf(bytes: Uint8Array, source: string): Encoding | undefined {
  const mark = UTF8_MARK.every((byte, at) => bytes[at] === byte) ? 3 : 0;
  if (isUtf8(bytes, source, mark))
    return {
      mark,
      bytesIn: (words) => encoder.encode(words).length,
      encode: (words) => encoder.encode(words),
      encodeWhole: (words) => encoder.encode(words),
    };
  if (bytes.length === source.length && !source.includes('\ufffd'))
    return {
      mark: 0,
      bytesIn: (words) => words.length,
      encode: (words) => ascii(asciiOnly(words)),
      encodeWhole: byBytes(bytes, source),
    };
  const [first = 0, second = 0] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
  if (bytes.length - marked !== source.length * 2) return undefined;
  const little = bytes[marked] === (source.charCodeAt(0) & 0xff);
  const encode = (words: string): Uint8Array => wide(words, little);
  return { mark: marked, bytesIn: (words) => words.length * 2, encode, encodeWhole: encode };
}

function knownEncoding(bytes: Uint8Array, source: string): Encoding {
  const encoding = encodingOf(bytes, source);
  if (encoding === undefined)
    throw new InputError('its bytes are not valid UTF-8, so it cannot be kept byte for byte', {
      hint: 'convert it to UTF-8',
    });
  return encoding;
}

/** Words in the place of a stretch of a source. */
export interface Replacement {
  readonly span: Span;
  readonly replacement: string;
}

/** The pieces of the file with other bytes in the place of some, in order. */
function spliced(
  { bytes, source, encoding }: { bytes: Uint8Array; source: string; encoding: Encoding },
  put: readonly { readonly span: Span; readonly bytes: Uint8Array }[],
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let from = 0;
  let to = encoding.mark;
  for (const { span, bytes: fresh } of put) {
    to += encoding.bytesIn(source.slice(at, span.start));
    pieces.push(bytes.subarray(from, to), fresh);
    at = span.end;
    from = to += encoding.bytesIn(source.slice(span.start, span.end));
  }
  return joined([...pieces, bytes.subarray(from)]);
}

/**
 * The bytes of a file with these words put in, every other byte the same, whatever its encoding. `source` is the file as
 * decoded; insertions are by offset in it, in order.
 * @throws InputError for a file whose bytes cannot be told from its words (broken UTF-8).
 */
export function spliceBytes(bytes: Uint8Array, source: string, put: readonly Insertion[]): Uint8Array {
  const encoding = knownEncoding(bytes, source);
  const pieces = put.map(({ at, words }) => ({ span: { start: at, end: at }, bytes: encoding.encode(words) }));
  return spliced({ bytes, source, encoding }, pieces);
}

/**
 * The bytes of a file with words in the place of others, every other byte the same, whatever its encoding. `source` is the
 * file as decoded; replacements are by offset in it, in order and disjoint.
 * @throws InputError for a file whose bytes cannot be told from its words, or whose encoding has no room for the new ones.
 */
export function replaceBytes(bytes: Uint8Array, source: string, put: readonly Replacement[]): Uint8Array {
  const encoding = knownEncoding(bytes, source);
  const pieces = put.map(({ span, replacement }) => {
    const fresh = encoding.encodeWhole(replacement);
    if (fresh === undefined)
      throw new InputError(`its encoding may have no room for “${replacement}”`, { hint: 'convert it to UTF-8' });
    return { span, bytes: fresh };
  });
  return spliced({ bytes, source, encoding }, pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
