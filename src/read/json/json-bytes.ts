import type { Diagnostic } from '../../model/diagnostic.js';
import { decode } from '../decode.js';
import { lastNotAfter } from '../source-map.js';

/**
 * A JSON file as its bytes, in UTF-8. Law comes in files of fifty million characters: decoded whole, one of them takes a
 * hundred megabytes. Offsets in bytes are turned into those of the decoded source where somebody asks.
 */
export interface JsonBytes {
  readonly bytes: Uint8Array;
  /** The characters between two places in the bytes. */
  slice(start: number, end: number): string;
  /** The offset in the decoded source (UTF-16) of a place in the bytes. */
  unitsTo(at: number): number;
  /** Length of the decoded source. */
  units(): number;
  /** Line and column, from 1, of an offset in the decoded source. */
  positionOf(offset: number): { readonly line: number; readonly column: number };
}

// A mark at the start of a slice is a character like any other.
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const CHUNK = 1 << 20;

/** Whether the bytes are valid UTF-8; decoded a piece at a time, so that no long string is made. */
function isUtf8(bytes: Uint8Array): boolean {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) strict.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    strict.decode();
    return true;
  } catch {
    return false;
  }
}

/** How many UTF-16 units begin at a byte: none within a character, two for one beyond the first plane. */
const unitsAt = (byte: number): number => ((byte & 0xc0) === 0x80 ? 0 : byte >= 0xf0 ? 2 : 1);

/** Counts units from wherever it was asked last: strings of one article are asked for together. */
function unitCounter(bytes: Uint8Array): (at: number) => number {
  let [byte, units] = [0, 0];
  return (at) => {
    for (; byte < at; byte += 1) units += unitsAt(bytes[byte] ?? 0);
    for (; byte > at; byte -= 1) units -= unitsAt(bytes[byte - 1] ?? 0);
    return units;
  };
}

/** Offsets in the decoded source at which lines start. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  let lines = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  const starts = new Uint32Array(lines);
  const unitsTo = unitCounter(bytes);
  let line = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts[(line += 1)] = unitsTo(at + 1);
  return starts;
}

/** A view of bytes that are valid UTF-8. */
function jsonBytes(bytes: Uint8Array): JsonBytes {
  const unitsTo = unitCounter(bytes);
  let starts: Uint32Array | undefined;
  let length: number | undefined;
  return {
    bytes,
    slice: (start, end) => UTF8.decode(bytes.subarray(start, end)),
    unitsTo,
    units: () => (length ??= unitCounter(bytes)(bytes.length)),
    positionOf: (offset) => {
      starts ??= lineStarts(bytes);
      const line = lastNotAfter(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
  };
}

/**
 * A file's bytes as JSON in UTF-8, whatever they were.
 * @throws InputError when they are no text
 */
export function openJson(
  bytes: Uint8Array,
  path: string,
): { readonly json: JsonBytes; readonly diagnostics: readonly Diagnostic[] } {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.length > mark && bytes[mark] !== 0 && isUtf8(bytes) && !bytes.includes(0))
    return { json: jsonBytes(bytes.subarray(mark)), diagnostics: [] };
  const { source, diagnostics } = decode(bytes, path);
  return { json: jsonBytes(new TextEncoder().encode(source)), diagnostics };
}
