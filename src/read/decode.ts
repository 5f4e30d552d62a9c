import type { Diagnostic } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import { knownBinary, looksBinary } from './binary.js';

/** The words of a file and what had to be guessed to read them. */
export interface Decoded {
  /** Without byte order mark. */
  readonly source: string;
  readonly diagnostics: readonly Diagnostic[];
}

const STRICT = new TextDecoder('utf-8', { fatal: true });
const LENIENT = new TextDecoder('utf-8');
/** Windows-1252 where it differs from Latin-1 (0x80 to 0x9f); the five holes stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CHUNK = 8192;

function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes = Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

/** UTF-16 by its mark, or, without one, by zero bytes on one side only (French text has nearly all of them there). */
function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, 2048) & ~1;
  if (end < 4 || !bytes.subarray(0, end).includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = end * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, kind: 'utf-16le' | 'utf-16be'): string {
  if (kind === 'utf-16le') return new TextDecoder(kind).decode(bytes);
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}

/** How many characters beyond ASCII came out whole, and how many did not. */
function countDamage(lenient: string): { readonly good: number; readonly bad: number } {
  let bad = 0;
  let good = 0;
  for (let i = 0; i < lenient.length; i++) {
    const code = lenient.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return { good, bad };
}

/** A file that is not all UTF-8: damaged where most of its accents are well formed, else in the older encoding. */
function decodeDamaged(bytes: Uint8Array, path: string): Decoded {
  const lenient = LENIENT.decode(bytes);
  const { good, bad } = countDamage(lenient);
  const first = lenient.indexOf('\ufffd');
  const before = lenient.slice(0, first);
  const place = { path, line: before.split('\n').length, column: first - before.lastIndexOf('\n') };
  if (good > bad) {
    const message = `${String(bad)} ${bad === 1 ? 'byte is' : 'bytes are'} not valid UTF-8; read as “\ufffd”`;
    return { source: lenient, diagnostics: [{ code: 'invalid-utf-8', severity: 'warning', message, ...place }] };
  }
  const message = 'not UTF-8; read as Windows-1252 (Latin-1)';
  const hint = 'convert the file to UTF-8 to be sure of every accent';
  return {
    source: decodeWindows1252(bytes),
    diagnostics: [{ code: 'not-utf-8', severity: 'info', message, ...place, hint }],
  };
}

interface Known {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly found: Decoded;
}

/** What bytes came to: whoever recognises a format, reads it and quotes it asks the same of the same bytes. */
const decoded = new WeakMap<Uint8Array, Known>();
/** The same of bytes that lie on a desk, or among an archive's, and are soon gone: an entry above takes as long as a page. */
let last: Known | undefined;

/** Whether bytes have their memory for themselves. */
const areOwn = (bytes: Uint8Array): boolean => bytes.length * 2 > bytes.buffer.byteLength;

/**
 * The words of a file: UTF-8 (with or without mark), UTF-16, else Windows-1252 with a diagnostic. The same bytes are decoded
 * once; nobody may write into them meanwhile.
 * @throws InputError when the bytes are no text.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const known = last?.bytes === bytes ? last : decoded.get(bytes);
  // A diagnostic names the path.
  if (known?.path === path) return known.found;
  const now = { bytes, path, found: decodeAnew(bytes, path) };
  if (areOwn(bytes)) decoded.set(bytes, now);
  else last = now;
  return now.found;
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAnew(bytes: Uint8Array, path: string): Decoded {
  const known = knownBinary(bytes);
  const source = known === undefined ? strictly(bytes) : undefined;
  // Nearly every file: without a zero it is in no wider encoding, and no program.
  if (source !== undefined && !source.includes('\0')) return { source, diagnostics: [] };
  const utf16 = utf16Kind(bytes);
  if (utf16 !== undefined) return { source: decodeUtf16(bytes, utf16), diagnostics: [] };
  if (known !== undefined) throw notText(path, known);
  if (source !== undefined || looksBinary(bytes)) throw notText(path, 'binary');
  return decodeDamaged(bytes, path);
}

const notText = (path: string, kind: string): InputError =>
  new InputError(`${path}: ${kind}, not text`, { hint: 'convert it to text, Markdown or HTML, or ignore it' });
