import { inflateRawSync } from 'node:zlib';
import { InputError } from '../../model/errors.js';

/** A member of a ZIP archive, as its directory tells. */
interface Member {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** What an archive holds; nothing is unpacked before it is asked for. */
export interface Zip {
  /** Bytes of a member, `undefined` where there is none. @throws InputError for one that is damaged, locked or too large */
  member(name: string): Uint8Array | undefined;
  readonly names: readonly string[];
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_SIZE, ENTRY_SIZE, LOCAL_SIZE, LONGEST_COMMENT] = [22, 46, 30, 0xffff];
const MEGABYTE = 1024 * 1024;
/** Of all members that are read of one file. */
const MOST_BYTES = 256 * MEGABYTE;
/** Documents of words shrink by ten to fifty; a bomb by a thousand. */
const MOST_RATIO = 200;
const SMALL = 8 * MEGABYTE;

const broken = (why: string): InputError =>
  new InputError(`a damaged ZIP archive: ${why}`, { hint: 'open it in its program and save it again' });

const bomb = (name: string): InputError =>
  new InputError(`refused: ${name} unpacks to far more than a document holds`, { hint: 'it may be a ZIP bomb' });

/** The directory stands at the end, behind it at most a comment. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  throw broken('its directory is missing; it may be cut short');
}

function directory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Member> {
  const end = endOfDirectory(view);
  const members = new Map<string, Member>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw broken('its directory is cut');
    const nameSize = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
    members.set(name, {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

function inflate(packed: Uint8Array, { name, size }: Member): Uint8Array {
  try {
    // The directory may lie about the size: nothing beyond it is unpacked.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw bomb(name);
    throw broken(`${name} cannot be unpacked`);
  }
}

/**
 * Opens a ZIP archive (docx and odt are such).
 * @throws InputError for bytes that are none
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = directory(bytes, view);
  let unpacked = 0;
  return {
    names: [...members.keys()],
    member(name) {
      const member = members.get(name);
      if (member === undefined) return undefined;
      if ((member.flags & 1) !== 0) throw new InputError('password-protected', { hint: 'save it without a password' });
      unpacked += member.size;
      if (unpacked > MOST_BYTES || (member.size > SMALL && member.size > member.packed * MOST_RATIO)) throw bomb(name);
      if (member.at + LOCAL_SIZE > bytes.length || view.getUint32(member.at, true) !== LOCAL)
        throw broken(`${name} is not where the directory says`);
      const start =
        member.at + LOCAL_SIZE + view.getUint16(member.at + 26, true) + view.getUint16(member.at + 28, true);
      const packed = bytes.subarray(start, start + member.packed);
      if (packed.length < member.packed) throw broken(`${name} is cut short`);
      if (member.method === 0) return packed;
      if (member.method !== 8) throw broken(`${name} is packed in a way that is not known`);
      return inflate(packed, member);
    },
  };
}
