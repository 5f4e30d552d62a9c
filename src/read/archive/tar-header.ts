/** One header block of a tar archive, as far as reading needs it (POSIX.1-1988 ustar, pax and GNU). */
export interface TarHeader {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** `0` a file, `5` a folder, `1` and `2` links, `x` and `g` pax records, `L` and `K` long GNU names. */
  readonly type: string;
}

export const BLOCK = 512;
const ASCII = 0x7f;
const SPACE = 0x20;
const CHECKSUM = { start: 148, end: 156 };

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN_1 = new TextDecoder('latin1');

/** Words of a field up to its first zero byte: UTF-8, or Latin-1 as in old archives. */
export function fieldWords(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  const own = zero < 0 ? bytes : bytes.subarray(0, zero);
  try {
    return UTF8.decode(own);
  } catch {
    return LATIN_1.decode(own);
  }
}

/** A number in octal, or in base 256 where the first bit says so (sizes of 8 GB and more); `NaN` for anything else. */
function fieldNumber(bytes: Uint8Array): number {
  const first = bytes[0] ?? 0;
  if (first > ASCII) return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x3f);
  const words = fieldWords(bytes).trim();
  return words === '' ? 0 : /^[0-7]+$/.test(words) ? Number.parseInt(words, 8) : Number.NaN;
}

/** The checksum counts its own field as blanks. */
function checksum(block: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= CHECKSUM.start && at < CHECKSUM.end ? SPACE : (block[at] ?? 0);
  return sum;
}

export const isZero = (block: Uint8Array): boolean => block.every((byte) => byte === 0);

/** The header in a block, or `undefined` where the block is none. */
export function readHeader(block: Uint8Array): TarHeader | undefined {
  if (fieldNumber(block.subarray(CHECKSUM.start, CHECKSUM.end)) !== checksum(block)) return undefined;
  const size = fieldNumber(block.subarray(124, 136));
  if (!Number.isSafeInteger(size)) return undefined;
  const name = fieldWords(block.subarray(0, 100));
  const prefix = fieldWords(block.subarray(257, 262)) === 'ustar' ? fieldWords(block.subarray(345, 500)) : '';
  const type = String.fromCharCode(block[156] ?? 0);
  return {
    path: prefix === '' || block[263] === SPACE ? name : `${prefix}/${name}`,
    size,
    mtimeMs: fieldNumber(block.subarray(136, 148)) * 1000,
    type: type === '\0' || type === '7' ? '0' : type,
  };
}

/** The records of a pax header: « 28 path=… »; lengths count bytes. */
export function paxRecords(bytes: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(SPACE, at);
    const length = space < 0 ? Number.NaN : Number(fieldWords(bytes.subarray(at, space)));
    if (!Number.isInteger(length) || length <= space - at) break;
    const record = fieldWords(bytes.subarray(space + 1, at + length - 1));
    const equals = record.indexOf('=');
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
