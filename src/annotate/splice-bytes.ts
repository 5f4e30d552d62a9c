import { InputError } from '../model/errors.js';
import type { Insertion } from './link-syntax.js';

/** How offsets in the decoded words and bytes of a file belong together. */
interface Encoding {
  /** Bytes of a mark before the first character. */
  readonly mark: number;
  bytesIn(words: string): number;
  encode(words: string): Uint8Array;
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

function encodingOf(bytes: Uint8Array, source: string): Encoding | undefined {
  const mark = UTF8_MARK.every((byte, at) => bytes[at] === byte) ? 3 : 0;
  if (isUtf8(bytes, source, mark))
    return { mark, bytesIn: (words) => encoder.encode(words).length, encode: (words) => encoder.encode(words) };
  if (bytes.length === source.length && !source.includes('\ufffd'))
    return { mark: 0, bytesIn: (words) => words.length, encode: (words) => ascii(asciiOnly(words)) };
  const [first = 0, second = 0] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
  if (bytes.length - marked !== source.length * 2) return undefined;
  const little = bytes[marked] === (source.charCodeAt(0) & 0xff);
  return { mark: marked, bytesIn: (words) => words.length * 2, encode: (words) => wide(words, little) };
}

/**
 * The bytes of a file with these words put in, every other byte the same, whatever its encoding. `source` is the file as
 * decoded; insertions are by offset in it, in order.
 * @throws InputError for a file whose bytes cannot be told from its words (broken UTF-8).
 */
export function spliceBytes(bytes: Uint8Array, source: string, put: readonly Insertion[]): Uint8Array {
  const encoding = encodingOf(bytes, source);
  if (encoding === undefined)
    throw new InputError('its bytes are not valid UTF-8, so it cannot be kept byte for byte', {
      hint: 'convert it to UTF-8',
    });
  const pieces: Uint8Array[] = [];
  let at = 0;
  let from = 0;
  let to = encoding.mark;
  for (const insertion of put) {
    to += encoding.bytesIn(source.slice(at, insertion.at));
    pieces.push(bytes.subarray(from, to), encoding.encode(insertion.words));
    at = insertion.at;
    from = to;
  }
  return joined([...pieces, bytes.subarray(from)]);
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
