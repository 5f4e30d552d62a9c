const BYTE = {
  ...{ quote: 0x22, comma: 0x2c, open: 0x5b, backslash: 0x5c, close: 0x5d, u: 0x75, x: 0x78, N: 0x4e, null: 0x6e },
  ...{ tab: 0x09, newline: 0x0a },
} as const;

/** Where a string that begins before `at` was put, and the place of the quote at its end. */
function putString(bytes: Uint8Array, from: number, to: number): readonly [at: number, to: number] {
  let at = from;
  let put = to;
  for (; bytes[at] !== BYTE.quote; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== BYTE.backslash) {
      bytes[put++] = byte;
      continue;
    }
    at += 1;
    const letter = bytes[at] ?? 0;
    // A quote is nothing to COPY; all other escapes of one letter are its own too.
    if (letter !== BYTE.quote) bytes[put++] = BYTE.backslash;
    if (letter !== BYTE.u) bytes[put++] = letter;
    else {
      // « \u001f » is a control character, the only ones that SQLite writes so: « \x1f ».
      bytes[put++] = BYTE.x;
      bytes[put++] = bytes[at + 3] ?? 0;
      bytes[put++] = bytes[at + 4] ?? 0;
      at += 4;
    }
  }
  return [at, put];
}

/**
 * Rows as COPY reads them, a line each, out of the same rows as SQLite writes them: a JSON array of arrays of integers, strings
 * and nulls. The bytes given are written over, since no row grows by it; what comes back is a part of them.
 */
export function copyLines(json: Uint8Array): Buffer {
  const end = json.length - 1;
  let to = 0;
  for (let at = 1; at < end; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === BYTE.comma) json[to++] = BYTE.tab;
    else if (byte === BYTE.null) {
      json[to++] = BYTE.backslash;
      json[to++] = BYTE.N;
      at += 3;
    } else if (byte === BYTE.close) {
      json[to++] = BYTE.newline;
      at += 1;
    } else if (byte === BYTE.quote) [at, to] = putString(json, at + 1, to);
    else if (byte !== BYTE.open) json[to++] = byte;
  }
  return Buffer.from(json.buffer, json.byteOffset, to);
}
