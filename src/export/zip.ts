import { crc32, createDeflateRaw } from 'node:zlib';
import type { Chunks, ExportFile } from './exporter.js';

/** What the directory says of a member. */
interface Member {
  readonly name: Uint8Array;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

// Names are UTF-8 (bit 11), sizes stand behind the content (bit 3); the first day that the format knows, always the same.
const [FLAGS, DEFLATED, FIRST_DAY, VERSION] = [0x0808, 8, 0x0021, 20];
const LARGEST = 0xffffffff;

const pack = (fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array => {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
};

const localHeader = (name: Uint8Array): Uint8Array =>
  pack([
    [4, 0x04034b50],
    ...([VERSION, FLAGS, DEFLATED, 0, FIRST_DAY] as const).map((value): [2, number] => [2, value]),
    ...([0, 0, 0] as const).map((value): [4, number] => [4, value]),
    [2, name.length],
    [2, 0],
  ]);

const directoryEntry = ({ name, sum, packed, size, at }: Member): Uint8Array =>
  pack([
    [4, 0x02014b50],
    ...([VERSION, VERSION, FLAGS, DEFLATED, 0, FIRST_DAY] as const).map((value): [2, number] => [2, value]),
    ...([sum, packed, size] as const).map((value): [4, number] => [4, value]),
    ...([name.length, 0, 0, 0, 0] as const).map((value): [2, number] => [2, value]),
    [4, 0],
    [4, at],
  ]);

/** The content as bytes, with what the archive must know of it counted on the way. */
async function* counted(content: Chunks, seen: { sum: number; size: number }): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let pending = '';
  const bytes = (chunk: string | Uint8Array): Uint8Array => {
    const found = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    seen.sum = crc32(found, seen.sum);
    seen.size += found.length;
    return found;
  };
  for await (const chunk of content) {
    if (typeof chunk !== 'string') yield bytes(chunk);
    else {
      pending += chunk;
      if (pending.length < 65_536) continue;
      yield bytes(pending);
      pending = '';
    }
  }
  if (pending !== '') yield bytes(pending);
}

async function* deflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable, pipeline } = await import('node:stream');
  const deflate = createDeflateRaw();
  // An error of the source ends the iteration below with itself.
  pipeline(Readable.from(source), deflate, () => undefined);
  for await (const chunk of deflate) yield chunk;
}

/** What stands at the end: an entry for each member, and where the first of them is. */
function directory(members: readonly Member[], start: number): Uint8Array {
  const entries = members.flatMap((member) => [directoryEntry(member), member.name]);
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const count = members.length;
  const end = pack([
    [4, 0x06054b50],
    ...([0, 0, count, count] as const).map((value): [2, number] => [2, value]),
    [4, size],
    [4, start],
    [2, 0],
  ]);
  return Buffer.concat([...entries, end]);
}

/** A ZIP archive of these files, written as they are made: same content, same bytes. Members hold at most 4 GB. */
export async function* zipArchive(files: readonly ExportFile[]): Chunks {
  const members: Member[] = [];
  let at = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const start = at;
    for (const part of [localHeader(name), name]) {
      yield part;
      at += part.length;
    }
    const seen = { sum: 0, size: 0 };
    let packed = 0;
    for await (const chunk of deflated(counted(file.content(), seen))) {
      yield chunk;
      packed += chunk.length;
    }
    if (seen.size > LARGEST)
      throw new RangeError(`${file.name} is larger than a ZIP archive holds: name a folder with -o`);
    const trailer = pack([0x08074b50, seen.sum, packed, seen.size].map((value): [4, number] => [4, value]));
    yield trailer;
    at += packed + trailer.length;
    members.push({ name, sum: seen.sum, packed, size: seen.size, at: start });
  }
  yield directory(members, at);
}
